package druppel.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Chat.RateLimit;
import druppel.delivery.WorkspaceSendSlot.AdaptiveRateLimiter;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// The send rate of a workspace, with a manual clock.
class AdaptiveRateLimiterTest {
    private static final RateLimit RATE = new RateLimit(60, 15, 120, 10);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-30T08:00:00Z"));
    private final AdaptiveRateLimiter adaptiveRateLimiter = new AdaptiveRateLimiter(RATE, now::get);

    @Test
    void afterSomeQuietABurstMayGo() {
        assertThat(adaptiveRateLimiter.take(50)).isEqualTo(10);
    }

    @Test
    void thenAsManyAsTheRateSays() {
        adaptiveRateLimiter.take(10);
        after(Duration.ofSeconds(4));

        assertThat(adaptiveRateLimiter.take(50)).isEqualTo(4);
    }

    @Test
    void whatIsGivenBackMayGoLater() {
        adaptiveRateLimiter.take(10);
        adaptiveRateLimiter.giveBack(3);

        assertThat(adaptiveRateLimiter.take(50)).isEqualTo(3);
    }

    @Test
    void aRefusalHalvesTheRate() {
        adaptiveRateLimiter.refused();

        assertThat(adaptiveRateLimiter.perMinute()).isEqualTo(30);
    }

    @Test
    void othersThatWereOnTheirWayWithItDoNotCountAgain() {
        adaptiveRateLimiter.refused();
        after(Duration.ofSeconds(9));
        adaptiveRateLimiter.refused();

        assertThat(adaptiveRateLimiter.perMinute()).isEqualTo(30);
    }

    @Test
    void aLaterRefusalDoes() {
        adaptiveRateLimiter.refused();
        after(Duration.ofSeconds(10));
        adaptiveRateLimiter.refused();

        assertThat(adaptiveRateLimiter.perMinute()).isEqualTo(15);
    }

    @Test
    void itNeverFallsBelowTheLeast() {
        for (int time = 0; time < 10; time++) {
            adaptiveRateLimiter.refused();
            after(Duration.ofMinutes(1));
        }

        assertThat(adaptiveRateLimiter.perMinute()).isEqualTo(15);
    }

    @Test
    void aMinutesWorthOfGoodAnswersRaisesIt() {
        accepted(60);

        assertThat(adaptiveRateLimiter.perMinute()).isEqualTo(66);
    }

    @Test
    void lessDoesNot() {
        accepted(59);

        assertThat(adaptiveRateLimiter.perMinute()).isEqualTo(60);
    }

    @Test
    void itNeverRisesAboveTheMost() {
        accepted(10_000);

        assertThat(adaptiveRateLimiter.perMinute()).isEqualTo(120);
    }

    @Test
    void aClockThatGoesBackHoldsNothingUp() {
        adaptiveRateLimiter.take(10);
        after(Duration.ofHours(-3));
        adaptiveRateLimiter.take(10);
        after(Duration.ofSeconds(5));

        assertThat(adaptiveRateLimiter.take(50)).isEqualTo(5);
    }

    private void accepted(int times) {
        for (int time = 0; time < times; time++) {
            adaptiveRateLimiter.accepted();
        }
    }

    private void after(Duration time) {
        now.updateAndGet(old -> old.plus(time));
    }
}
