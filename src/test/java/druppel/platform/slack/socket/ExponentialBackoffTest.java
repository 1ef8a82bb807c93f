package druppel.platform.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExponentialBackoffTest {
    private final ExponentialBackoff exponentialBackoff =
            new ExponentialBackoff(Duration.ofSeconds(1), Duration.ofSeconds(30), new Random(7));

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "2, 4", "3, 8", "4, 16", "5, 30", "6, 30", "1000, 30"})
    void eachIsUpToTwiceAsLongAndNoneLongerThanTheLongest(int before, int most) {
        Duration pause = Stream.generate(exponentialBackoff::next)
                .skip(before)
                .findFirst()
                .orElseThrow();

        assertThat(pause).isBetween(Duration.ofMillis(most * 500L), Duration.ofSeconds(most));
    }

    @Test
    void afterAResetTheyBeginWithTheShortest() {
        Stream.generate(exponentialBackoff::next).limit(10).forEach(pause -> {});
        exponentialBackoff.reset();

        assertThat(exponentialBackoff.next()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void thoseWhoWereCutOffTogetherComeBackApart() {
        ExponentialBackoff others =
                new ExponentialBackoff(Duration.ofSeconds(1), Duration.ofSeconds(30), new Random(8));

        assertThat(exponentialBackoff.next()).isNotEqualTo(others.next());
    }
}
