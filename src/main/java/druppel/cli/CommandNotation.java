package druppel.cli;

import static java.util.stream.Collectors.joining;

import druppel.command.Command;
import druppel.domain.calendar.Quarter;
import druppel.domain.calendar.Region;
import druppel.domain.library.Catalogue;
import druppel.domain.library.Nudge;
import druppel.domain.library.TopicMatch;
import druppel.domain.member.LinkCode;
import druppel.understanding.Intent;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Notation of a command for scripts: the tag of its intent and its arguments, the same in every language, such as
/// `pause 2026-12-07/2026-12-14`, `tip trust` or `rhythm 08:30`.
record CommandNotation(Catalogue catalogue) {

    String of(Intent intent, Command command) {
        return (intent.tag() + " " + arguments(command)).strip();
    }

    private String arguments(Command command) {
        return switch (command) {
            case Command.Tip(String about) ->
                catalogue.nearest(about).map(TopicMatch::practice).orElse(about);
            case Command.Reflect reflect -> reflect.text();
            case Command.At(LocalTime time) -> time.toString();
            case Command.Days(Set<DayOfWeek> days) -> days(days);
            case Command.FollowUp(Optional<LocalTime> time) ->
                time.map(LocalTime::toString).orElse("off");
            case Command.Pause(LocalDate from, LocalDate backOn) -> from + "/" + backOn;
            case Command.SetLanguage speak -> speak.language().tag();
            case Command.Zone zone -> zone.zone().getId();
            case Command.Follow(String programme) -> programme;
            case Command.StayWith(String practice) -> practice;
            case Command.SetAim(String trait) -> trait;
            case Command.SetCeiling(Optional<Nudge.Effort> ceiling) ->
                ceiling.map(effort -> effort == Nudge.Effort.BRAVE ? "brave on" : "brave off")
                        .orElse("brave");
            case Command.ShowPreferences _ -> "suits";
            case Command.ResetPreferences _ -> "suits off";
            case Command.Restart _ -> "again";
            case Command.SetHolidays(Optional<Region> region) ->
                region.map(Region::code).orElse("off");
            case Command.SavePlan(String text) -> text;
            case Command.DeletePlan _, Command.ClearFocus _ -> "off";
            case Command.Buddies buddies -> buddies(buddies);
            case Command.Link(Optional<LinkCode> code) ->
                code.map(LinkCode::formatted).orElse("");
            case Command.SwitchTeamSurvey(boolean on) -> on ? "on" : "off";
            case Command.KeepNudge(boolean on) -> on ? "" : "off";
            case Command.JoinTeamSurvey(LinkCode code) -> code.formatted();
            case Command.ReviewReflections(Optional<Quarter> quarter) ->
                quarter.map(Quarter::id).orElse("all");
            case Command.Done _, Command.ShowStreak _, Command.Settings _, Command.Start _, Command.Stop _ -> "";
            case Command.Help _, Command.Now _, Command.Why _, Command.Resume _, Command.SetFrequency _ -> "";
            case Command.ShowHolidays _, Command.Share _, Command.ShowTotals _, Command.ShowTeamSurvey _ -> "";
            case Command.Hello _, Command.KeepWords _, Command.Undo _, Command.PressNudge _ -> "";
            case Command.LetGo _, Command.KeepNone _, Command.CheckAutomaticity _ -> "";
            case Command.ShowPage _, Command.SignOut _, Command.Export _ -> "";
            case Command.StartSelfCheck _, Command.ShowMyData _, Command.Forget _, Command.ForAdmins _ -> "";
        };
    }

    private static String days(Set<DayOfWeek> days) {
        return days.stream()
                .sorted()
                .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT))
                .collect(joining(","));
    }

    private static String buddies(Command.Buddies buddies) {
        List<String> tags = buddies.tags();
        return (buddies.word().name().toLowerCase(Locale.ROOT) + " " + String.join(" ", tags)).strip();
    }
}
