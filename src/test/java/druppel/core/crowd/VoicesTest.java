package druppel.core.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VoicesTest {
    @Test
    void fromFiveAnswersUpTheyMayBeShown() {
        assertThat(new Voices(2, 1, 1).isEnough()).isFalse();
        assertThat(new Voices(2, 2, 1).isEnough()).isTrue();
    }

    @Test
    void ofFourNothingIsSaid() {
        assertThatThrownBy(() -> new Voices(4, 0, 0).share(Voice.MORE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void howManyAnsweredIsSaidInStepsOfFive() {
        assertThat(List.of(new Voices(5, 0, 0), new Voices(3, 3, 3), new Voices(4, 4, 2)))
                .extracting(Voices::atLeast)
                .containsExactly(5, 5, 10);
    }

    @Test
    void aTeamOfOneMindReadsAsOneInWhichSomebodyAnsweredOtherwise() {
        assertThat(IntStream.rangeClosed(Crowd.FIVE, 200))
                .allMatch(many ->
                        shares(new Voices(many, 0, 0)).equals(shares(new Voices(many - 1, 1, 0)))
                                && shares(new Voices(0, 0, many))
                                        .equals(shares(new Voices(1, 0, many - 1))));
    }

    private static List<Share> shares(Voices voices) {
        return Arrays.stream(Voice.values()).map(voices::share).toList();
    }
}
