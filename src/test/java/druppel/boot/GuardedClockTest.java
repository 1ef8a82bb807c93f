package druppel.boot;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.testing.CapturedLogs;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class GuardedClockTest {
    private static final Instant START = Instant.parse("2026-12-01T09:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);

    private final AtomicReference<Instant> wall = new AtomicReference<>(START);
    private final AtomicReference<Duration> elapsed = new AtomicReference<>(Duration.ZERO);
    private Duration asleep = Duration.ZERO;
    private final GuardedClock clock = new GuardedClock(wall::get, elapsed::get, this::countSleep);

    @Test
    void aLeapForSevenSecondsIsNotSeenByAnybody() {
        leap(YEAR);
        pass(Duration.ofSeconds(7));

        assertThat(clock.instant()).isEqualTo(START.plusSeconds(7));
        assertThat(clock.settled()).isFalse();
        assertThat(clock.proven()).isEmpty();
        leap(YEAR.negated());
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(7));
        assertThat(clock.proven()).contains(START.plusSeconds(7));
    }

    @Test
    void theSleepOfTheMachineIsNoLeap() {
        asleep = Duration.ofDays(2);
        leap(asleep);

        assertThat(clock.instant()).isEqualTo(wall.get());
        assertThat(clock.proven()).contains(wall.get());
    }

    @Test
    void aLeapIsReportedOnceAndItsEndToo() {
        try (CapturedLogs logs = new CapturedLogs()) {
            leap(YEAR);
            clock.observe();
            clock.observe();
            clock.told(wall.get());
            clock.observe();

            assertThat(logs.text().split("The clock leapt", -1)).hasSize(2);
            assertThat(logs.text().split("The clock is followed again", -1)).hasSize(2);
        }
    }

    @Test
    void aPlatformWithAnotherTimeIsReportedOnce() {
        try (CapturedLogs logs = new CapturedLogs()) {
            clock.told(START.minus(Duration.ofHours(1)));
            clock.told(START.minus(Duration.ofHours(1)));

            assertThat(logs.text().split("The clock differs from that of a chat platform", -1))
                    .hasSize(2);
        }
        assertThat(clock.settled()).isTrue();
        assertThat(clock.proven()).isEmpty();
    }

    @Test
    void workWaitsForASettledClock() {
        AtomicReference<Integer> runs = new AtomicReference<>(0);
        Runnable work = clock.whileSettled(() -> runs.updateAndGet(count -> count + 1));
        leap(YEAR);
        work.run();
        int meanwhile = runs.get();
        leap(YEAR.negated());
        work.run();

        assertThat(meanwhile).isZero();
        assertThat(runs).hasValue(1);
    }

    @Test
    void aStartLongAfterTheLatestStoredTimeWaits() {
        clock.start(START.minus(YEAR));

        assertThat(clock.settled()).isFalse();
        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void aNewDatabaseHasSeenNoTime() {
        clock.start(Instant.EPOCH);

        assertThat(clock.proven()).contains(START);
    }

    private void leap(Duration by) {
        wall.updateAndGet(now -> now.plus(by));
    }

    private void pass(Duration time) {
        wall.updateAndGet(now -> now.plus(time));
        elapsed.updateAndGet(time::plus);
    }

    private void countSleep() {
        elapsed.updateAndGet(asleep::plus);
        asleep = Duration.ZERO;
    }
}
