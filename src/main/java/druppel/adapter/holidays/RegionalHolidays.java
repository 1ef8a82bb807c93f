package druppel.adapter.holidays;

import static de.focus_shift.jollyday.core.HolidayType.OBSERVANCE;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import druppel.domain.Language;
import druppel.domain.calendar.Holidays;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The public holidays of one region, loaded per year. Days that are observed but not days off, such as
/// Good Friday in the Netherlands, do not count.
final class RegionalHolidays implements Holidays {
    private final HolidayManager country;
    private final String[] parts;
    private final Map<Integer, Map<LocalDate, Holiday>> years = new ConcurrentHashMap<>();

    RegionalHolidays(HolidayManager country, List<String> parts) {
        this.country = country;
        this.parts = parts.toArray(String[]::new);
    }

    @Override
    public boolean isHoliday(LocalDate date) {
        return year(date).containsKey(date);
    }

    @Override
    public Optional<String> name(LocalDate date, Language language) {
        return Optional.ofNullable(year(date).get(date)).map(holiday -> DutchHolidayOverrides.name(holiday, language));
    }

    private Map<LocalDate, Holiday> year(LocalDate date) {
        return years.computeIfAbsent(date.getYear(), this::read);
    }

    private Map<LocalDate, Holiday> read(int year) {
        return country.getHolidays(Year.of(year), parts).stream()
                .filter(holiday -> holiday.getType() != OBSERVANCE)
                .filter(holiday -> !DutchHolidayOverrides.isOrdinary(holiday, country))
                .collect(Collectors.toUnmodifiableMap(Holiday::getDate, holiday -> holiday, (one, other) -> one));
    }
}
