package druppel.faults;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.config.DatabaseSettings;
import druppel.domain.calendar.NudgeTimes;
import druppel.platform.slack.FakeMessages.Delivered;
import druppel.testing.ApplicationProcess;
import druppel.testing.Await;
import druppel.testing.FaultDatabase;
import druppel.testing.HttpBrowser;
import druppel.testing.PgBouncer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A PostgreSQL primary that dies while its server is sending and replies come in, and whose synchronous standby takes
/// its place.
@Tag("slow")
class FailoverTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final Instant BEFORE_EIGHT = Instant.parse("2026-11-24T06:59:00Z");
    private static final NudgeTimes AT_EIGHT =
            NudgeTimes.standard().at(LocalTime.of(8, 0)).followingUp(Optional.empty());
    private static final int OK = 200;
    private static final int SERVICE_UNAVAILABLE = 503;

    @TempDir
    private Path home;

    /// How a primary goes away.
    private enum Loss {
        KILLED {
            @Override
            void befall(ReplicatedServer server) throws Exception {
                server.killPrimary();
            }
        },
        HANGING {
            @Override
            void befall(ReplicatedServer server) throws Exception {
                server.hangPrimary();
            }
        };

        abstract void befall(ReplicatedServer server) throws Exception;
    }

    /// What the operator does once the standby is the primary.
    private interface Promoted {
        void follow() throws Exception;
    }

    @Test
    @Tag("pgbouncer")
    void eachMemberGetsOneMessageAndNoAcknowledgedReplyIsLost() throws Exception {
        failsOver(FaultDatabase.BEHIND_PGBOUNCER, Loss.KILLED, 2_000, 500);
    }

    @Test
    @Tag("pgbouncer")
    void theSameHoldsForAPrimaryThatTakesConnectionsAndNeverAnswers() throws Exception {
        failsOver(FaultDatabase.BEHIND_PGBOUNCER, Loss.HANGING, 400, 100);
    }

    @Test
    void theSameHoldsBehindPgBouncerInTransactionMode() throws Exception {
        failsOver(true, Loss.KILLED, 400, 100);
    }

    private void failsOver(boolean behindPgBouncer, Loss loss, int members, int answering) throws Exception {
        try (ReplicatedServer server = new ReplicatedServer(home)) {
            if (behindPgBouncer) {
                try (PgBouncer pgBouncer = PgBouncer.before(server.primary(), home)) {
                    DatabaseSettings place = pgBouncer.to(server.primary());
                    failsOver(server, place, () -> pgBouncer.moveTo(server.standby()), loss, members, answering);
                }
            } else {
                failsOver(server, server.place(), () -> {}, loss, members, answering);
            }
        }
    }

    private void failsOver(
            ReplicatedServer server, DatabaseSettings place, Promoted promoted, Loss loss, int members, int answering)
            throws Exception {
        try (ManyMembers manyMembers = new ManyMembers(home, BEFORE_EIGHT, place)) {
            List<SimulatedMember> all = manyMembers.settle(members, ManyMembers.AMSTERDAM, AT_EIGHT);
            ApplicationProcess first = manyMembers.node("one");
            ApplicationProcess second = manyMembers.node("two");
            try (HttpBrowser one = first.web("It listens");
                    HttpBrowser two = second.web("It listens");
                    PersistentReplies replies = manyMembers.replies(one, two)) {
                manyMembers.delivered(answering);
                Map<String, List<String>> said = manyMembers.slack.messages().delivered().stream()
                        .limit(answering)
                        .collect(Collectors.toMap(
                                Delivered::channel, message -> List.of("I asked them " + message.ts())));
                List<String> channels = List.copyOf(said.keySet());
                channels.subList(0, answering / 2)
                        .forEach(channel -> replies.send(
                                channel, said.getOrDefault(channel, List.of()).getFirst()));
                Await.until(() -> replies.acknowledged() >= answering / 5, manyMembers::said);

                loss.befall(server);
                channels.subList(answering / 2, answering)
                        .forEach(channel -> replies.send(
                                channel, said.getOrDefault(channel, List.of()).getFirst()));
                ready(one, SERVICE_UNAVAILABLE, manyMembers);
                assertThat(replies.acknowledged()).isLessThan(answering);
                server.promoteStandby();
                promoted.follow();
                ready(one, OK, manyMembers);
                ready(two, OK, manyMembers);
                server.killPrimary();

                Await.until(() -> replies.acknowledged() == answering, manyMembers::said);
                manyMembers.delivered(members);
                manyMembers.settled();
                manyMembers.eachHasOne(all, TUESDAY);
                manyMembers.decided();
                assertThat(manyMembers.words(said.keySet())).isEqualTo(said);
            }
        }
    }

    private static void ready(HttpBrowser node, int status, ManyMembers manyMembers) {
        Await.until(() -> node.get("/readyz").statusCode() == status, manyMembers::said);
    }
}
