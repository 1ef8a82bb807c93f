package druppel.faults;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.Started;
import druppel.domain.calendar.NudgeTimes;
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

/// Three hours without a house, from a moment at which it was sending: 08:40 to 11:40 in Amsterdam,
/// 15:40 to 18:40 in Singapore.
@Tag("slow")
class OutageTest {
    private static final ZoneId SINGAPORE = ZoneId.of("Asia/Singapore");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final Instant BEFORE_EIGHT = Instant.parse("2026-11-24T06:59:00Z");
    private static final int FEW = 20;

    @RegisterExtension private final Seed seed = new Seed();
    @TempDir private Path home;

    @Test
    void whoMissedSomethingGetsItOnceOnTheSameDayOrIsExcused() throws Exception {
        Gate gate = new Gate(Ways.lossy(seed.value));
        try (Village village = new Village(home, BEFORE_EIGHT)) {
            List<Villager> before = village.settle(FEW, Village.AMSTERDAM, at(8, 0));
            List<Villager> during = new ArrayList<>();
            List<Villager> lateDuring = new ArrayList<>();
            for (int mixed = 0; mixed < FEW; mixed++) {
                during.addAll(village.settle(1, Village.AMSTERDAM, at(8, 40)));
                lateDuring.addAll(village.settle(1, SINGAPORE, at(15, 40)));
            }
            List<Villager> missed =
                    village.settle(
                            FEW,
                            Village.AMSTERDAM,
                            at(9, 0).followingUp(Optional.of(LocalTime.of(10, 30))));
            List<Villager> lateMissed = village.settle(FEW, SINGAPORE, at(16, 30));
            village.slack.answering(gate);

            gate.openForGood();
            Started node = village.node("only");
            village.delivered(FEW);
            village.settled();
            gate.open(FEW / 2);
            village.pass(Duration.ofMinutes(42), node);
            gate.held(village::said);
            node.kill();
            village.pass(Duration.ofHours(3));
            gate.openForGood();
            node = village.node("only");
            village.delivered(3 * FEW);
            village.settled();
            node.stop();

            village.eachHasOne(
                    Stream.of(before, during, missed).flatMap(List::stream).toList(), TUESDAY);
            assertThat(village.messages(lateMissed, TUESDAY)).isEmpty();
            Map<String, Long> late = village.messages(lateDuring, TUESDAY);
            assertThat(late.values()).allMatch(count -> count == 1);
            assertThat(late.size()).isLessThan(FEW);
            assertThat(
                            Stream.of(lateDuring, lateMissed)
                                    .flatMap(List::stream)
                                    .filter(one -> !late.containsKey(one.channel())))
                    .allSatisfy(one -> assertThat(village.days(one, TUESDAY)).isEmpty());
        }
    }

    private static NudgeTimes at(int hour, int minute) {
        return NudgeTimes.standard().at(LocalTime.of(hour, minute)).followingUp(Optional.empty());
    }
}
