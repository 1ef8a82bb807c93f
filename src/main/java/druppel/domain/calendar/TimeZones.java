package druppel.domain.calendar;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/// The time zones of the IANA database, by their ids such as `Europe/Amsterdam`: those that a
/// member can have. An offset such as `Z` or `+02:00` is none, since it knows no summer.
public final class TimeZones {
    private static final Set<String> IDS = Set.copyOf(ZoneId.getAvailableZoneIds());

    private TimeZones() {}

    public static Set<String> ids() {
        return IDS;
    }

    /// The zone of an id to the letter; empty where there is none.
    public static Optional<ZoneId> named(String id) {
        return Optional.of(id).filter(IDS::contains).map(ZoneId::of);
    }
}
