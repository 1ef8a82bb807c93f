package druppel.command;

import druppel.command.Command.At;
import druppel.command.Command.Days;
import druppel.command.Command.Follow;
import druppel.command.Command.FollowUp;
import druppel.command.Command.Pause;
import druppel.command.Command.Reflect;
import druppel.command.Command.SavePlan;
import druppel.command.Command.SetHolidays;
import druppel.command.Command.SetLanguage;
import druppel.command.Command.Tip;
import druppel.command.Command.Zone;
import druppel.command.ParseResult.Plain;
import druppel.command.ParseResult.Unclear;
import druppel.command.ParseResult.Understood;
import druppel.domain.Language;
import druppel.domain.calendar.Quarter;
import druppel.domain.calendar.Region;
import druppel.domain.member.LinkCode;
import java.time.LocalDate;
import java.util.stream.Collectors;

/// One line for the result of parsing, for tables of examples.
public final class ParseResultText {
    /// A Monday.
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private ParseResultText() {}

    public static String asked(String text, Language language) {
        return of(CommandParser.asked(text, language, TODAY));
    }

    public static String said(String text, Language language) {
        return of(CommandParser.said(text, language, TODAY));
    }

    static String of(ParseResult parseResult) {
        return switch (parseResult) {
            case Plain plain -> "own words";
            case Unclear unclear -> (unclear.problem() + ": " + String.join(", ", unclear.suggestions())).strip();
            case Understood understood -> of(understood.command());
        };
    }

    private static String of(Command command) {
        String name = command.getClass().getSimpleName();
        String words = switch (command) {
            case Tip tip -> tip.about();
            case Reflect reflect -> reflect.day().map(day -> day + ": ").orElse(": ") + reflect.text();
            case At at -> at.time().toString();
            case Days days -> days(days);
            case FollowUp followUp -> followUp.time().map(Object::toString).orElse("off");
            case Pause(LocalDate from, LocalDate backOn) -> (from.equals(TODAY) ? "" : from + "/") + backOn;
            case SetLanguage speak -> speak.language().tag();
            case Zone zone -> zone.zone().getId();
            case Command.ReviewReflections review ->
                review.quarter().map(Quarter::id).orElse("everything");
            case Command.SetFrequency often -> often.nudgeFrequency().toString();
            case Command.Done _,
                    Command.ShowStreak _,
                    Command.StartSelfCheck _,
                    Command.Settings _,
                    Command.Start _,
                    Command.Stop _ -> "";
            case Command.PressNudge(Command.Press press) -> press.name();
            case Command.Hello _, Command.KeepWords _, Command.Undo _ -> "";
            case Command.LetGo _, Command.KeepNone _, Command.CheckAutomaticity _ -> "";
            case Command.Help _, Command.Now _, Command.Why _, Command.Resume _ -> "";
            case Follow follow -> follow.programme();
            case Command.StayWith stay -> stay.practice();
            case Command.SetAim aim -> aim.trait();
            case Command.ClearFocus _ -> "";
            case Command.ShowPreferences _, Command.ResetPreferences _ -> "";
            case Command.SetCeiling most -> most.ceiling().map(Object::toString).orElse("");
            case SetHolidays observe -> observe.region().map(Region::code).orElse("none");
            case SavePlan plan -> plan.text();
            case Command.Share _, Command.ShowHolidays _, Command.DeletePlan _, Command.Restart _ -> "";
            case Command.Buddies buddies -> buddies.word() + " " + String.join(" ", buddies.tags());
            case Command.Link link -> link.code().map(LinkCode::signs).orElse("");
            case Command.JoinTeamSurvey survey -> survey.code().signs();
            case Command.SwitchTeamSurvey ask -> ask.on() ? "on" : "off";
            case Command.KeepNudge keep -> keep.on() ? "" : "off";
            case Command.ShowTeamSurvey _, Command.ShowTotals _ -> "";
            case Command.ShowPage _, Command.SignOut _ -> "";
            case Command.ShowMyData _,
                    Command.Export _,
                    Command.Forget _,
                    Command.ShowStatistics _,
                    Command.ShowFeedback _ -> "";
            case Command.ShowDaysOff _ -> "";
            case Command.AddDayOff dayOff -> dayOff.first() + "/" + dayOff.last() + " " + dayOff.name();
            case Command.Invite invite -> String.join(" ", invite.tags());
            case Command.ChangeDefaults newcomers ->
                newcomers.change().map(ParseResultText::of).orElse("");
        };
        return (name + " " + words).strip();
    }

    private static String days(Days days) {
        return days.days().stream()
                .sorted()
                .map(day -> day.name().substring(0, 2))
                .collect(Collectors.joining(" "));
    }
}
