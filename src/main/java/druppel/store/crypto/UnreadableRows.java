package druppel.store.crypto;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sealed rows that did not open since the start: each is logged once, by its name, and counted. Thread-safe.
public final class UnreadableRows {
    private static final Logger LOG = LoggerFactory.getLogger(UnreadableRows.class);
    private static final int MOST = 10_000;
    private static final String ACCOUNT = "local account:";

    private final Set<String> names = ConcurrentHashMap.newKeySet();

    /// How many there are, ten thousand at most.
    public int count() {
        return names.size();
    }

    /// @param row the name of the row, such as `reflection:7:31`
    void add(String row, byte[] encrypted) {
        if (names.size() < MOST && names.add(row)) {
            LOG.atError()
                    .addKeyValue("row", loggable(row, encrypted))
                    .log("A sealed row does not open; it is left out and kept as it is");
        }
    }

    /// The name of a row as it may be in a log or a report: that of an account is made of somebody's name.
    static String loggable(String row, byte[] encrypted) {
        return row.startsWith(ACCOUNT)
                ? ACCOUNT
                        + RowCipher.subjectKey(encrypted)
                                .map(key -> "under key " + key.hex())
                                .orElse("under the keyset")
                : row;
    }
}
