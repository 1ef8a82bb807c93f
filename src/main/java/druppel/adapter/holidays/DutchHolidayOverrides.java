package druppel.adapter.holidays;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import druppel.domain.Language;

/// What we see otherwise than Jollyday in the Netherlands.
///
/// Liberation Day is celebrated every year, and a day off for most people, those of municipalities
/// among them, in every fifth year: 2025, 2030. Only those count.
final class DutchHolidayOverrides {
    private static final String COUNTRY = "nl";
    private static final String LIBERATION = "LIBERATION";
    private static final String KINGS_DAY = "KINGS_DAY";
    private static final int YEARS_BETWEEN = 5;

    private DutchHolidayOverrides() {}

    /// Whether a Dutch holiday is a day like any other this year.
    static boolean isOrdinary(Holiday holiday, HolidayManager country) {
        return holiday.getPropertiesKey().equals(LIBERATION)
                && holiday.getDate().getYear() % YEARS_BETWEEN != 0
                && country.getCalendarHierarchy().getId().equals(COUNTRY);
    }

    /// What a holiday is called. Jollyday's English for King's Day is that of another day.
    static String name(Holiday holiday, Language language) {
        return holiday.getPropertiesKey().equals(KINGS_DAY) && language == Language.EN
                ? "King’s Day"
                : holiday.getDescription(language.locale());
    }
}
