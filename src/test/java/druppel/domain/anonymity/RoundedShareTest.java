package druppel.domain.anonymity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundedShareTest {
    @ParameterizedTest
    @CsvSource({
        "5, 5, NEARLY_ALL", "4, 5, NEARLY_ALL", "3, 5, MOST", "2, 5, ABOUT_HALF",
        "1, 5, HARDLY_ANYONE", "0, 5, HARDLY_ANYONE", "2, 6, SOME", "3, 6, ABOUT_HALF",
        "4, 6, MOST", "10, 100, HARDLY_ANYONE", "21, 100, SOME", "59, 100, ABOUT_HALF"
    })
    void aShareIsSaidInWords(int part, int whole, RoundedShare roundedShare) {
        assertThat(RoundedShare.of(part, whole)).isEqualTo(roundedShare);
    }

    @Test
    void nobodyIsCertainOfAnybody() {
        assertThat(IntStream.rangeClosed(AnonymityThreshold.FIVE, 500))
                .allMatch(whole -> RoundedShare.of(whole, whole) == RoundedShare.of(whole - 1, whole)
                        && RoundedShare.of(0, whole) == RoundedShare.of(1, whole));
    }

    @Test
    void ofFewerThanFiveNothingIsSaid() {
        assertThatThrownBy(() -> RoundedShare.of(4, 4)).isInstanceOf(IllegalArgumentException.class);
    }
}
