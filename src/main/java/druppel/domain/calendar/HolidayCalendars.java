package druppel.domain.calendar;

import java.time.ZoneId;
import java.util.Optional;

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
}
