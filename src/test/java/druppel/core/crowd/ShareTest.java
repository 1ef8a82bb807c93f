package druppel.core.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {
    @ParameterizedTest
    @CsvSource({
        "5, 5, NEARLY_ALL", "4, 5, NEARLY_ALL", "3, 5, MOST", "2, 5, ABOUT_HALF",
        "1, 5, HARDLY_ANYONE", "0, 5, HARDLY_ANYONE", "2, 6, SOME", "3, 6, ABOUT_HALF",
        "4, 6, MOST", "10, 100, HARDLY_ANYONE", "21, 100, SOME", "59, 100, ABOUT_HALF"
    })
    void aShareIsSaidInWords(int part, int whole, Share share) {
        assertThat(Share.of(part, whole)).isEqualTo(share);
    }

    @Test
    void nobodyIsCertainOfAnybody() {
        assertThat(IntStream.rangeClosed(Crowd.FIVE, 500))
                .allMatch(whole ->
                        Share.of(whole, whole) == Share.of(whole - 1, whole)
                                && Share.of(0, whole) == Share.of(1, whole));
    }

    @Test
    void ofFewerThanFiveNothingIsSaid() {
        assertThatThrownBy(() -> Share.of(4, 4)).isInstanceOf(IllegalArgumentException.class);
    }
}
