package druppel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PausesTest {
    private final Pauses pauses =
            new Pauses(Duration.ofSeconds(1), Duration.ofSeconds(30), new Random(7));

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "2, 4", "3, 8", "4, 16", "5, 30", "6, 30", "1000, 30"})
    void eachIsUpToTwiceAsLongAndNoneLongerThanTheLongest(int before, int most) {
        Duration pause = Stream.generate(pauses::next).skip(before).findFirst().orElseThrow();

        assertThat(pause).isBetween(Duration.ofMillis(most * 500L), Duration.ofSeconds(most));
    }

    @Test
    void afterAResetTheyBeginWithTheShortest() {
        Stream.generate(pauses::next).limit(10).forEach(pause -> {});
        pauses.reset();

        assertThat(pauses.next()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void thoseWhoWereCutOffTogetherComeBackApart() {
        Pauses others = new Pauses(Duration.ofSeconds(1), Duration.ofSeconds(30), new Random(8));

        assertThat(pauses.next()).isNotEqualTo(others.next());
    }
}
