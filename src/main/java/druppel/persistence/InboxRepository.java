package druppel.persistence;

import druppel.domain.member.Platform;
import java.time.Instant;
import java.util.List;

/// Events as they came in, stored before they are acknowledged, so that none is lost and none
/// counts twice.
public interface InboxRepository {

    /// What storing an event found.
    enum Receipt {
        /// Stored; its work is to be done.
        NEW,
        /// The same event once more, honestly sent again: nothing to do.
        REPEATED,
        /// The very same request once more, with the same proof.
        REPLAYED
    }

    /// An event whose work is not finished. The body is encrypted at rest and gone once the work is
    /// done.
    @SuppressWarnings("ArrayRecordComponent") // never compared, and handed on at once
    record Event(Platform platform, String id, String kind, byte[] body) {}

    /// Stores an event once, as taken by a worker.
    ///
    /// @param proof what proved the request, such as its signature; the same proof twice is a
    ///   replay
    Receipt receive(Event event, String proof, String worker, Instant now);

    /// Marks an event's work done and drops its body; the id stays, so that it is known when it
    /// comes again.
    void done(Platform platform, String id);

    /// Lets go of what a worker has taken and not done: it was cut off.
    void release(String worker);

    /// Takes events whose work was cut off, oldest first: those that nobody has taken since a
    /// moment, and that were not taken too often already.
    List<Event> take(Platform platform, String worker, Instant before, Instant now, int limit);

    /// Forgets finished events received before a moment, and those whose work never got done before
    /// an earlier one, so many at most; how many.
    int purge(Instant finishedBefore, Instant anyBefore, int limit);
}
