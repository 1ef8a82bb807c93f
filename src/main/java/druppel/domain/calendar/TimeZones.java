package druppel.domain.calendar;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/// Time zones that a member can have: those of the IANA database, by ids such as `Europe/Amsterdam`. An offset such as
/// `Z` or `+02:00` is not one, because it has no daylight saving time.
public final class TimeZones {
    private static final Set<String> IDS = Set.copyOf(ZoneId.getAvailableZoneIds());

    private TimeZones() {}

    public static Set<String> ids() {
        return IDS;
    }

    /// The zone with exactly this id; empty if there is none.
    public static Optional<ZoneId> named(String id) {
        return Optional.of(id).filter(IDS::contains).map(ZoneId::of);
    }
}
