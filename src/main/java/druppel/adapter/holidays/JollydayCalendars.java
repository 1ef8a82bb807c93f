package druppel.adapter.holidays;

import static de.focus_shift.jollyday.core.HolidayType.OBSERVANCE;

import com.ibm.icu.util.TimeZone;
import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import druppel.domain.Language;
import druppel.domain.calendar.HolidayCalendars;
import druppel.domain.calendar.Holidays;
import druppel.domain.calendar.Region;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Holiday calendars from Jollyday. A region is loaded on first use, which takes a moment, and cached;
/// unknown regions are not cached.
///
/// The country of a time zone comes from ICU's table; zones without a place, such as `CET` and `UTC`, have
/// none.
public final class JollydayCalendars implements HolidayCalendars {
    private final Set<String> countries = HolidayManager.getSupportedCalendarCodes();
    private final Map<Region, RegionalHolidays> regions = new ConcurrentHashMap<>();
    private final Map<ZoneId, Optional<Region>> zones = new ConcurrentHashMap<>();

    @Override
    public Optional<Holidays> of(Region region) {
        return Optional.ofNullable(regions.computeIfAbsent(region, this::read));
    }

    @Override
    public Optional<Region> of(ZoneId zone) {
        return zones.computeIfAbsent(zone, this::country);
    }

    @Override
    public Set<Region> countries() {
        return countries.stream()
                .flatMap(code -> Region.of(code).stream())
                .filter(region -> region.code().equals(region.country()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Map<Region, String> parts(Region country, Language language) {
        Map<Region, String> parts = new LinkedHashMap<>();
        if (countries.contains(country.country())) {
            collect(manager(country).getCalendarHierarchy(), new Region(country.country()), "", language, parts);
        }
        return parts;
    }

    /// Collects the parts of a region by name; each name begins with that of the part that it belongs to.
    private static void collect(
            CalendarHierarchy region, Region code, String above, Language language, Map<Region, String> parts) {
        region.getChildren().values().stream()
                .sorted(Comparator.comparing(part -> part.getDescription(language.locale())))
                .forEach(part -> Region.of(code.code() + "-" + part.getId()).ifPresent(found -> {
                    String name = above + part.getDescription(language.locale());
                    parts.put(found, name);
                    collect(part, found, name + ", ", language, parts);
                }));
    }

    private static HolidayManager manager(Region country) {
        return HolidayManager.getInstance(
                ManagerParameters.create(country.country().toLowerCase(Locale.ROOT)));
    }

    private Optional<Region> country(ZoneId zone) {
        String id = zone.getId();
        return id.contains("/") && Set.of(TimeZone.getAvailableIDs()).contains(id)
                ? Region.of(TimeZone.getRegion(id)).filter(this::known)
                : Optional.empty();
    }

    private boolean known(Region region) {
        return countries.contains(region.country());
    }

    private @Nullable RegionalHolidays read(Region region) {
        if (!known(region)) {
            return null;
        }
        List<String> codes =
                Arrays.asList(region.code().toLowerCase(Locale.ROOT).split("-", -1));
        HolidayManager country = manager(region);
        List<String> parts = codes.subList(1, codes.size());
        return exists(country.getCalendarHierarchy(), parts) ? new RegionalHolidays(country, parts) : null;
    }

    /// Whether the calendar has this subdivision; Jollyday silently ignores unknown ones.
    private static boolean exists(CalendarHierarchy country, List<String> parts) {
        CalendarHierarchy place = country;
        for (String part : parts) {
            place = place.getChildren().get(part);
            if (place == null) {
                return false;
            }
        }
        return true;
    }

    /// The public holidays of one region, loaded per year. Days that are observed but not days off, such as
    /// Good Friday in the Netherlands, do not count.
    static final class RegionalHolidays implements Holidays {
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
            return Optional.ofNullable(year(date).get(date)).map(holiday -> DutchOverrides.name(holiday, language));
        }

        private Map<LocalDate, Holiday> year(LocalDate date) {
            return years.computeIfAbsent(date.getYear(), this::read);
        }

        private Map<LocalDate, Holiday> read(int year) {
            return country.getHolidays(Year.of(year), parts).stream()
                    .filter(holiday -> holiday.getType() != OBSERVANCE)
                    .filter(holiday -> !DutchOverrides.isOrdinary(holiday, country))
                    .collect(Collectors.toUnmodifiableMap(Holiday::getDate, holiday -> holiday, (one, other) -> one));
        }
    }

    /// Corrections of Jollyday's calendar for the Netherlands.
    ///
    /// Liberation Day is celebrated every year, but for most employees it is a day off only every fifth year:
    /// 2025, 2030. Only those years count.
    static final class DutchOverrides {
        private static final String COUNTRY = "nl";
        private static final String LIBERATION = "LIBERATION";
        private static final String KINGS_DAY = "KINGS_DAY";
        private static final int YEARS_BETWEEN = 5;

        private DutchOverrides() {}

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
}
