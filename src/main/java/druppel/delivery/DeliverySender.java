package druppel.delivery;

import druppel.chat.Chat;
import druppel.chat.SendOutcome;
import druppel.chat.Telemetry;
import druppel.delivery.DeliveryClaimer.Claimed;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.persistence.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends claimed deliveries and records their outcomes.
final class DeliverySender {
    /// How long to wait before looking up a message with an unknown outcome, because a platform's history
    /// lags behind.
    static final Duration GRACE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(DeliverySender.class);

    private final OutcomeRecorder outcomeRecorder;
    private final Map<Platform, Chat> chats;
    private final Telemetry telemetry;
    private final InstantSource clock;

    DeliverySender(UnitOfWork store, Map<Platform, Chat> chats, Telemetry telemetry, InstantSource clock) {
        outcomeRecorder = new OutcomeRecorder(store);
        this.chats = chats;
        this.telemetry = telemetry;
        this.clock = clock;
    }

    SendOutcome send(Claimed claimed) {
        Member member = claimed.member();
        SendOutcome outcome = chat(member).post(member.address(), claimed.card(), claimed.mark());
        telemetry.posted(member.user().platform(), outcome);
        record(member, claimed.delivery(), outcome);
        return outcome;
    }

    /// Records the outcome of a delivery, including one found out later.
    void record(Member member, Delivery delivery, SendOutcome outcome) {
        Instant now = clock.instant();
        boolean noted = outcomeRecorder.record(new OutcomeRecorder.Ending(member, delivery, outcome, now));
        if (outcome instanceof SendOutcome.Sent) {
            if (noted) {
                telemetry.arrived(Duration.between(delivery.dueAt(), now));
                chat(member).delivered(member.user());
            }
        } else {
            log(delivery, outcome);
        }
    }

    Chat chat(Member member) {
        Chat chat = chats.get(member.user().platform());
        if (chat == null) {
            throw new IllegalStateException(
                    "no chat for " + member.user().platform().id());
        }
        return chat;
    }

    private static void log(Delivery delivery, SendOutcome outcome) {
        LOG.atWarn()
                .addKeyValue("delivery", delivery.id().value())
                .addKeyValue("member", delivery.member())
                .addKeyValue("outcome", outcome)
                .log(consequence(outcome));
    }

    private static String consequence(SendOutcome outcome) {
        return switch (outcome) {
            case SendOutcome.Sent _ -> "Sent";
            case SendOutcome.Throttled _ -> "Throttled; nothing is sent to the workspace until then";
            case SendOutcome.Unreachable _ -> "Member unreachable; paused, or moved to a linked account";
            case SendOutcome.Refused _ -> "Rejected; not sent again, the day is excused";
            case SendOutcome.Closed _ -> "Workspace suspended; nothing is sent there until an event arrives from it";
            case SendOutcome.Unknown _ -> "Outcome unknown; it is reconciled first";
        };
    }
}
