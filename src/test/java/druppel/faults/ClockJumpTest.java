package druppel.faults;

import druppel.domain.calendar.NudgeTimes;
import druppel.testing.ApplicationProcess;
import druppel.testing.FaultDatabase;
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

/// A server whose clock jumps, while Slack's does not.
@Tag("slow")
@Tag("pgbouncer")
class ClockJumpTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final Instant TUESDAY_0740 = Instant.parse("2026-11-24T06:40:00Z");
    private static final int MEMBERS = 40;
    private static final String AN_HOUR_AHEAD = "PT1H";
    private static final String AN_HOUR_BACK = "PT-1H";

    @RegisterExtension
    private final Seed seed = new Seed();

    @RegisterExtension
    private final FaultDatabase database = new FaultDatabase();

    @TempDir
    private Path home;

    @Test
    void anHourAheadAndBackMakesNoMessageTwiceAndLosesNoDay() throws Exception {
        try (ManyMembers manyMembers = new ManyMembers(home, TUESDAY_0740, database.sqlite(home))) {
            List<SimulatedMember> all = settled(manyMembers);
            manyMembers.slack.answering(SlackFaults.lossy(seed.value));
            ApplicationProcess node = manyMembers.node("only");
            node.line("It listens");
            node.tell(AN_HOUR_AHEAD);
            manyMembers.delivered(MEMBERS);
            node.tell(AN_HOUR_BACK);
            theDayAndTheNextPass(manyMembers, node, all);
        }
    }

    @Test
    void anHourBackAndAheadMakesNoMessageTwiceAndLosesNoDay() throws Exception {
        try (ManyMembers manyMembers = new ManyMembers(home, TUESDAY_0740, database.sqlite(home))) {
            List<SimulatedMember> all = settled(manyMembers);
            manyMembers.slack.answering(SlackFaults.lossy(seed.value));
            ApplicationProcess node = manyMembers.node("only");
            node.line("It listens");
            manyMembers.pass(Duration.ofMinutes(25), node);
            manyMembers.delivered(MEMBERS / 2);
            node.tell(AN_HOUR_BACK);
            manyMembers.pass(Duration.ofMinutes(50), node);
            node.tell(AN_HOUR_AHEAD);
            theDayAndTheNextPass(manyMembers, node, all);
        }
    }

    private static List<SimulatedMember> settled(ManyMembers manyMembers) {
        List<SimulatedMember> all = new ArrayList<>();
        all.addAll(manyMembers.settle(MEMBERS, ManyMembers.AMSTERDAM, at(LocalTime.of(8, 0))));
        all.addAll(manyMembers.settle(MEMBERS, ManyMembers.AMSTERDAM, at(LocalTime.of(8, 30))));
        return all;
    }

    private static void theDayAndTheNextPass(
            ManyMembers manyMembers, ApplicationProcess node, List<SimulatedMember> all) {
        manyMembers.pass(Duration.ofHours(2), node);
        manyMembers.settled();
        manyMembers.eachHasOne(all, TUESDAY);
        manyMembers.pass(Duration.ofDays(1), node);
        manyMembers.delivered(2 * all.size());
        manyMembers.settled();
        manyMembers.eachHasOne(all, TUESDAY.plusDays(1));
    }

    private static NudgeTimes at(LocalTime time) {
        return NudgeTimes.standard().at(time).followingUp(Optional.empty());
    }
}
