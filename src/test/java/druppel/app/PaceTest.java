package druppel.app;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.RateLimit;
import druppel.common.MonotonicTimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// How fast a workspace is sent to, by a clock that moves only when it is told to.
class PaceTest {
    private static final RateLimit RATE = new RateLimit(60, 15, 120, 10);

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-30T08:00:00Z"));
    private final Pace pace = new Pace(RATE, new MonotonicTimeMeter(now::get));

    @Test
    void afterSomeQuietABurstMayGo() {
        assertThat(pace.take(50)).isEqualTo(10);
    }

    @Test
    void thenAsManyAsTheRateSays() {
        pace.take(10);
        after(Duration.ofSeconds(4));

        assertThat(pace.take(50)).isEqualTo(4);
    }

    @Test
    void whatIsGivenBackMayGoLater() {
        pace.take(10);
        pace.giveBack(3);

        assertThat(pace.take(50)).isEqualTo(3);
    }

    @Test
    void aRefusalHalvesTheRate() {
        pace.refused();

        assertThat(pace.perMinute()).isEqualTo(30);
    }

    @Test
    void othersThatWereOnTheirWayWithItDoNotCountAgain() {
        pace.refused();
        after(Duration.ofSeconds(9));
        pace.refused();

        assertThat(pace.perMinute()).isEqualTo(30);
    }

    @Test
    void aLaterRefusalDoes() {
        pace.refused();
        after(Duration.ofSeconds(10));
        pace.refused();

        assertThat(pace.perMinute()).isEqualTo(15);
    }

    @Test
    void itNeverFallsBelowTheLeast() {
        for (int time = 0; time < 10; time++) {
            pace.refused();
            after(Duration.ofMinutes(1));
        }

        assertThat(pace.perMinute()).isEqualTo(15);
    }

    @Test
    void aMinutesWorthOfGoodAnswersRaisesIt() {
        accepted(60);

        assertThat(pace.perMinute()).isEqualTo(66);
    }

    @Test
    void lessDoesNot() {
        accepted(59);

        assertThat(pace.perMinute()).isEqualTo(60);
    }

    @Test
    void itNeverRisesAboveTheMost() {
        accepted(10_000);

        assertThat(pace.perMinute()).isEqualTo(120);
    }

    @Test
    void aClockThatGoesBackHoldsNothingUp() {
        pace.take(10);
        after(Duration.ofHours(-3));
        pace.take(10);
        after(Duration.ofSeconds(5));

        assertThat(pace.take(50)).isEqualTo(5);
    }

    private void accepted(int times) {
        for (int time = 0; time < times; time++) {
            pace.accepted();
        }
    }

    private void after(Duration time) {
        now.updateAndGet(old -> old.plus(time));
    }
}
