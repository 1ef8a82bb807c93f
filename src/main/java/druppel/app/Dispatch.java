package druppel.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends claimed deliveries and records what became of them.
final class Dispatch {
    /// How long to wait before looking for a message whose fate is unknown: a platform's history
    /// lags behind.
    static final Duration GRACE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    private final Store store;
    private final Map<Platform, Chat> chats;
    private final Telemetry telemetry;
    private final InstantSource clock;

    Dispatch(Store store, Map<Platform, Chat> chats, Telemetry telemetry, InstantSource clock) {
        this.store = store;
        this.chats = chats;
        this.telemetry = telemetry;
        this.clock = clock;
    }

    Outcome send(Claimed claimed) {
        Member member = claimed.member();
        Outcome outcome =
                chat(member).post(member.address(), claimed.card(), claimed.delivery().id());
        telemetry.posted(member.person().platform(), outcome);
        record(member, claimed.delivery(), outcome);
        return outcome;
    }

    /// Records what became of a delivery, be it found out later.
    void record(Member member, Delivery delivery, Outcome outcome) {
        Instant now = clock.instant();
        boolean noted = store.take(rows -> record(rows, member, delivery, outcome, now));
        if (outcome instanceof Outcome.Sent) {
            if (noted) {
                telemetry.arrived(Duration.between(delivery.dueAt(), now));
            }
        } else {
            log(delivery, outcome);
        }
    }

    Chat chat(Member member) {
        Chat chat = chats.get(member.person().platform());
        if (chat == null) {
            throw new IllegalStateException("no chat for " + member.person().platform().id());
        }
        return chat;
    }

    private static boolean record(
            Rows rows, Member member, Delivery delivery, Outcome outcome, Instant now) {
        return switch (outcome) {
            case Outcome.Sent(MessageRef ref) -> arrived(rows, member, delivery, ref, now);
            case Outcome.Throttled(Instant until) -> {
                rows.workspaces().pause(member.person().at(), until);
                yield end(rows, delivery, Delivery.State.PLANNED, "throttled", until);
            }
            case Outcome.Unreachable(String why) -> {
                rows.members().rest(delivery.member());
                yield end(rows, delivery, Delivery.State.FAILED, why, now);
            }
            case Outcome.Refused(String code) ->
                    end(rows, delivery, Delivery.State.FAILED, code, now);
            case Outcome.Unknown(String why) ->
                    end(rows, delivery, Delivery.State.UNKNOWN, why, now.plus(GRACE));
        };
    }

    /// Where it was not known where the conversation is, it is now.
    private static boolean arrived(
            Rows rows, Member member, Delivery delivery, MessageRef ref, Instant now) {
        boolean noted = rows.deliveries().sent(delivery, ref, now);
        if (noted && member.conversation().isEmpty()) {
            rows.members().reached(member.id(), ref.conversation());
        }
        return noted;
    }

    private static boolean end(
            Rows rows, Delivery delivery, Delivery.State state, String why, Instant notBefore) {
        return rows.deliveries().end(delivery, state, why, notBefore);
    }

    private static void log(Delivery delivery, Outcome outcome) {
        LOG.atWarn()
                .addKeyValue("delivery", delivery.id().value())
                .addKeyValue("member", delivery.member())
                .addKeyValue("outcome", outcome)
                .log(consequence(outcome));
    }

    private static String consequence(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Sent _ -> "Sent";
            case Outcome.Throttled _ -> "Throttled; its workspace is left alone until then";
            case Outcome.Unreachable _ -> "Member cannot be reached; put to rest";
            case Outcome.Refused _ -> "Refused; not sent again, the day is excused";
            case Outcome.Unknown _ -> "Outcome unknown; looked for before anything else";
        };
    }
}
