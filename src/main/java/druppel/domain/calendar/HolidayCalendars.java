package druppel.domain.calendar;

import java.time.ZoneId;
import java.util.Optional;

/// The public holidays of the world, as far as they are known. Safe for use by many threads at
/// once; each answer costs a lookup.
public interface HolidayCalendars {
    /// A world without holidays.
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

    /// The holidays of a region; empty where nobody has written them down.
    Optional<Holidays> of(Region region);

    /// The country that a zone lies in; empty where it lies in none, as UTC does.
    Optional<Region> of(ZoneId zone);
}
