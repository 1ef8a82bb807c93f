package druppel.faults;

import druppel.domain.calendar.NudgeTimes;
import druppel.testing.FaultDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A Slack that hangs, answers nonsense, and says that it failed when it did not.
@Tag("slow")
@Tag("pgbouncer")
class HostileSlackTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final Instant BEFORE_EIGHT = Instant.parse("2026-11-24T06:59:00Z");
    private static final NudgeTimes AT_EIGHT =
            NudgeTimes.standard().at(LocalTime.of(8, 0)).followingUp(Optional.empty());
    private static final int MEMBERS = 120;

    @RegisterExtension
    private final Seed seed = new Seed();

    @RegisterExtension
    private final FaultDatabase database = new FaultDatabase();

    @TempDir
    private Path home;

    @Test
    void whateverSlackAnswersEachMemberGetsOneMessage() throws Exception {
        try (ManyMembers manyMembers = new ManyMembers(home, BEFORE_EIGHT, database.sqlite(home))) {
            List<SimulatedMember> all = manyMembers.settle(MEMBERS, ManyMembers.AMSTERDAM, AT_EIGHT);
            manyMembers.slack.answering(SlackFaults.hostile(seed.value));
            manyMembers.node("only");
            manyMembers.delivered(MEMBERS / 2);
            manyMembers.settled();
            manyMembers.eachHasOne(all, TUESDAY);
        }
    }
}
