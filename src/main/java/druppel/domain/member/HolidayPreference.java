package druppel.domain.member;

import druppel.domain.calendar.CompanyDaysOff;
import druppel.domain.calendar.HolidayCalendars;
import druppel.domain.calendar.Holidays;
import druppel.domain.calendar.Region;
import java.time.ZoneId;
import java.util.Optional;

/// Holiday preference of a member: whose public holidays are days off, the calendars to look them up in, and the days
/// off of their company, which count whatever they chose.
public record HolidayPreference(HolidayCalendars holidayCalendars, CompanyDaysOff companyDaysOff, Choice choice) {

    /// Choice of the member.
    public sealed interface Choice {
        /// Not chosen yet: the country of their time zone applies.
        record OfZone() implements Choice {}

        /// A country, or a part of one.
        record Of(Region region) implements Choice {}

        /// No public holidays: they are ordinary days.
        record None() implements Choice {}
    }

    /// The preference of a member who has not chosen yet, before calendars are available.
    public static HolidayPreference unset() {
        return new HolidayPreference(HolidayCalendars.NONE, CompanyDaysOff.NONE, new Choice.OfZone());
    }

    /// The region that applies in this zone.
    public Optional<Region> region(ZoneId zone) {
        return switch (choice) {
            case Choice.OfZone() -> holidayCalendars.of(zone);
            case Choice.Of(Region region) -> Optional.of(region);
            case Choice.None() -> Optional.empty();
        };
    }

    /// The days off in this zone: public holidays and those of the company.
    public Holidays in(ZoneId zone) {
        return companyDaysOff.and(region(zone).flatMap(holidayCalendars::of).orElse(Holidays.none()));
    }

    /// The preference after the member has chosen a region, or none.
    public HolidayPreference choosing(Optional<Region> region) {
        return new HolidayPreference(
                holidayCalendars,
                companyDaysOff,
                region.<Choice>map(Choice.Of::new).orElseGet(Choice.None::new));
    }

    /// Whether there is a calendar for a region.
    public boolean knows(Region region) {
        return holidayCalendars.of(region).isPresent();
    }
}
