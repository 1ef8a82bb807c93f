package druppel.domain.member;

import druppel.domain.Language;
import druppel.domain.calendar.NudgeTimes;
import java.util.Optional;

/// What newcomers of a workspace begin with.
///
/// @param language empty where each begins in their own
public record NewcomerDefaults(NudgeTimes times, Optional<Language> language) {
    /// What they begin with where nobody has set anything.
    public static NewcomerDefaults standard() {
        return new NewcomerDefaults(NudgeTimes.standard(), Optional.empty());
    }

    /// The settings of somebody new; a language of the workspace's stays, whatever the platform's.
    public MemberSettings of(MemberSettings platforms) {
        MemberSettings settings = platforms.with(times);
        return language.map(settings::speaking).orElse(settings);
    }

    public NewcomerDefaults with(NudgeTimes changed) {
        return new NewcomerDefaults(changed, language);
    }

    public NewcomerDefaults speaking(Optional<Language> changed) {
        return new NewcomerDefaults(times, changed);
    }
}
