package druppel.faults;

import druppel.Started;
import druppel.domain.calendar.NudgeTimes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A house whose clock jumps, while Slack's does not.
@Tag("slow")
class ClockJumpTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final Instant TUESDAY_0740 = Instant.parse("2026-11-24T06:40:00Z");
    private static final int MEMBERS = 40;
    private static final String AN_HOUR_AHEAD = "PT1H";
    private static final String AN_HOUR_BACK = "PT-1H";

    @RegisterExtension private final Seed seed = new Seed();
    @TempDir private Path home;

    @Test
    void anHourAheadAndBackMakesNoMessageTwiceAndLosesNoDay() throws Exception {
        try (Village village = new Village(home, TUESDAY_0740)) {
            List<Villager> all = settled(village);
            village.slack.answering(Ways.lossy(seed.value));
            Started node = village.node("only");
            node.line("It listens");
            node.tell(AN_HOUR_AHEAD);
            village.delivered(MEMBERS);
            node.tell(AN_HOUR_BACK);
            theDayAndTheNextPass(village, node, all);
        }
    }

    @Test
    void anHourBackAndAheadMakesNoMessageTwiceAndLosesNoDay() throws Exception {
        try (Village village = new Village(home, TUESDAY_0740)) {
            List<Villager> all = settled(village);
            village.slack.answering(Ways.lossy(seed.value));
            Started node = village.node("only");
            node.line("It listens");
            village.pass(Duration.ofMinutes(25), node);
            village.delivered(MEMBERS / 2);
            node.tell(AN_HOUR_BACK);
            village.pass(Duration.ofMinutes(50), node);
            node.tell(AN_HOUR_AHEAD);
            theDayAndTheNextPass(village, node, all);
        }
    }

    private static List<Villager> settled(Village village) {
        List<Villager> all = new ArrayList<>();
        all.addAll(village.settle(MEMBERS, Village.AMSTERDAM, at(LocalTime.of(8, 0))));
        all.addAll(village.settle(MEMBERS, Village.AMSTERDAM, at(LocalTime.of(8, 30))));
        return all;
    }

    private static void theDayAndTheNextPass(Village village, Started node, List<Villager> all) {
        village.pass(Duration.ofHours(2), node);
        village.settled();
        village.eachHasOne(all, TUESDAY);
        village.pass(Duration.ofDays(1), node);
        village.delivered(2 * all.size());
        village.settled();
        village.eachHasOne(all, TUESDAY.plusDays(1));
    }

    private static NudgeTimes at(LocalTime time) {
        return NudgeTimes.standard().at(time).followingUp(Optional.empty());
    }
}
