package druppel.faults;

import druppel.config.DatabaseSettings;
import druppel.domain.calendar.NudgeTimes;
import druppel.testing.ApplicationProcess;
import druppel.testing.Await;
import druppel.testing.FaultDatabase;
import druppel.testing.PostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A server that is killed again and again while it sends, over a Slack that loses answers and wants
/// less.
@Tag("slow")
class KilledTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final Instant BEFORE_EIGHT = Instant.parse("2026-11-24T06:59:00Z");
    private static final NudgeTimes AT_EIGHT =
            NudgeTimes.standard().at(LocalTime.of(8, 0)).followingUp(Optional.empty());
    private static final NudgeTimes IN_THE_EVENING =
            NudgeTimes.standard().at(LocalTime.of(21, 0)).followingUp(Optional.empty());
    private static final int MEMBERS = 320;
    private static final int REPLIES = 5;
    private static final int KILLS = 20;
    private static final int MOST_BETWEEN = 12;

    @RegisterExtension
    private final Seed seed = new Seed();

    @RegisterExtension
    private final FaultDatabase database = new FaultDatabase();

    @TempDir
    private Path home;

    @Test
    @Tag("pgbouncer")
    void theOnlyNodeIsKilledTwentyTimesAndEachMemberGetsOneMessageAndEachReplyOneReceipt() throws Exception {
        Random random = new Random(seed.value);
        PostBarrier postBarrier = new PostBarrier(SlackFaults.lossy(seed.value));
        try (ManyMembers manyMembers = new ManyMembers(home, BEFORE_EIGHT, database.sqlite(home))) {
            List<SimulatedMember> all = manyMembers.settle(MEMBERS, ManyMembers.AMSTERDAM, AT_EIGHT);
            List<SimulatedMember> replying = manyMembers.settle(KILLS * REPLIES, ManyMembers.AMSTERDAM, IN_THE_EVENING);
            manyMembers.slack.answering(postBarrier);
            for (int kill = 0; kill < KILLS; kill++) {
                postBarrier.open(1 + random.nextInt(MOST_BETWEEN));
                ApplicationProcess node = manyMembers.node("only");
                reply(manyMembers, node, replying.subList(kill * REPLIES, (kill + 1) * REPLIES));
                if (kill % 2 == 0) {
                    manyMembers.decided();
                }
                postBarrier.held(manyMembers::said);
                node.kill();
                manyMembers.pass(Duration.ofMinutes(3));
            }
            postBarrier.openForGood();
            manyMembers.node("only");
            manyMembers.settled();
            manyMembers.eachHasOne(all, TUESDAY);
            manyMembers.eachHasOneReceipt(replying);
        }
    }

    /// These members reply, and Slack hears that each reply is taken.
    private static void reply(ManyMembers manyMembers, ApplicationProcess node, List<SimulatedMember> members)
            throws InterruptedException {
        try (PersistentReplies replies = manyMembers.replies(node.web("It listens on"))) {
            members.forEach(
                    member -> replies.send(member.channel(), "Asked everybody for their view before I gave mine"));
            Await.until(() -> replies.acknowledged() == members.size(), manyMembers::said);
        }
    }

    @Test
    @Tag("pgbouncer")
    void ofThreeNodesTheOneThatSendsIsKilledTwentyTimesAndEachMemberGetsOneMessage() throws Exception {
        killTheOneThatSends(KILLS, MEMBERS, database.postgres(home));
    }

    @Test
    void theSameHoldsBehindPgBouncerInTransactionMode() throws Exception {
        killTheOneThatSends(KILLS / 4, MEMBERS / 4, database.behindPgBouncer(PostgresServer.migrated(), home));
    }

    private void killTheOneThatSends(int kills, int members, DatabaseSettings place) throws Exception {
        Random random = new Random(seed.value);
        PostBarrier postBarrier = new PostBarrier(SlackFaults.lossy(seed.value));
        try (ManyMembers manyMembers = new ManyMembers(home, BEFORE_EIGHT, place)) {
            List<SimulatedMember> all = manyMembers.settle(members, ManyMembers.AMSTERDAM, AT_EIGHT);
            manyMembers.slack.answering(postBarrier);
            Map<String, ApplicationProcess> nodes = new HashMap<>();
            for (String name : List.of("one", "two", "three")) {
                nodes.put(name, manyMembers.node(name));
            }
            for (int kill = 0; kill < kills; kill++) {
                postBarrier.open(1 + random.nextInt(MOST_BETWEEN));
                String sender = postBarrier.held(manyMembers::said);
                Objects.requireNonNull(nodes.remove(sender)).kill();
                nodes.put(sender, manyMembers.node(sender));
            }
            postBarrier.openForGood();
            manyMembers.settled();
            manyMembers.eachHasOne(all, TUESDAY);
        }
    }
}
