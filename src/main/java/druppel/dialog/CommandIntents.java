package druppel.dialog;

import druppel.command.Command;
import druppel.domain.calendar.NudgeFrequency;
import druppel.understanding.Intent;

/// The intent of each exact command.
final class CommandIntents {
    private CommandIntents() {}

    static Intent of(Command command) {
        return switch (command) {
            case Command.Tip _ -> Intent.TIP;
            case Command.Done _ -> Intent.DONE;
            case Command.Start _ -> Intent.START;
            case Command.Stop _ -> Intent.STOP;
            case Command.Help _ -> Intent.HELP;
            case Command.Hello _ -> Intent.GREETING;
            case Command.SetLanguage _ -> Intent.LANGUAGE;
            case Command.Zone _ -> Intent.ZONE;
            case Command.Link _ -> Intent.LINK;
            case Command.ShowTeamSurvey _, Command.SwitchTeamSurvey _, Command.JoinTeamSurvey _ -> Intent.ECHO;
            case Command.ShowMyData _ -> Intent.MY_DATA;
            case Command.Export _ -> Intent.EXPORT;
            case Command.ShowPage _, Command.SignOut _ -> Intent.PAGE;
            case Command.Forget _ -> Intent.FORGET;
            case Command.ForMembers members -> of(members);
            case Command.ForAdmins _ -> Intent.SETTINGS;
        };
    }

    private static Intent of(Command.ForMembers command) {
        return switch (command) {
            case Command.Reflect reflect -> of(reflect);
            case Command.KeepWords _ -> Intent.REFLECTION;
            case Command.Undo _ -> Intent.UNDO;
            case Command.PressNudge(Command.Press press) -> of(press);
            case Command.ShowStreak _ -> Intent.STREAK;
            case Command.Settings _, Command.SetCeiling _ -> Intent.SETTINGS;
            case Command.Now _ -> Intent.NUDGE_NOW;
            case Command.KeepNudge _, Command.LetGo _, Command.KeepNone _ -> Intent.KEEP;
            case Command.Why _, Command.ShowPreferences _, Command.ResetPreferences _ -> Intent.WHY;
            case Command.Resume _ -> Intent.RESUME;
            case Command.At _, Command.Days _ -> Intent.RHYTHM;
            case Command.FollowUp _ -> Intent.FOLLOWUP;
            case Command.SetFrequency(NudgeFrequency frequency) -> of(frequency);
            case Command.Pause _ -> Intent.PAUSE;
            case Command.Follow _, Command.Restart _ -> Intent.PROGRAMME;
            case Command.StayWith _ -> Intent.PRACTICE;
            case Command.SetAim _, Command.ClearFocus _ -> Intent.AIM;
            case Command.SetHolidays _, Command.ShowHolidays _ -> Intent.HOLIDAYS;
            case Command.SavePlan _, Command.DeletePlan _ -> Intent.PLAN;
            case Command.Buddies _ -> Intent.BUDDY;
            case Command.Share _ -> Intent.SHARE;
            case Command.ShowTotals _ -> Intent.OCEAN;
            case Command.StartSelfCheck _, Command.CheckAutomaticity _ -> Intent.CHECK;
            case Command.ReviewReflections _ -> Intent.HARVEST;
        };
    }

    private static Intent of(Command.Press press) {
        return switch (press) {
            case ANOTHER -> Intent.ANOTHER;
            case LATER -> Intent.LATER;
            case MORE -> Intent.WHY;
            case NOT_FOR_ME -> Intent.NOT_FOR_ME;
        };
    }

    private static Intent of(Command.Reflect reflect) {
        if (reflect.text().isBlank()) {
            return Intent.REFLECT_FORM;
        }
        return reflect.day().isPresent() ? Intent.YESTERDAY : Intent.REFLECTION;
    }

    private static Intent of(NudgeFrequency frequency) {
        return switch (frequency) {
            case DAILY -> Intent.DAILY;
            case WEEKLY, ASLEEP -> Intent.WEEKLY;
        };
    }
}
