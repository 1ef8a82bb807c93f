package druppel.app;

import druppel.core.Language;
import druppel.core.calendar.Rhythm;
import java.util.Optional;

/// What newcomers of a workspace begin with.
///
/// @param language empty where each begins in their own
public record Defaults(Rhythm rhythm, Optional<Language> language) {
    /// What they begin with where nobody has set anything.
    public static Defaults standard() {
        return new Defaults(Rhythm.standard(), Optional.empty());
    }

    /// The settings of somebody new; a language of the workspace's stays, whatever the platform's.
    Settings of(Settings platforms) {
        Settings settings = platforms.with(rhythm);
        return language.map(settings::speaking).orElse(settings);
    }

    Defaults with(Rhythm changed) {
        return new Defaults(changed, language);
    }

    Defaults speaking(Optional<Language> changed) {
        return new Defaults(rhythm, changed);
    }
}
