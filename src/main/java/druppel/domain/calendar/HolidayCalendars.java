package druppel.domain.calendar;

import druppel.domain.Language;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Port to the calendars of public holidays, by region. Thread-safe; each call costs a lookup.
public interface HolidayCalendars {
    /// Calendars without any holidays.
    HolidayCalendars NONE = new HolidayCalendars() {
        @Override
        public Optional<Holidays> of(Region region) {
            return Optional.empty();
        }

        @Override
        public Optional<Region> of(ZoneId zone) {
            return Optional.empty();
        }
    };

    /// The holidays of a region; empty if no calendar covers it.
    Optional<Holidays> of(Region region);

    /// The country that a zone belongs to; empty if it belongs to none, such as UTC.
    Optional<Region> of(ZoneId zone);

    /// The countries that have a calendar.
    default Set<Region> countries() {
        return Set.of();
    }

    /// The parts of a country that have holidays of their own, each after the part that it belongs to, with its name.
    default Map<Region, String> parts(Region country, Language language) {
        return Map.of();
    }
}
