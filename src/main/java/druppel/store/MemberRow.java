package druppel.store;

import druppel.app.Calendars;
import druppel.app.Course;
import druppel.app.DaysOff;
import druppel.app.Member;
import druppel.app.Person;
import druppel.app.Platform;
import druppel.app.Settings;
import druppel.core.Language;
import druppel.core.calendar.Kind;
import druppel.core.calendar.Occasion;
import druppel.core.calendar.Pause;
import druppel.core.calendar.Presence;
import druppel.core.calendar.Region;
import druppel.core.calendar.Rhythm;
import druppel.core.calendar.Tempo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.StatementContext;

/// How a member is read from a row. Days of the week are ISO numbers: `1,2,3,4,5` is Monday to
/// Friday.
///
/// @param calendars where a member's days off are looked up
record MemberRow(Calendars calendars) {
    private static final String NO_HOLIDAYS = "none";
    private static final String UNKNOWN_ZONE = "unknown";

    Member read(ResultSet results, StatementContext context) throws SQLException {
        Columns row = new Columns(results);
        return new Member(
                row.number("id"),
                person(row),
                row.word("status", Member.Status.class),
                settings(row),
                new Course(
                        row.text("programme"),
                        row.count("programme_day"),
                        row.dateIfAny("last_nudged_on")),
                due(row),
                row.textIfAny("conversation"),
                presence(row));
    }

    static String zone(Member member) {
        return member.settings().zone().map(ZoneId::getId).orElse(UNKNOWN_ZONE);
    }

    static String days(Member member) {
        return days(member.settings().rhythm());
    }

    static String days(Rhythm rhythm) {
        return rhythm.days().stream()
                .sorted()
                .map(day -> Integer.toString(day.getValue()))
                .collect(Collectors.joining(","));
    }

    static Person person(Columns row) throws SQLException {
        return new Person(
                row.word("platform", Platform.class), row.text("workspace"), row.text("user_id"));
    }

    /// The region whose holidays the member chose, or that they chose none; empty where they did
    /// not choose.
    static Optional<String> holidays(Member member) {
        return switch (member.settings().daysOff().choice()) {
            case DaysOff.Choice.OfZone() -> Optional.empty();
            case DaysOff.Choice.Of(Region region) -> Optional.of(region.code());
            case DaysOff.Choice.None() -> Optional.of(NO_HOLIDAYS);
        };
    }

    private static Presence presence(Columns row) throws SQLException {
        return new Presence(
                row.word("tempo_wished", Tempo.class),
                row.word("tempo", Tempo.class),
                row.instantIfAny("silent_since"));
    }

    private DaysOff daysOff(Columns row) throws SQLException {
        Optional<String> chosen = row.textIfAny("holidays");
        DaysOff unchosen = new DaysOff(calendars, new DaysOff.Choice.OfZone());
        return chosen.map(code -> unchosen.choosing(region(code))).orElse(unchosen);
    }

    private static Optional<Region> region(String code) {
        return code.equals(NO_HOLIDAYS) ? Optional.empty() : Optional.of(new Region(code));
    }

    private Settings settings(Columns row) throws SQLException {
        return new Settings(
                row.word("language", Language.class),
                Optional.of(row.text("zone"))
                        .filter(id -> !id.equals(UNKNOWN_ZONE))
                        .map(ZoneId::of),
                rhythm(row),
                pause(row),
                new Settings.Own(row.flag("own_language"), row.flag("own_zone")),
                daysOff(row));
    }

    static Rhythm rhythm(Columns row) throws SQLException {
        return new Rhythm(
                days(row.text("nudge_days")),
                LocalTime.parse(row.text("nudge_at")),
                row.textIfAny("follow_up_at").map(LocalTime::parse));
    }

    private static Set<DayOfWeek> days(String numbers) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        numbers.chars()
                .filter(Character::isDigit)
                .forEach(number -> days.add(DayOfWeek.of(number - '0')));
        return days;
    }

    private static Optional<Pause> pause(Columns row) throws SQLException {
        Optional<LocalDate> from = row.dateIfAny("paused_from");
        return from.isEmpty()
                ? Optional.empty()
                : Optional.of(new Pause(from.get(), row.date("back_on")));
    }

    private static Optional<Occasion> due(Columns row) throws SQLException {
        Optional<Instant> at = row.instantIfAny("next_due_at");
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Occasion(
                                row.word("next_due_kind", Kind.class),
                                row.date("next_due_on"),
                                at.get()));
    }
}
