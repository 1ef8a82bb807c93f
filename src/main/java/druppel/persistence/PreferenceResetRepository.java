package druppel.persistence;

import druppel.domain.library.Nudge;
import druppel.domain.library.PreferenceResets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Repository of the resets of what was learned about members' preferences.
public interface PreferenceResetRepository {
    /// The resets of members; those without any are left out.
    Map<Long, PreferenceResets> of(Collection<Long> members);

    default PreferenceResets of(long member) {
        return of(Set.of(member)).getOrDefault(member, PreferenceResets.NONE);
    }

    /// Lets only responses from this date on count for one attribute; empty: for everything, which includes all of
    /// them.
    void save(long member, Optional<Nudge.Attribute> attribute, LocalDate countsFrom);
}
