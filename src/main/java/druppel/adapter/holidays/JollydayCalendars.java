package druppel.adapter.holidays;

import com.ibm.icu.util.TimeZone;
import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import druppel.domain.calendar.HolidayCalendars;
import druppel.domain.calendar.Holidays;
import druppel.domain.calendar.Region;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The calendars that Jollyday carries. A region is read when it is first asked for, which takes a
/// moment, and kept; of what nobody has written down nothing is kept.
///
/// Zones that are named after a place lie in a country, as in ICU's table; `CET` and `UTC` do not.
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
        HolidayManager country = HolidayManager.getInstance(ManagerParameters.create(codes.getFirst()));
        List<String> parts = codes.subList(1, codes.size());
        return exists(country.getCalendarHierarchy(), parts) ? new RegionalHolidays(country, parts) : null;
    }

    /// Jollyday would silently leave out a part that it does not know.
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
}
