package druppel.app;

import druppel.core.Language;
import druppel.core.calendar.Agenda;
import druppel.core.calendar.Pause;
import druppel.core.calendar.Region;
import druppel.core.calendar.Rhythm;
import java.time.ZoneId;
import java.util.Optional;

/// What a member has set, or the platform for them: language, zone, rhythm, a pause and days off.
public record Settings(
        Language language, ZoneId zone, Rhythm rhythm, Optional<Pause> pause, DaysOff daysOff) {

    /// The settings of somebody who has set nothing yet.
    public static Settings of(Profile profile) {
        return new Settings(
                profile.language(),
                profile.zone(),
                Rhythm.standard(),
                Optional.empty(),
                DaysOff.unset());
    }

    public Agenda agenda() {
        return new Agenda(zone, rhythm, pause, daysOff.in(zone));
    }

    /// The region whose public holidays are days off, where there is one.
    public Optional<Region> region() {
        return daysOff.region(zone);
    }

    public Settings speaking(Language changed) {
        return new Settings(changed, zone, rhythm, pause, daysOff);
    }

    public Settings in(ZoneId changed) {
        return new Settings(language, changed, rhythm, pause, daysOff);
    }

    public Settings with(Rhythm changed) {
        return new Settings(language, zone, changed, pause, daysOff);
    }

    public Settings pausing(Optional<Pause> changed) {
        return new Settings(language, zone, rhythm, changed, daysOff);
    }

    /// These settings with the holidays of a region as days off, or with none.
    public Settings observing(Optional<Region> region) {
        return new Settings(language, zone, rhythm, pause, daysOff.choosing(region));
    }
}
