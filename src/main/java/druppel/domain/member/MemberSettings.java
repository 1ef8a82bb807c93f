package druppel.domain.member;

import druppel.domain.Language;
import druppel.domain.calendar.MemberSchedule;
import druppel.domain.calendar.NudgeTimes;
import druppel.domain.calendar.Pause;
import druppel.domain.calendar.Region;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/// What a member has set, or the platform for them: language, zone, rhythm, a pause and days off.
///
/// @param zone empty while nobody has named one; nothing is scheduled then
public record MemberSettings(
        Language language,
        Optional<ZoneId> zone,
        NudgeTimes times,
        Optional<Pause> pause,
        Own own,
        HolidayPreference holidayPreference) {

    /// Which of them the member has set themselves; the others follow the platform.
    public record Own(boolean language, boolean zone) {
        public static final Own NOTHING = new Own(false, false);
    }

    /// The settings of somebody who has set nothing yet.
    public static MemberSettings of(UserProfile profile) {
        return beginning(profile.language(), profile.zone());
    }

    /// The settings of somebody of whom nothing is known: in English until more is.
    public static MemberSettings unknown() {
        return beginning(Language.EN, Optional.empty());
    }

    private static MemberSettings beginning(Language language, Optional<ZoneId> zone) {
        return new MemberSettings(
                language, zone, NudgeTimes.standard(), Optional.empty(), Own.NOTHING, HolidayPreference.unset());
    }

    /// The zone in which dates are counted: UTC while nobody has named one.
    public ZoneId zoneOrUtc() {
        return zone.orElse(ZoneOffset.UTC);
    }

    public MemberSchedule agenda() {
        return new MemberSchedule(zoneOrUtc(), times, pause, holidayPreference.in(zoneOrUtc()));
    }

    /// The region whose public holidays are days off, where there is one.
    public Optional<Region> region() {
        return holidayPreference.region(zoneOrUtc());
    }

    /// In a language that the member wants.
    public MemberSettings speaking(Language changed) {
        return new MemberSettings(changed, zone, times, pause, new Own(true, own.zone()), holidayPreference);
    }

    /// In a zone that the member wants.
    public MemberSettings in(ZoneId changed) {
        return new MemberSettings(
                language, Optional.of(changed), times, pause, new Own(own.language(), true), holidayPreference);
    }

    public MemberSettings with(NudgeTimes changed) {
        return new MemberSettings(language, zone, changed, pause, own, holidayPreference);
    }

    /// As the platform has them now, where the member has set none.
    public MemberSettings following(Optional<ZoneId> platformsZone, Optional<Language> platforms) {
        return new MemberSettings(
                platforms.filter(any -> !own.language()).orElse(language),
                platformsZone.filter(any -> !own.zone()).or(() -> zone),
                times,
                pause,
                own,
                holidayPreference);
    }

    public MemberSettings pausing(Optional<Pause> changed) {
        return new MemberSettings(language, zone, times, changed, own, holidayPreference);
    }

    /// With the holidays of a region as days off, or with none.
    public MemberSettings observing(Optional<Region> region) {
        return new MemberSettings(language, zone, times, pause, own, holidayPreference.choosing(region));
    }
}
