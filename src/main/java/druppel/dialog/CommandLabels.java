package druppel.dialog;

import druppel.chat.RequestContext;
import druppel.command.Command;
import druppel.domain.calendar.NudgeFrequency;
import druppel.domain.calendar.Pause;
import druppel.domain.library.Nudge;
import druppel.message.DateFormat;
import druppel.message.HabitTextKey;
import druppel.message.LabelTextKey;
import druppel.message.MemberTextKey;
import druppel.message.PreferenceTextKey;
import druppel.message.TextKey;
import druppel.message.TextLimit;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/// Labels of buttons that carry out a command, in plain words of the member's language.
record CommandLabels(RequestContext context) {
    private static final int LONGEST_TOPIC = 40;

    String of(Command command) {
        return switch (command) {
            case Command.Tip tip when tip.isBrave() -> context.text(LabelTextKey.LABEL_TIP_BRAVE);
            case Command.Tip(String about)
            when !about.isBlank() ->
                context.text(LabelTextKey.LABEL_TIP_ABOUT, "about", TextLimit.text(about, LONGEST_TOPIC));
            case Command.SetLanguage speak ->
                context.text(
                        LabelTextKey.LABEL_LANGUAGE,
                        "language",
                        speak.language().tag());
            case Command.Zone zone ->
                context.text(LabelTextKey.LABEL_ZONE, "zone", zone.zone().getId());
            case Command.At at -> context.text(LabelTextKey.LABEL_AT, "time", DateFormat.time(at.time()));
            case Command.Days days ->
                context.text(LabelTextKey.LABEL_DAYS, "days", DateFormat.days(days.days(), context.language()));
            case Command.FollowUp(Optional<LocalTime> time)
            when time.isPresent() -> context.text(LabelTextKey.LABEL_FOLLOW_UP, "time", DateFormat.time(time.get()));
            case Command.Pause(LocalDate from, LocalDate backOn) ->
                context.text(
                        LabelTextKey.LABEL_PAUSE,
                        "days",
                        DateFormat.days(new Pause(from, backOn), context.today(), context.language()));
            case Command.StayWith(String practice)
            when !practice.isBlank() ->
                context.text(LabelTextKey.LABEL_STAY, "practice", TextLimit.text(practice, LONGEST_TOPIC));
            case Command.ForMembers members -> context.text(ofMembers(members));
            default -> context.text(ofEveryone(command));
        };
    }

    private static TextKey ofEveryone(Command command) {
        return switch (command) {
            case Command.Tip _ -> LabelTextKey.LABEL_TIP;
            case Command.Done _ -> LabelTextKey.LABEL_DONE;
            case Command.Start _ -> LabelTextKey.LABEL_START;
            case Command.Stop _ -> LabelTextKey.LABEL_STOP;
            case Command.Forget _ -> LabelTextKey.LABEL_FORGET;
            case Command.ShowMyData _ -> LabelTextKey.LABEL_MY_DATA;
            case Command.Export _ -> LabelTextKey.LABEL_EXPORT;
            case Command.ShowPage _ -> LabelTextKey.LABEL_PAGE;
            case Command.SignOut _ -> LabelTextKey.LABEL_SIGN_OUT;
            case Command.Link _ -> LabelTextKey.LABEL_LINK;
            case Command.ShowTeamSurvey _, Command.JoinTeamSurvey _ -> LabelTextKey.LABEL_ECHO;
            case Command.SwitchTeamSurvey(boolean on) -> on ? LabelTextKey.LABEL_ECHO_ON : LabelTextKey.LABEL_ECHO_OFF;
            case Command.ForAdmins _ -> LabelTextKey.LABEL_ADMIN;
            default -> LabelTextKey.LABEL_HELP;
        };
    }

    private static TextKey ofMembers(Command.ForMembers command) {
        return switch (command) {
            case Command.Reflect _ -> LabelTextKey.LABEL_REFLECT;
            case Command.KeepWords _ -> LabelTextKey.LABEL_KEEP;
            case Command.Undo _ -> LabelTextKey.LABEL_UNDO;
            case Command.PressNudge(Command.Press press) -> ofPress(press);
            case Command.ShowStreak _ -> LabelTextKey.LABEL_STREAK;
            case Command.Now _ -> LabelTextKey.LABEL_NOW;
            case Command.KeepNudge(boolean on) -> on ? HabitTextKey.LABEL_KEEP_NUDGE : HabitTextKey.ACT_LET_GO;
            case Command.LetGo _ -> HabitTextKey.ACT_LET_GO;
            case Command.KeepNone _ -> HabitTextKey.ACT_NONE;
            case Command.CheckAutomaticity _ -> HabitTextKey.AUTOMATIC_BEGIN;
            case Command.Why _ -> LabelTextKey.LABEL_WHY;
            case Command.Resume _ -> LabelTextKey.LABEL_RESUME;
            case Command.FollowUp _ -> LabelTextKey.LABEL_FOLLOW_UP_OFF;
            case Command.SetFrequency(NudgeFrequency often) ->
                often == NudgeFrequency.DAILY ? LabelTextKey.LABEL_DAILY : LabelTextKey.LABEL_WEEKLY;
            case Command.Follow _ -> LabelTextKey.LABEL_PROGRAMME;
            case Command.StayWith _ -> LabelTextKey.LABEL_PRACTICES;
            case Command.SetAim _, Command.ClearFocus _ -> LabelTextKey.LABEL_AIM;
            case Command.SetCeiling(Optional<Nudge.Effort> ceiling) ->
                ceiling.equals(Optional.of(Nudge.Effort.BRAVE))
                        ? LabelTextKey.LABEL_BRAVE_ON
                        : LabelTextKey.LABEL_BRAVE_OFF;
            case Command.ShowPreferences _ -> PreferenceTextKey.LABEL_SUITS;
            case Command.ResetPreferences _ -> PreferenceTextKey.PREFERENCE_RESET_ALL;
            case Command.Restart _ -> LabelTextKey.LABEL_RESTART;
            case Command.SetHolidays _, Command.ShowHolidays _ -> LabelTextKey.LABEL_HOLIDAYS;
            case Command.SavePlan _ -> LabelTextKey.LABEL_PLAN;
            case Command.DeletePlan _ -> LabelTextKey.LABEL_PLAN_OFF;
            case Command.Buddies _ -> LabelTextKey.LABEL_BUDDY;
            case Command.Share _ -> LabelTextKey.LABEL_SHARE;
            case Command.ShowTotals _ -> LabelTextKey.LABEL_OCEAN;
            case Command.StartSelfCheck _ -> LabelTextKey.LABEL_CHECK;
            case Command.ReviewReflections _ -> LabelTextKey.LABEL_HARVEST;
            case Command.Settings _, Command.At _, Command.Days _, Command.Pause _ -> LabelTextKey.LABEL_SETTINGS;
        };
    }

    private static TextKey ofPress(Command.Press press) {
        return switch (press) {
            case ANOTHER -> LabelTextKey.LABEL_ANOTHER;
            case LATER -> LabelTextKey.LABEL_LATER;
            case MORE -> MemberTextKey.NUDGE_MORE;
            case NOT_FOR_ME -> LabelTextKey.LABEL_NOT_FOR_ME;
        };
    }
}
