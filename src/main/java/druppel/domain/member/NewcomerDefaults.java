package druppel.domain.member;

import druppel.domain.Language;
import druppel.domain.calendar.NudgeTimes;
import java.util.Optional;

/// Default settings for newcomers of a workspace.
///
/// @param language empty if each starts in their own
public record NewcomerDefaults(NudgeTimes times, Optional<Language> language) {
    /// The defaults of a workspace that has not changed them.
    public static NewcomerDefaults standard() {
        return new NewcomerDefaults(NudgeTimes.standard(), Optional.empty());
    }

    /// The settings of a newcomer; a language set for the workspace overrides the platform's.
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
