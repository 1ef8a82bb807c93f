package druppel.app;

import druppel.core.calendar.Kind;
import druppel.core.practice.SelfCheck;
import java.time.LocalDate;
import java.util.Optional;

/// Why there is no self-check or harvest on its occasion. Whoever travels or changes their days may
/// meet one twice, and is asked once.
final class RareSilence {
    private static final int DAYS_BETWEEN_HARVESTS = 62;
    private static final int DAYS_TO_FIRST_CHECK = 14;

    private RareSilence() {}

    static Optional<String> reason(Rows rows, Due due) {
        return due.occasion().kind() == Kind.HARVEST ? noHarvest(rows, due) : noCheck(rows, due);
    }

    /// Nobody is told that they wrote nothing.
    private static Optional<String> noHarvest(Rows rows, Due due) {
        LocalDate date = due.occasion().date();
        if (before(rows, due, date.minusDays(DAYS_BETWEEN_HARVESTS))) {
            return Optional.of("asked before");
        }
        return Harvesting.any(rows, due.member(), date)
                ? Optional.empty()
                : Optional.of("no words");
    }

    private static Optional<String> noCheck(Rows rows, Due due) {
        LocalDate date = due.occasion().date();
        if (before(rows, due, date.minusDays(SelfCheck.OPEN_DAYS - 1))) {
            return Optional.of("asked before");
        }
        if (Checking.done(rows, due.member(), date)) {
            return Optional.of("done already");
        }
        boolean isNew =
                rows.deliveries()
                        .oldestNudge(due.member().id(), date.minusDays(DAYS_TO_FIRST_CHECK - 1), 1)
                        .isEmpty();
        return isNew ? Optional.of("new") : Optional.empty();
    }

    private static boolean before(Rows rows, Due due, LocalDate from) {
        return rows.deliveries()
                .any(due.member().id(), due.occasion().kind(), from, due.occasion().date());
    }
}
