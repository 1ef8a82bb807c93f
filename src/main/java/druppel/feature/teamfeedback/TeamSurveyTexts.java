package druppel.feature.teamfeedback;

import druppel.domain.anonymity.RoundedShare;
import druppel.domain.anonymity.SurveyTally;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.GroupTextKey;
import druppel.message.Texts;
import java.util.Arrays;

/// Names of the survey answers, and their counts in words.
record TeamSurveyTexts(Texts texts) {

    /// A button per answer.
    Button[] answers(String round) {
        return Arrays.stream(SurveyTally.Answer.values())
                .map(surveyAnswer -> button(surveyAnswer).plain(round, texts.say(label(surveyAnswer))))
                .toArray(Button[]::new);
    }

    /// The number of each answer, in words.
    Block shares(SurveyTally surveyTally) {
        return new Block.Facts(Arrays.stream(SurveyTally.Answer.values())
                .map(surveyAnswer ->
                        new Block.Fact(texts.say(label(surveyAnswer)), words(surveyTally.share(surveyAnswer))))
                .toList());
    }

    private static TeamSurveyButton button(SurveyTally.Answer surveyAnswer) {
        return switch (surveyAnswer) {
            case MORE -> TeamSurveyButton.MORE;
            case SAME -> TeamSurveyButton.SAME;
            case LESS -> TeamSurveyButton.LESS;
        };
    }

    private static GroupTextKey label(SurveyTally.Answer surveyAnswer) {
        return switch (surveyAnswer) {
            case MORE -> GroupTextKey.ECHO_MORE;
            case SAME -> GroupTextKey.ECHO_SAME;
            case LESS -> GroupTextKey.ECHO_LESS;
        };
    }

    private String words(RoundedShare roundedShare) {
        return texts.say(
                switch (roundedShare) {
                    case NEARLY_ALL -> GroupTextKey.ECHO_NEARLY_ALL;
                    case MOST -> GroupTextKey.ECHO_MOST;
                    case ABOUT_HALF -> GroupTextKey.ECHO_ABOUT_HALF;
                    case SOME -> GroupTextKey.ECHO_SOME;
                    case HARDLY_ANYONE -> GroupTextKey.ECHO_HARDLY_ANYONE;
                });
    }
}
