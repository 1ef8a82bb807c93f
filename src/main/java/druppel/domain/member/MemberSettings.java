package druppel.domain.member;

import druppel.domain.Language;
import druppel.domain.calendar.MemberSchedule;
import druppel.domain.calendar.NudgeTimes;
import druppel.domain.calendar.Pauses;
import druppel.domain.calendar.Region;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/// Settings of a member, chosen by them or taken from the platform: language, zone, nudge times, pause, days off and
/// focus.
///
/// @param zone empty while unknown; nothing is scheduled then
public record MemberSettings(
        Language language,
        Optional<ZoneId> zone,
        NudgeTimes times,
        Pauses pauses,
        Own own,
        HolidayPreference holidayPreference,
        Focus focus) {

    /// Which settings the member chose; the others follow the platform.
    public record Own(boolean language, boolean zone) {
        public static final Own NOTHING = new Own(false, false);
    }

    /// The initial settings of a new member.
    public static MemberSettings of(UserProfile profile) {
        return beginning(profile.language(), profile.zone());
    }

    /// The initial settings of a person without a known profile: in English until it is known.
    public static MemberSettings unknown() {
        return beginning(Language.EN, Optional.empty());
    }

    private static MemberSettings beginning(Language language, Optional<ZoneId> zone) {
        return new MemberSettings(
                language,
                zone,
                NudgeTimes.standard(),
                Pauses.NONE,
                Own.NOTHING,
                HolidayPreference.unset(),
                Focus.UNKNOWN);
    }

    /// The zone in which dates are counted: UTC while unknown.
    public ZoneId zoneOrUtc() {
        return zone.orElse(ZoneOffset.UTC);
    }

    public MemberSchedule schedule() {
        return new MemberSchedule(zoneOrUtc(), times, pauses, holidayPreference.in(zoneOrUtc()));
    }

    /// The region whose public holidays are days off, if any.
    public Optional<Region> region() {
        return holidayPreference.region(zoneOrUtc());
    }

    /// Sets the language, chosen by the member.
    public MemberSettings speaking(Language changed) {
        return new MemberSettings(changed, zone, times, pauses, new Own(true, own.zone()), holidayPreference, focus);
    }

    /// Sets the zone, chosen by the member.
    public MemberSettings in(ZoneId changed) {
        return new MemberSettings(
                language, Optional.of(changed), times, pauses, new Own(own.language(), true), holidayPreference, focus);
    }

    public MemberSettings with(NudgeTimes changed) {
        return new MemberSettings(language, zone, changed, pauses, own, holidayPreference, focus);
    }

    /// Updates from the platform what the member has not chosen.
    public MemberSettings following(Optional<ZoneId> platformsZone, Optional<Language> platforms) {
        return new MemberSettings(
                platforms.filter(any -> !own.language()).orElse(language),
                platformsZone.filter(any -> !own.zone()).or(() -> zone),
                times,
                pauses,
                own,
                holidayPreference,
                focus);
    }

    public MemberSettings pausing(Pauses changed) {
        return new MemberSettings(language, zone, times, changed, own, holidayPreference, focus);
    }

    /// Sets the region whose holidays are days off, or none.
    public MemberSettings observing(Optional<Region> region) {
        return new MemberSettings(language, zone, times, pauses, own, holidayPreference.choosing(region), focus);
    }

    public MemberSettings with(Focus changed) {
        return new MemberSettings(language, zone, times, pauses, own, holidayPreference, changed);
    }
}
