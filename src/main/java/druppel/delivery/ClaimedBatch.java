package druppel.delivery;

import java.util.List;
import java.util.Map;

/// What a round has claimed, by lane.
///
/// @param any whether there was anything, be it only what was better left unsaid
record ClaimedBatch(Map<WorkspaceSendSlot, List<ClaimedDelivery>> claimed, boolean any) {
    List<ClaimedDelivery> of(WorkspaceSendSlot slot) {
        return claimed.getOrDefault(slot, List.of());
    }
}
