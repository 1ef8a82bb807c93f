package druppel.faults;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.config.DatabaseSettings;
import druppel.domain.calendar.NudgeTimes;
import druppel.testing.ApplicationProcess;
import druppel.testing.Await;
import druppel.testing.CommandLine;
import druppel.testing.CommandLine.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A server whose keyset is rotated while replies come in, and that is killed meanwhile.
@Tag("slow")
class KeyRotationTest {
    private static final Instant MORNING = Instant.parse("2026-11-24T06:59:00Z");
    private static final NudgeTimes IN_THE_EVENING =
            NudgeTimes.standard().at(LocalTime.of(21, 0)).followingUp(Optional.empty());
    private static final int MEMBERS = 100;
    private static final int REPLYING = 20;
    private static final int MOST_STEPS = 12;

    @RegisterExtension
    private final Seed seed = new Seed();

    @TempDir
    private Path home;

    @Test
    void everyWordIsReadableAfterARotationThatIsKilledOnTheWay() throws Exception {
        int steps = 2 + new Random(seed.value).nextInt(MOST_STEPS);
        try (ManyMembers manyMembers =
                new ManyMembers(home, MORNING, DatabaseSettings.of("jdbc:sqlite:" + home.resolve("rows.db")))) {
            List<SimulatedMember> all = manyMembers.settle(MEMBERS, ManyMembers.AMSTERDAM, IN_THE_EVENING);
            manyMembers.keep(all.subList(REPLYING, MEMBERS), "Asked first");
            long earlier = primaryKey();
            ApplicationProcess first = manyMembers.node("only");
            try (PersistentReplies replies = manyMembers.replies(first.web("It listens on"))) {
                CompletableFuture<Said> rotation = CompletableFuture.supplyAsync(() -> command("keys", "rotate"));
                reply(replies, all.subList(0, REPLYING / 2));
                Await.until(
                        () -> manyMembers.deliveryLedger.encryptedAgain(earlier) >= steps
                                && replies.acknowledged() == REPLYING / 2,
                        manyMembers::said);
                first.kill();
                rotation.join();
            }
            assertThat(primaryKey()).isNotEqualTo(earlier);

            try (PersistentReplies replies =
                    manyMembers.replies(manyMembers.node("only").web("It listens on"))) {
                reply(replies, all.subList(REPLYING / 2, REPLYING));
                assertThat(command("keys", "rotate").out()).startsWith("Rotated to key ");
                Await.until(() -> replies.acknowledged() == REPLYING / 2, manyMembers::said);
            }
            assertThat(command("keys", "rotate", "--retire").out()).startsWith("Removed earlier keys: ");

            manyMembers.eachHasOneReceipt(all.subList(0, REPLYING));
            assertThat(manyMembers.words(channels(all)))
                    .hasSize(MEMBERS)
                    .allSatisfy((channel, words) -> assertThat(words).hasSize(1));
            assertThat(command("doctor", "--deep").out()).contains("and all of them open");
            assertThat(manyMembers.said()).doesNotContain("does not open");
        }
    }

    private static void reply(PersistentReplies replies, List<SimulatedMember> members) {
        members.forEach(member -> replies.send(member.channel(), "Asked everybody for their view before I gave mine"));
    }

    private static Set<String> channels(List<SimulatedMember> members) {
        return members.stream().map(SimulatedMember::channel).collect(Collectors.toSet());
    }

    private long primaryKey() throws IOException {
        return Long.parseLong(
                Files.readString(home.resolve("keyset.json")).replaceFirst("(?s).*\"primaryKeyId\":(\\d+).*", "$1"));
    }

    private Said command(String... command) {
        return new CommandLine(home)
                .with("DATABASE_URL", "jdbc:sqlite:" + home.resolve("rows.db"))
                .with("DRUPPEL_KEYSET", home.resolve("keyset.json"))
                .with("DRUPPEL_LOCAL_CHAT", "on")
                .run(command);
    }
}
