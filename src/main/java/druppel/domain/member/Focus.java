package druppel.domain.member;

import druppel.domain.library.Nudge;
import druppel.domain.library.NudgeEligibility;
import druppel.domain.library.Role;
import druppel.domain.library.Site;
import druppel.domain.library.Trait;
import java.time.LocalDate;
import java.util.Optional;

/// Focus of a member: what they want to get better at, and what suits them. It decides the order of their programme and
/// which nudges are left out.
///
/// Only what the member said is known; an empty value restricts nothing.
///
/// @param aim the trait to train first
/// @param role who they lead
/// @param ceiling the most effort that a nudge may ask of them
public record Focus(Optional<Trait> aim, Optional<Role> role, Optional<Site> site, Nudge.Effort ceiling) {
    public static final Focus UNKNOWN =
            new Focus(Optional.empty(), Optional.empty(), Optional.empty(), Nudge.Effort.BRAVE);

    /// The rule for which nudges can come to them on a date.
    public NudgeEligibility on(LocalDate date) {
        return new NudgeEligibility(date, role, site, ceiling);
    }

    /// Whether brave nudges may come.
    public boolean brave() {
        return ceiling == Nudge.Effort.BRAVE;
    }

    /// Sets the aim; empty: none.
    public Focus aiming(Optional<Trait> changed) {
        return new Focus(changed, role, site, ceiling);
    }

    public Focus with(Role changed) {
        return new Focus(aim, Optional.of(changed), site, ceiling);
    }

    public Focus with(Site changed) {
        return new Focus(aim, role, Optional.of(changed), ceiling);
    }

    public Focus upTo(Nudge.Effort changed) {
        return new Focus(aim, role, site, changed);
    }

    /// The focus without aim, role and site.
    public Focus cleared() {
        return UNKNOWN.upTo(ceiling);
    }
}
