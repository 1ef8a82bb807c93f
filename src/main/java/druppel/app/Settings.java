package druppel.app;

import druppel.core.Language;
import druppel.core.calendar.Agenda;
import druppel.core.calendar.Pause;
import druppel.core.calendar.Region;
import druppel.core.calendar.Rhythm;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/// What a member has set, or the platform for them: language, zone, rhythm, a pause and days off.
///
/// @param zone empty while nobody has named one; nothing is scheduled then
public record Settings(
        Language language,
        Optional<ZoneId> zone,
        Rhythm rhythm,
        Optional<Pause> pause,
        Own own,
        DaysOff daysOff) {

    /// Which of them the member has set themselves; the others follow the platform.
    public record Own(boolean language, boolean zone) {
        public static final Own NOTHING = new Own(false, false);
    }

    /// The settings of somebody who has set nothing yet.
    public static Settings of(Profile profile) {
        return beginning(profile.language(), profile.zone());
    }

    /// The settings of somebody of whom nothing is known: in English until more is.
    static Settings unknown() {
        return beginning(Language.EN, Optional.empty());
    }

    private static Settings beginning(Language language, Optional<ZoneId> zone) {
        return new Settings(
                language, zone, Rhythm.standard(), Optional.empty(), Own.NOTHING, DaysOff.unset());
    }

    /// The zone in which dates are counted: UTC while nobody has named one.
    public ZoneId zoneOrUtc() {
        return zone.orElse(ZoneOffset.UTC);
    }

    public Agenda agenda() {
        return new Agenda(zoneOrUtc(), rhythm, pause, daysOff.in(zoneOrUtc()));
    }

    /// The region whose public holidays are days off, where there is one.
    public Optional<Region> region() {
        return daysOff.region(zoneOrUtc());
    }

    /// In a language that the member wants.
    public Settings speaking(Language changed) {
        return new Settings(changed, zone, rhythm, pause, new Own(true, own.zone()), daysOff);
    }

    /// In a zone that the member wants.
    public Settings in(ZoneId changed) {
        return new Settings(
                language,
                Optional.of(changed),
                rhythm,
                pause,
                new Own(own.language(), true),
                daysOff);
    }

    public Settings with(Rhythm changed) {
        return new Settings(language, zone, changed, pause, own, daysOff);
    }

    /// As the platform has them now, where the member has set none.
    public Settings following(Optional<ZoneId> platformsZone, Optional<Language> platforms) {
        return new Settings(
                platforms.filter(any -> !own.language()).orElse(language),
                platformsZone.filter(any -> !own.zone()).or(() -> zone),
                rhythm,
                pause,
                own,
                daysOff);
    }

    public Settings pausing(Optional<Pause> changed) {
        return new Settings(language, zone, rhythm, changed, own, daysOff);
    }

    /// With the holidays of a region as days off, or with none.
    public Settings observing(Optional<Region> region) {
        return new Settings(language, zone, rhythm, pause, own, daysOff.choosing(region));
    }
}
