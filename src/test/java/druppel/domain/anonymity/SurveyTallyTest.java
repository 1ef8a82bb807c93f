package druppel.domain.anonymity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SurveyTallyTest {
    @Test
    void fromFiveAnswersUpTheyMayBeShown() {
        assertThat(new SurveyTally(2, 1, 1).isEnough()).isFalse();
        assertThat(new SurveyTally(2, 2, 1).isEnough()).isTrue();
    }

    @Test
    void ofFourNothingIsSaid() {
        assertThatThrownBy(() -> new SurveyTally(4, 0, 0).share(SurveyTally.Answer.MORE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void howManyAnsweredIsSaidInStepsOfFive() {
        assertThat(List.of(new SurveyTally(5, 0, 0), new SurveyTally(3, 3, 3), new SurveyTally(4, 4, 2)))
                .extracting(SurveyTally::atLeast)
                .containsExactly(5, 5, 10);
    }

    @Test
    void aTeamOfOneMindReadsAsOneInWhichSomebodyAnsweredOtherwise() {
        assertThat(IntStream.rangeClosed(AnonymityThreshold.FIVE, 200))
                .allMatch(many -> shares(new SurveyTally(many, 0, 0)).equals(shares(new SurveyTally(many - 1, 1, 0)))
                        && shares(new SurveyTally(0, 0, many)).equals(shares(new SurveyTally(1, 0, many - 1))));
    }

    private static List<RoundedShare> shares(SurveyTally surveyTally) {
        return Arrays.stream(SurveyTally.Answer.values())
                .map(surveyTally::share)
                .toList();
    }
}
