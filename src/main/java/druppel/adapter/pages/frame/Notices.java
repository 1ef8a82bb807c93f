package druppel.adapter.pages.frame;

import druppel.common.LruCache;
import druppel.domain.session.Session;
import java.util.Optional;

/// Notices for the next page of a session: what a form did. They are held in memory, since they are read at once; one
/// that is lost with its process is not told. Thread-safe.
public final class Notices {
    private static final int MOST = 10_000;

    private final LruCache<Long, String> waiting = new LruCache<>(MOST);

    public void add(Session session, String notice) {
        waiting.put(session.id(), notice);
    }

    /// The notice for this session, once.
    Optional<String> take(Session session) {
        return waiting.remove(session.id());
    }
}
