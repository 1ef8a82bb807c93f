package druppel.app;

import druppel.core.Language;
import druppel.core.calendar.Agenda;
import druppel.core.calendar.Holidays;
import druppel.core.calendar.Pause;
import druppel.core.calendar.Rhythm;
import java.time.ZoneId;
import java.util.Optional;

/// What a member has set, or the platform for them: language, zone, rhythm and a pause.
public record Settings(Language language, ZoneId zone, Rhythm rhythm, Optional<Pause> pause) {

    /// The settings of somebody who has set nothing yet.
    public static Settings of(Profile profile) {
        return new Settings(
                profile.language(), profile.zone(), Rhythm.standard(), Optional.empty());
    }

    public Agenda agenda() {
        return new Agenda(zone, rhythm, pause, Holidays.none());
    }

    public Settings speaking(Language changed) {
        return new Settings(changed, zone, rhythm, pause);
    }

    public Settings in(ZoneId changed) {
        return new Settings(language, changed, rhythm, pause);
    }

    public Settings with(Rhythm changed) {
        return new Settings(language, zone, changed, pause);
    }

    public Settings pausing(Optional<Pause> changed) {
        return new Settings(language, zone, rhythm, changed);
    }
}
