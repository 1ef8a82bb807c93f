package druppel.adapter.picture;

import druppel.domain.Language;
import druppel.domain.habit.DayStatus;

/// Texts for the status of a day.
final class DayStatusText {
    private DayStatusText() {}

    static String of(DayStatus dayStatus, Language language) {
        return switch (language) {
            case EN -> english(dayStatus);
            case NL -> dutch(dayStatus);
        };
    }

    private static String english(DayStatus dayStatus) {
        return switch (dayStatus) {
            case PRACTISED -> "practised";
            case MISSED -> "missed";
            case EXCUSED -> "does not count";
            case OPEN -> "still open";
        };
    }

    private static String dutch(DayStatus dayStatus) {
        return switch (dayStatus) {
            case PRACTISED -> "geoefend";
            case MISSED -> "gemist";
            case EXCUSED -> "telt niet mee";
            case OPEN -> "nog open";
        };
    }
}
