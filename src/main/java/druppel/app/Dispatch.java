package druppel.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/// Sends claimed deliveries and records what became of them.
final class Dispatch {
    /// How long to wait before looking for a message whose fate is unknown: a platform's history
    /// lags behind.
    static final Duration GRACE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    private final Store store;
    private final Map<Platform, Chat> chats;
    private final InstantSource clock;

    Dispatch(Store store, Map<Platform, Chat> chats, InstantSource clock) {
        this.store = store;
        this.chats = chats;
        this.clock = clock;
    }

    Outcome send(Claimed claimed) {
        Member member = claimed.member();
        Outcome outcome =
                chat(member).post(member.address(), claimed.card(), claimed.delivery().id());
        store.write(rows -> record(rows, member, claimed.delivery(), outcome));
        return outcome;
    }

    Chat chat(Member member) {
        Chat chat = chats.get(member.person().platform());
        if (chat == null) {
            throw new IllegalStateException("no chat for " + member.person().platform().id());
        }
        return chat;
    }

    private boolean record(Rows rows, Member member, Delivery delivery, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Sent sent -> arrived(rows, member, delivery, sent.ref());
            case Outcome.Throttled throttled -> {
                line(delivery)
                        .addKeyValue("until", throttled.until())
                        .log("Throttled; sent again after that");
                rows.workspaces().pause(member.person().at(), throttled.until());
                yield end(rows, delivery, Delivery.State.PLANNED, "throttled", throttled.until());
            }
            case Outcome.Unreachable unreachable -> {
                line(delivery)
                        .addKeyValue("why", unreachable.why())
                        .log("Member cannot be reached; put to rest");
                rest(rows, delivery.member());
                yield end(
                        rows, delivery, Delivery.State.FAILED, unreachable.why(), clock.instant());
            }
            case Outcome.Refused refused -> {
                line(delivery)
                        .addKeyValue("code", refused.code())
                        .log("Refused; not sent again, the day is excused");
                yield end(rows, delivery, Delivery.State.FAILED, refused.code(), clock.instant());
            }
            case Outcome.Unknown unknown -> {
                line(delivery)
                        .addKeyValue("why", unknown.why())
                        .log("Outcome unknown; looked for before anything else");
                yield end(
                        rows,
                        delivery,
                        Delivery.State.UNKNOWN,
                        unknown.why(),
                        clock.instant().plus(GRACE));
            }
        };
    }

    /// Notes that a delivery is there and, where it was not known, where its conversation is.
    boolean arrived(Rows rows, Member member, Delivery delivery, MessageRef ref) {
        boolean noted = rows.deliveries().sent(delivery, ref, clock.instant());
        if (noted && member.conversation().isEmpty()) {
            rows.members().change(member.id(), old -> old.reachedIn(ref.conversation()));
        }
        return noted;
    }

    private static void rest(Rows rows, long member) {
        rows.members()
                .change(
                        member,
                        old ->
                                old.joined()
                                        ? old.with(Member.Status.UNREACHABLE)
                                                .scheduledAfter(Instant.EPOCH)
                                        : old);
    }

    private static boolean end(
            Rows rows, Delivery delivery, Delivery.State state, String why, Instant notBefore) {
        return rows.deliveries().end(delivery, state, why, notBefore);
    }

    private static LoggingEventBuilder line(Delivery delivery) {
        return LOG.atWarn()
                .addKeyValue("delivery", delivery.id().value())
                .addKeyValue("member", delivery.member());
    }
}
