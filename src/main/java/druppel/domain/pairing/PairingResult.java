package druppel.domain.pairing;

import java.util.List;

/// Result of the pairing: the groups that meet, and the people left alone.
public record PairingResult(List<BuddyGroup> groups, List<Long> alone) {
    public PairingResult {
        groups = List.copyOf(groups);
        alone = List.copyOf(alone);
    }
}
