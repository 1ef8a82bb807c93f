package druppel.adapter.holidays;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import druppel.domain.Language;

/// Corrections of Jollyday's calendar for the Netherlands.
///
/// Liberation Day is celebrated every year, but for most employees it is a day off only every fifth year:
/// 2025, 2030. Only those years count.
final class DutchHolidayOverrides {
    private static final String COUNTRY = "nl";
    private static final String LIBERATION = "LIBERATION";
    private static final String KINGS_DAY = "KINGS_DAY";
    private static final int YEARS_BETWEEN = 5;

    private DutchHolidayOverrides() {}

    /// Whether a Dutch holiday is an ordinary day this year.
    static boolean isOrdinary(Holiday holiday, HolidayManager country) {
        return holiday.getPropertiesKey().equals(LIBERATION)
                && holiday.getDate().getYear() % YEARS_BETWEEN != 0
                && country.getCalendarHierarchy().getId().equals(COUNTRY);
    }

    /// The name of a holiday. Jollyday's English name of King's Day is that of another day.
    static String name(Holiday holiday, Language language) {
        return holiday.getPropertiesKey().equals(KINGS_DAY) && language == Language.EN
                ? "King’s Day"
                : holiday.getDescription(language.locale());
    }
}
