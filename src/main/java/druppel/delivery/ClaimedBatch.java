package druppel.delivery;

import java.util.List;
import java.util.Map;

/// The deliveries claimed in one round, by workspace.
///
/// @param any whether any delivery was processed, including those that are skipped
record ClaimedBatch(Map<WorkspaceSendSlot, List<ClaimedDelivery>> claimed, boolean any) {
    List<ClaimedDelivery> of(WorkspaceSendSlot slot) {
        return claimed.getOrDefault(slot, List.of());
    }
}
