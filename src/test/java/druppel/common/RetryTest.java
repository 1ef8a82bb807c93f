package druppel.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryTest {
    private final List<Duration> pauses = new ArrayList<>();
    private int attempts;

    @Test
    void aFinalResultIsNotAttemptedAgain() {
        assertThat(retry(3, 60).run(this::attempt, (result, failures) -> Optional.empty()))
                .isEqualTo(1);
        assertThat(pauses).isEmpty();
    }

    @Test
    void attemptsAreRepeatedUntilAResultIsFinal() {
        assertThat(retry(9, 60)
                        .run(
                                this::attempt,
                                (result, failures) -> seconds(failures).filter(pause -> result < 3)))
                .isEqualTo(3);
        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void thereAreNoMoreRetriesThanAllowed() {
        assertThat(retry(2, 60).run(this::attempt, (result, failures) -> seconds(0)))
                .isEqualTo(3);
    }

    @Test
    void aPauseThatExceedsTheLimitIsNotWaitedFor() {
        assertThat(retry(9, 60).run(this::attempt, (result, failures) -> seconds(61)))
                .isEqualTo(1);
        assertThat(pauses).isEmpty();
    }

    @Test
    void theLimitIsForAllPausesTogether() {
        assertThat(retry(9, 60).run(this::attempt, (result, failures) -> seconds(25)))
                .isEqualTo(3);
    }

    @Test
    void anInterruptionEndsTheRetries() {
        Retry interrupted = new Retry(
                9, Duration.ofMinutes(1), pause -> Thread.currentThread().interrupt());

        assertThat(interrupted.run(this::attempt, (result, failures) -> seconds(1)))
                .isEqualTo(1);
        assertThat(Thread.interrupted()).isTrue();
    }

    private Retry retry(int retries, int limit) {
        return new Retry(retries, Duration.ofSeconds(limit), pauses::add);
    }

    private int attempt() {
        return ++attempts;
    }

    private static Optional<Duration> seconds(int number) {
        return Optional.of(Duration.ofSeconds(number));
    }
}
