package druppel.faults;

import druppel.Started;
import druppel.slack.StandInSlack.Manner;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A house that is killed again and again while it sends, over a Slack that loses answers and wants
/// less.
class KilledTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final int MEMBERS = 360;
    private static final int KILLS = 20;
    private static final int MOST_BETWEEN = 12;

    @TempDir private Path home;

    @Test
    void eachMemberGetsOneMessageThoughTheOnlyNodeIsKilledTwentyTimes() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Manner lost = new Manner.Lost();
        Manner throttled = new Manner.Status(429, Map.of("Retry-After", "10"));
        Plan plan =
                new Plan(
                        seed,
                        20,
                        3,
                        Map.of(
                                "chat.postMessage",
                                List.of(new Manner.Done(lost), new Manner.Done(lost), lost, throttled),
                                "conversations.history",
                                List.of(lost, throttled)));
        Gate gate = new Gate(plan);
        try (Village village = new Village(home, Instant.parse("2026-11-24T07:00:00Z"))) {
            village.settle(MEMBERS, AMSTERDAM, LocalTime.of(8, 1));
            village.slack.answering(gate);
            for (int kill = 0; kill < KILLS; kill++) {
                gate.open(1 + random.nextInt(MOST_BETWEEN));
                Started node = village.node("only");
                gate.held(village::said);
                node.kill();
                village.clock.shift(Duration.ofMinutes(3));
            }
            gate.openForGood();
            village.node("only");
            village.settled();
            village.eachHasOne(LocalDate.of(2026, 11, 24), AMSTERDAM);
        }
    }
}
