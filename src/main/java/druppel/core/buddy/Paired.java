package druppel.core.buddy;

import java.util.List;

/// Who meets whom, and who meets nobody.
public record Paired(List<Group> groups, List<Long> alone) {
    public Paired {
        groups = List.copyOf(groups);
        alone = List.copyOf(alone);
    }
}
