package druppel.domain.member;

import druppel.domain.calendar.HolidayCalendars;
import druppel.domain.calendar.Holidays;
import druppel.domain.calendar.Region;
import java.time.ZoneId;
import java.util.Optional;

/// Whose public holidays are a member's days off, and the calendars to look them up in.
public record HolidayPreference(HolidayCalendars holidayCalendars, Choice choice) {

    /// What the member chose.
    public sealed interface Choice {
        /// Nothing yet: the country that their zone lies in.
        record OfZone() implements Choice {}

        /// A country, or a part of one.
        record Of(Region region) implements Choice {}

        /// Holidays are ordinary days.
        record None() implements Choice {}
    }

    /// The days off of somebody who has chosen nothing yet, before calendars are at hand.
    public static HolidayPreference unset() {
        return new HolidayPreference(HolidayCalendars.NONE, new Choice.OfZone());
    }

    /// The region that counts for somebody in this zone.
    public Optional<Region> region(ZoneId zone) {
        return switch (choice) {
            case Choice.OfZone() -> holidayCalendars.of(zone);
            case Choice.Of(Region region) -> Optional.of(region);
            case Choice.None() -> Optional.empty();
        };
    }

    public Holidays in(ZoneId zone) {
        return region(zone).flatMap(holidayCalendars::of).orElse(Holidays.none());
    }

    /// These days off once the member has chosen a region, or none.
    public HolidayPreference choosing(Optional<Region> region) {
        return new HolidayPreference(
                holidayCalendars, region.<Choice>map(Choice.Of::new).orElseGet(Choice.None::new));
    }

    /// Whether the holidays of a region are known.
    public boolean knows(Region region) {
        return holidayCalendars.of(region).isPresent();
    }
}
