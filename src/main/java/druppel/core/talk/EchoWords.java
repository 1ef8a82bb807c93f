package druppel.core.talk;

import druppel.core.crowd.Share;
import druppel.core.crowd.Voice;
import druppel.core.crowd.Voices;
import java.util.Arrays;
import java.util.Locale;

/// What the answers to an echo are called, and how many gave them.
record EchoWords(Phrases phrases) {

    /// A button for each answer.
    Button[] answers(String round) {
        return Arrays.stream(Voice.values())
                .map(voice -> Button.plain(action(voice) + round, phrases.say(label(voice))))
                .toArray(Button[]::new);
    }

    /// How many gave each answer, in words.
    Block shares(Voices voices) {
        return new Block.Facts(
                Arrays.stream(Voice.values())
                        .map(voice ->
                                new Block.Fact(
                                        phrases.say(label(voice)), words(voices.share(voice))))
                        .toList());
    }

    private static String action(Voice voice) {
        return "echo:" + voice.name().toLowerCase(Locale.ROOT) + ":";
    }

    private static GroupPhrase label(Voice voice) {
        return switch (voice) {
            case MORE -> GroupPhrase.ECHO_MORE;
            case SAME -> GroupPhrase.ECHO_SAME;
            case LESS -> GroupPhrase.ECHO_LESS;
        };
    }

    private String words(Share share) {
        return phrases.say(
                switch (share) {
                    case NEARLY_ALL -> GroupPhrase.ECHO_NEARLY_ALL;
                    case MOST -> GroupPhrase.ECHO_MOST;
                    case ABOUT_HALF -> GroupPhrase.ECHO_ABOUT_HALF;
                    case SOME -> GroupPhrase.ECHO_SOME;
                    case HARDLY_ANYONE -> GroupPhrase.ECHO_HARDLY_ANYONE;
                });
    }
}
