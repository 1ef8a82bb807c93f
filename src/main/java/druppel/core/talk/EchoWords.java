package druppel.core.talk;

import druppel.domain.anonymity.RoundedShare;
import druppel.domain.anonymity.SurveyAnswer;
import druppel.domain.anonymity.SurveyTally;
import java.util.Arrays;
import java.util.Locale;

/// What the answers to an echo are called, and how many gave them.
record EchoWords(Phrases phrases) {

    /// A button for each answer.
    Button[] answers(String round) {
        return Arrays.stream(SurveyAnswer.values())
                .map(surveyAnswer -> Button.plain(action(surveyAnswer) + round, phrases.say(label(surveyAnswer))))
                .toArray(Button[]::new);
    }

    /// How many gave each answer, in words.
    Block shares(SurveyTally surveyTally) {
        return new Block.Facts(
                Arrays.stream(SurveyAnswer.values())
                        .map(surveyAnswer ->
                                new Block.Fact(
                                        phrases.say(label(surveyAnswer)), words(surveyTally.share(surveyAnswer))))
                        .toList());
    }

    private static String action(SurveyAnswer surveyAnswer) {
        return "echo:" + surveyAnswer.name().toLowerCase(Locale.ROOT) + ":";
    }

    private static GroupPhrase label(SurveyAnswer surveyAnswer) {
        return switch (surveyAnswer) {
            case MORE -> GroupPhrase.ECHO_MORE;
            case SAME -> GroupPhrase.ECHO_SAME;
            case LESS -> GroupPhrase.ECHO_LESS;
        };
    }

    private String words(RoundedShare roundedShare) {
        return phrases.say(
                switch (roundedShare) {
                    case NEARLY_ALL -> GroupPhrase.ECHO_NEARLY_ALL;
                    case MOST -> GroupPhrase.ECHO_MOST;
                    case ABOUT_HALF -> GroupPhrase.ECHO_ABOUT_HALF;
                    case SOME -> GroupPhrase.ECHO_SOME;
                    case HARDLY_ANYONE -> GroupPhrase.ECHO_HARDLY_ANYONE;
                });
    }
}
