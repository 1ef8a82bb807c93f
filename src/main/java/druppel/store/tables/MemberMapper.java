package druppel.store.tables;

import druppel.domain.Language;
import druppel.domain.calendar.CompanyDayOff;
import druppel.domain.calendar.CompanyDaysOff;
import druppel.domain.calendar.EngagementLevel;
import druppel.domain.calendar.HolidayCalendars;
import druppel.domain.calendar.MessageKind;
import druppel.domain.calendar.NudgeFrequency;
import druppel.domain.calendar.NudgeTimes;
import druppel.domain.calendar.Pause;
import druppel.domain.calendar.Pauses;
import druppel.domain.calendar.Region;
import druppel.domain.calendar.ScheduledMessage;
import druppel.domain.library.Nudge;
import druppel.domain.library.Role;
import druppel.domain.library.Site;
import druppel.domain.library.Trait;
import druppel.domain.member.Focus;
import druppel.domain.member.HolidayPreference;
import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.store.sql.ResultRow;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Mapper from a row to a member. Weekdays are ISO numbers: `1,2,3,4,5` is Monday to Friday. Pauses are a list of
/// `2026-12-07/2026-12-14`: the first day off and the first day on again. Company days off are lines of
/// `2026-12-24/2026-12-24/Christmas Eve`: the first day off, the last one and the name.
///
/// @param holidayCalendars the calendars in which a member's days off are looked up
public record MemberMapper(HolidayCalendars holidayCalendars) {
    private static final String NO_HOLIDAYS = "none";
    private static final String UNKNOWN_ZONE = "unknown";

    Member read(ResultRow row) throws SQLException {
        return new Member(
                row.number("id"),
                row.user(),
                row.word("status", Member.Status.class),
                settings(row),
                new Member.Progress(row.text("programme"), row.count("programme_day"), row.dateIfAny("last_nudged_on")),
                due(row),
                row.textIfAny("conversation"),
                engagementLevel(row));
    }

    static String zone(Member member) {
        return member.settings().zone().map(ZoneId::getId).orElse(UNKNOWN_ZONE);
    }

    static String days(Member member) {
        return days(member.settings().times());
    }

    static String days(NudgeTimes times) {
        return times.days().stream()
                .sorted()
                .map(day -> Integer.toString(day.getValue()))
                .collect(Collectors.joining(","));
    }

    /// The region whose holidays the member chose, or that they chose none; empty if they did not choose.
    static Optional<String> holidays(Member member) {
        return switch (member.settings().holidayPreference().choice()) {
            case HolidayPreference.Choice.OfZone() -> Optional.empty();
            case HolidayPreference.Choice.Of(Region region) -> Optional.of(region.code());
            case HolidayPreference.Choice.None() -> Optional.of(NO_HOLIDAYS);
        };
    }

    private static EngagementLevel engagementLevel(ResultRow row) throws SQLException {
        return new EngagementLevel(
                row.word("wished_frequency", NudgeFrequency.class),
                row.word("nudge_frequency", NudgeFrequency.class),
                row.instantIfAny("unanswered_since"));
    }

    private HolidayPreference holidayPreference(ResultRow row) throws SQLException {
        Optional<String> chosen = row.textIfAny("holidays");
        HolidayPreference unchosen =
                new HolidayPreference(holidayCalendars, companyDaysOff(row), new HolidayPreference.Choice.OfZone());
        return chosen.map(code -> unchosen.choosing(region(code))).orElse(unchosen);
    }

    private static CompanyDaysOff companyDaysOff(ResultRow row) throws SQLException {
        Optional<String> own = row.textIfAny("days_off");
        Optional<String> linked = row.textIfAny("linked_days_off");
        return own.isEmpty() && linked.isEmpty()
                ? CompanyDaysOff.NONE
                : new CompanyDaysOff(Stream.of(own, linked)
                        .flatMap(Optional::stream)
                        .flatMap(String::lines)
                        .map(MemberMapper::companyDayOff)
                        .distinct()
                        .toList());
    }

    private static CompanyDayOff companyDayOff(String line) {
        String[] parts = line.split("/", 3);
        return new CompanyDayOff(LocalDate.parse(parts[0]), LocalDate.parse(parts[1]), parts[2]);
    }

    private static Optional<Region> region(String code) {
        return code.equals(NO_HOLIDAYS) ? Optional.empty() : Optional.of(new Region(code));
    }

    private MemberSettings settings(ResultRow row) throws SQLException {
        return new MemberSettings(
                row.word("language", Language.class),
                Optional.of(row.text("zone"))
                        .filter(id -> !id.equals(UNKNOWN_ZONE))
                        .map(ZoneId::of),
                nudgeTimes(row),
                pauses(row.textIfAny("pauses")),
                new MemberSettings.Own(row.flag("own_language"), row.flag("own_zone")),
                holidayPreference(row),
                focus(row));
    }

    private static Focus focus(ResultRow row) throws SQLException {
        return new Focus(
                row.wordIfAny("aim", Trait.class),
                row.wordIfAny("role", Role.class),
                row.wordIfAny("site", Site.class),
                row.word("effort_ceiling", Nudge.Effort.class));
    }

    static NudgeTimes nudgeTimes(ResultRow row) throws SQLException {
        return new NudgeTimes(
                days(row.text("nudge_days")),
                LocalTime.parse(row.text("nudge_at")),
                row.textIfAny("follow_up_at").map(LocalTime::parse));
    }

    private static Set<DayOfWeek> days(String numbers) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        numbers.chars().filter(Character::isDigit).forEach(number -> days.add(DayOfWeek.of(number - '0')));
        return days;
    }

    static Optional<String> pauses(Member member) {
        List<String> pauses = member.settings().pauses().inOrder().stream()
                .map(pause -> pause.from() + "/" + pause.backOn())
                .toList();
        return Optional.of(String.join(",", pauses)).filter(text -> !text.isEmpty());
    }

    public static Pauses pauses(Optional<String> column) {
        return column.map(text -> Stream.of(text.split(",", -1)))
                .map(pauses -> new Pauses(pauses.map(MemberMapper::pause).toList()))
                .orElse(Pauses.NONE);
    }

    private static Pause pause(String days) {
        String[] ends = days.split("/", -1);
        return new Pause(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
    }

    private static Optional<ScheduledMessage> due(ResultRow row) throws SQLException {
        Optional<Instant> at = row.instantIfAny("next_due_at");
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(new ScheduledMessage(
                        row.word("next_due_kind", MessageKind.class), row.date("next_due_on"), at.get()));
    }
}
