package druppel.picture;

import druppel.core.Language;
import druppel.core.habit.Mark;

/// What a day's mark is called.
final class StateWords {
    private StateWords() {}

    static String of(Mark mark, Language language) {
        return switch (language) {
            case EN -> english(mark);
            case NL -> dutch(mark);
        };
    }

    private static String english(Mark mark) {
        return switch (mark) {
            case PRACTISED -> "practised";
            case MISSED -> "missed";
            case EXCUSED -> "does not count";
            case OPEN -> "still open";
        };
    }

    private static String dutch(Mark mark) {
        return switch (mark) {
            case PRACTISED -> "geoefend";
            case MISSED -> "gemist";
            case EXCUSED -> "telt niet mee";
            case OPEN -> "nog open";
        };
    }
}
