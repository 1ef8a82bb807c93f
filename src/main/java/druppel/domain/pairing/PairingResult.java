package druppel.domain.pairing;

import java.util.List;

/// Who meets whom, and who meets nobody.
public record PairingResult(List<BuddyGroup> groups, List<Long> alone) {
    public PairingResult {
        groups = List.copyOf(groups);
        alone = List.copyOf(alone);
    }
}
