package druppel.chat.intake;

import druppel.domain.delivery.DatabaseIdentity;
import druppel.domain.delivery.MessageMark;
import druppel.domain.member.Platform;
import druppel.persistence.InboxRepository;
import druppel.persistence.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// Progress of a reply that is stored with its event.
///
/// @param started when this attempt claimed the event
/// @param again the event as an earlier attempt left it, with its stored reply; empty if nothing can have been sent
record StoredProgress(
        UnitOfWork store,
        Platform platform,
        String eventId,
        String worker,
        InstantSource clock,
        Supplier<DatabaseIdentity> database,
        Instant started,
        Optional<InboxRepository.Claimed> again)
        implements ReplyProgress {
    /// Well within the claim of an event, so that no other process has it.
    private static final Duration SHORT = Duration.ofMinutes(1);

    /// Tolerance for clock differences with the platform.
    private static final Duration CLOCKS_APART = Duration.ofDays(1);

    @Override
    public boolean isStored() {
        return true;
    }

    @Override
    public MessageMark mark(int place) {
        return MessageMark.ofReply(database.get(), eventId, place);
    }

    @Override
    public Optional<Instant> lookupFrom() {
        return again.map(claimed -> claimed.receivedAt().minus(CLOCKS_APART));
    }

    @Override
    public boolean begin(int place) {
        boolean begunBefore = again.filter(claimed -> place < claimed.begun()).isPresent();
        return !begunBefore && store.write(rows -> rows.inbox().begin(platform, eventId, place));
    }

    @Override
    public void withdraw(int place) {
        store.update(rows -> rows.inbox().withdraw(platform, eventId, place + 1));
    }

    @Override
    public boolean holds() {
        Instant now = clock.instant();
        return now.isBefore(started.plus(SHORT))
                || store.write(rows -> rows.inbox().hold(platform, eventId, worker, now));
    }
}
