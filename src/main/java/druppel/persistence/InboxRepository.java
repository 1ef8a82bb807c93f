package druppel.persistence;

import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Repository of incoming platform events, stored before they are acknowledged, so that none is lost and none counts
/// twice.
public interface InboxRepository {

    /// Result of storing an event.
    enum Receipt {
        /// Stored; to be processed.
        NEW,
        /// The platform sent the same event again: nothing to do.
        REPEATED,
        /// The same request with the same proof again: a replay.
        REPLAYED
    }

    /// Key of an event: its id is unique on its platform.
    record Key(Platform platform, String id) {}

    /// Event that is not tried again. It is kept until it expires.
    ///
    /// @param failure the id of its newest failure in the log; empty if it was cut off, or its body does not open
    record GivenUp(Platform platform, String id, String kind, Instant receivedAt, Optional<String> failure) {}

    /// Event whose processing is not finished. The body is encrypted at rest and deleted once processed.
    ///
    /// @param sender whom it is deleted with; stored as a keyed digest, so empty for an event that is claimed
    @SuppressWarnings("ArrayRecordComponent") // never compared; passed on at once
    record Event(Platform platform, String id, String kind, Optional<PlatformUser> sender, byte[] body) {
        /// An event of nobody in particular.
        public Event(Platform platform, String id, String kind, byte[] body) {
            this(platform, id, kind, Optional.empty(), body);
        }
    }

    /// The events that are not processed yet and will be tried again.
    ///
    /// @param oldest when the oldest of them was received; empty if there is none
    record Backlog(int count, Optional<Instant> oldest) {
        public static final Backlog NONE = new Backlog(0, Optional.empty());
    }

    Backlog backlog();

    /// Event that a worker has claimed, and when it came in.
    ///
    /// @param reply the reply that was decided before and not sent yet
    /// @param begun how many messages of that reply, of those that cannot be looked up, were begun
    @SuppressWarnings("ArrayRecordComponent") // never compared; passed on at once
    record Claimed(Event event, Instant receivedAt, Optional<byte[]> reply, int begun) {}

    /// How often an event may fail: one that has failed this often is expected to fail again.
    int MOST_FAILURES = 3;

    /// How often an event is begun. That a process is killed is no fault of what it works on, but what is cut off this
    /// often in a row is likely to be what ends it.
    int MOST_TRIES = 10;

    /// Longer than one try takes: a try that has not ended by then was cut off.
    Duration LONGEST_TRY = Duration.ofMinutes(2);

    /// Stores an event once, claimed by a worker.
    ///
    /// @param proof what authenticated the request, such as its signature; the same proof twice is a replay
    Receipt store(Event event, String proof, String worker, Instant now);

    /// Counts that the processing of an event begins once more.
    void countTry(Key event);

    /// Stores the reply to an event until it is sent. It is encrypted at rest; from then on the event is tried until
    /// it expires.
    void storeReply(Platform platform, String id, byte[] reply);

    /// Notes that a message of a stored reply is begun, before it is sent; `false` if it was begun before.
    ///
    /// @param begun how many were begun before it
    boolean begin(Platform platform, String id, int begun);

    /// Notes that the message begun last was certainly not sent.
    void withdraw(Platform platform, String id, int begun);

    /// Prolongs the claim of a worker on an unfinished event, or ends it early; `false` if another one has claimed it
    /// or it is processed.
    boolean hold(Platform platform, String id, String worker, Instant claimedAt);

    /// Marks an event as processed and deletes its body and reply; the id remains, to recognise it if it is sent again.
    void markProcessed(Platform platform, String id);

    /// Whether an event is still to be processed: it is not processed, nor was its sender forgotten.
    boolean isWaiting(Key event);

    /// Keeps an event apart from what is deleted with its sender: the one that asks for the deletion, until it is
    /// answered.
    void detach(Key event);

    /// Stores the answer of the act that an event asked for, within the transaction of the act; does nothing for an
    /// event
    /// that is not in the inbox.
    void storeOutcome(Key event, byte[] answer);

    /// The answer of the act of an event whose reply is not decided; empty if the event has not been carried out.
    Optional<byte[]> outcome(Key event);

    /// Records that the processing of an event failed; returns how often it has by now.
    ///
    /// @param failure the id of this failure in the log
    int markFailed(Platform platform, String id, String failure);

    /// The events that are not tried again, newest first.
    List<GivenUp> givenUp(Instant now, int most);

    /// How many there are.
    int countGivenUp(Instant now);

    /// Releases all unfinished events. Only for a process that owns the database, before it takes any.
    void releaseAll();

    /// Claims unfinished events, oldest first: those that no worker has claimed since a moment, and that have not
    /// been tried too often.
    List<Claimed> claim(Platform platform, String worker, Instant before, Instant now, int limit);

    /// Deletes processed events received before a moment, and unprocessed ones received before an earlier moment,
    /// at most `limit`; returns how many.
    int purge(Instant finishedBefore, Instant anyBefore, int limit);
}
