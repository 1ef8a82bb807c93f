package druppel.faults;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.calendar.NudgeTimes;
import druppel.testing.ApplicationProcess;
import druppel.testing.FaultDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Three hours without a server, from a moment at which it was sending: 08:40 to 11:40 in Amsterdam,
/// 15:40 to 18:40 in Singapore.
@Tag("slow")
@Tag("pgbouncer")
class OutageTest {
    private static final ZoneId SINGAPORE = ZoneId.of("Asia/Singapore");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final Instant BEFORE_EIGHT = Instant.parse("2026-11-24T06:59:00Z");
    private static final int FEW = 20;

    @RegisterExtension
    private final Seed seed = new Seed();

    @RegisterExtension
    private final FaultDatabase database = new FaultDatabase();

    @TempDir
    private Path home;

    @Test
    void whoMissedSomethingGetsItOnceOnTheSameDayOrIsExcused() throws Exception {
        PostBarrier postBarrier = new PostBarrier(SlackFaults.lossy(seed.value));
        try (ManyMembers manyMembers = new ManyMembers(home, BEFORE_EIGHT, database.sqlite(home))) {
            List<SimulatedMember> before = manyMembers.settle(FEW, ManyMembers.AMSTERDAM, at(8, 0));
            List<SimulatedMember> during = new ArrayList<>();
            List<SimulatedMember> lateDuring = new ArrayList<>();
            for (int mixed = 0; mixed < FEW; mixed++) {
                during.addAll(manyMembers.settle(1, ManyMembers.AMSTERDAM, at(8, 40)));
                lateDuring.addAll(manyMembers.settle(1, SINGAPORE, at(15, 40)));
            }
            List<SimulatedMember> missed = manyMembers.settle(
                    FEW, ManyMembers.AMSTERDAM, at(9, 0).followingUp(Optional.of(LocalTime.of(10, 30))));
            List<SimulatedMember> lateMissed = manyMembers.settle(FEW, SINGAPORE, at(16, 30));
            manyMembers.slack.answering(postBarrier);

            postBarrier.openForGood();
            ApplicationProcess node = manyMembers.node("only");
            manyMembers.delivered(FEW);
            manyMembers.settled();
            postBarrier.open(FEW / 2);
            manyMembers.pass(Duration.ofMinutes(42), node);
            postBarrier.held(manyMembers::said);
            node.kill();
            manyMembers.pass(Duration.ofHours(3));
            postBarrier.openForGood();
            node = manyMembers.node("only");
            manyMembers.delivered(3 * FEW);
            manyMembers.settled();
            node.stop();

            manyMembers.eachHasOne(
                    Stream.of(before, during, missed).flatMap(List::stream).toList(), TUESDAY);
            assertThat(manyMembers.messages(lateMissed, TUESDAY)).isEmpty();
            Map<String, Long> late = manyMembers.messages(lateDuring, TUESDAY);
            assertThat(late.values()).allMatch(count -> count == 1);
            assertThat(late.size()).isLessThan(FEW);
            assertThat(Stream.of(lateDuring, lateMissed)
                            .flatMap(List::stream)
                            .filter(one -> !late.containsKey(one.channel())))
                    .allSatisfy(
                            one -> assertThat(manyMembers.days(one, TUESDAY)).isEmpty());
        }
    }

    private static NudgeTimes at(int hour, int minute) {
        return NudgeTimes.standard().at(LocalTime.of(hour, minute)).followingUp(Optional.empty());
    }
}
