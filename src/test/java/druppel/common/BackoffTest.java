package druppel.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "4, 8", "5, 16", "6, 30", "7, 30", "1000, 30"})
    void eachPauseIsTwiceAsLongUpToTheLimit(int failures, int seconds) {
        assertThat(backoff.after(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "5, 16", "6, 30", "1000, 30"})
    void jitterShortensAPauseByItsShareAtMost(int failures, int seconds) {
        assertThat(backoff.after(failures, 0.5, new Random(7)))
                .isBetween(Duration.ofMillis(seconds * 500L), Duration.ofSeconds(seconds));
    }

    @Test
    void clientsThatFailedTogetherComeBackApart() {
        assertThat(backoff.after(1, 0.5, new Random(7))).isNotEqualTo(backoff.after(1, 0.5, new Random(8)));
    }
}
