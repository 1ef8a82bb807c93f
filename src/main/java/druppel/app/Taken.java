package druppel.app;

import java.util.List;
import java.util.Map;

/// What a round has claimed, by lane.
///
/// @param any whether there was anything, be it only what was better left unsaid
record Taken(Map<Lane, List<Claimed>> claimed, boolean any) {
    List<Claimed> of(Lane lane) {
        return claimed.getOrDefault(lane, List.of());
    }
}
