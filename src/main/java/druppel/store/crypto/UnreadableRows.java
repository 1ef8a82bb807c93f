package druppel.store.crypto;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sealed rows that did not open since the start: each is logged once, by its name, and counted. Thread-safe.
public final class UnreadableRows {
    private static final Logger LOG = LoggerFactory.getLogger(UnreadableRows.class);
    private static final int MOST = 10_000;

    private final Set<String> names = ConcurrentHashMap.newKeySet();

    /// How many there are, ten thousand at most.
    public int count() {
        return names.size();
    }

    /// @param row the name of the row, such as `reflection:7:31`
    void add(String row) {
        if (names.size() < MOST && names.add(row)) {
            LOG.atError().addKeyValue("row", row).log("A sealed row does not open; it is left out and kept as it is");
        }
    }
}
