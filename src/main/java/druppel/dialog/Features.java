package druppel.dialog;

import druppel.chat.MemberFiles;
import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.feature.admin.AdminButton;
import druppel.feature.admin.AdminCommands;
import druppel.feature.aim.AimButton;
import druppel.feature.aim.AimService;
import druppel.feature.buddies.BuddyBlockService;
import druppel.feature.buddies.BuddyButton;
import druppel.feature.buddies.BuddySettings;
import druppel.feature.feedback.FeedbackButton;
import druppel.feature.habit.AutomaticityButton;
import druppel.feature.habit.AutomaticityService;
import druppel.feature.habit.KeptActButton;
import druppel.feature.help.HelpButton;
import druppel.feature.help.HelpListButton;
import druppel.feature.home.HomePage;
import druppel.feature.home.TodayCard;
import druppel.feature.inactivity.WelcomeBack;
import druppel.feature.linking.AccountLinkService;
import druppel.feature.linking.LinkButton;
import druppel.feature.membership.MemberResolver;
import druppel.feature.membership.MembershipButton;
import druppel.feature.membership.MembershipService;
import druppel.feature.nudge.NudgeAnswers;
import druppel.feature.nudge.NudgeButton;
import druppel.feature.nudge.RepairButton;
import druppel.feature.nudge.RepairNudge;
import druppel.feature.nudge.TipButton;
import druppel.feature.nudge.TipService;
import druppel.feature.plan.KeptActService;
import druppel.feature.plan.PlanButton;
import druppel.feature.plan.PlanService;
import druppel.feature.preference.PreferenceButton;
import druppel.feature.preference.PreferenceService;
import druppel.feature.programme.ProgrammeButton;
import druppel.feature.programme.ProgrammeService;
import druppel.feature.reflection.ReflectionButton;
import druppel.feature.reflection.ReflectionService;
import druppel.feature.review.ReviewCommands;
import druppel.feature.selfcheck.SelfCheckButton;
import druppel.feature.settings.HolidaySettings;
import druppel.feature.settings.PauseButton;
import druppel.feature.settings.PauseService;
import druppel.feature.settings.SettingsButton;
import druppel.feature.settings.SettingsService;
import druppel.feature.sharing.ReflectionShareService;
import druppel.feature.sharing.ShareButton;
import druppel.feature.signin.SignInCommands;
import druppel.feature.streak.StreakButton;
import druppel.feature.streak.StreakPage;
import druppel.feature.teamfeedback.TeamSurveyButton;
import druppel.feature.teamfeedback.TeamSurveyService;
import druppel.feature.tips.PublicTips;
import druppel.feature.tips.TipForOthers;
import druppel.feature.totals.WorkspaceTotalsCommand;
import druppel.message.Card;
import java.util.stream.Stream;

/// The services of the features that the dialogue uses.
public record Features(
        MemberResolver memberResolver,
        WelcomeBack welcomeBack,
        TipService tips,
        ReflectionService reflections,
        NudgeAnswers nudges,
        RepairNudge repair,
        SettingsService settings,
        HolidaySettings holidays,
        PauseService pauses,
        MembershipService memberships,
        SignInCommands signIn,
        ProgrammeService programmes,
        AimService aims,
        PreferenceService preferences,
        PlanService plans,
        KeptActService keptActs,
        AutomaticityService automaticity,
        BuddySettings buddies,
        BuddyBlockService buddyBlocks,
        AccountLinkService links,
        ReflectionShareService shares,
        AdminCommands admins,
        WorkspaceTotalsCommand totals,
        TeamSurveyService teamSurveys,
        ReviewCommands reviews,
        StreakPage streaks,
        HomePage homePage,
        TodayCard todayCard,
        TipForOthers tipForOthers,
        PublicTips publicTips,
        MemberFiles files) {

    /// Every button that a card of the bot can have.
    Stream<RegisteredButton<?>> buttons() {
        return Stream.of(
                        RegisteredButton.all(NudgeButton.values(), nudges),
                        RegisteredButton.all(TipButton.values(), tips),
                        RegisteredButton.all(RepairButton.values(), repair),
                        RegisteredButton.all(ReflectionButton.values(), reflections),
                        RegisteredButton.all(PlanButton.values(), plans),
                        RegisteredButton.all(KeptActButton.values(), keptActs),
                        RegisteredButton.all(AutomaticityButton.values(), automaticity),
                        RegisteredButton.all(StreakButton.values(), this::repairStreak),
                        RegisteredButton.all(FeedbackButton.values(), nudges.feedback()),
                        RegisteredButton.all(HelpButton.values(), memberships::join),
                        RegisteredButton.all(HelpListButton.values(), admins::isAdmin),
                        RegisteredButton.all(MembershipButton.values(), memberships),
                        RegisteredButton.all(SettingsButton.values(), settings),
                        RegisteredButton.all(PauseButton.values(), pauses),
                        RegisteredButton.all(ProgrammeButton.values(), programmes),
                        RegisteredButton.all(AimButton.values(), aims),
                        RegisteredButton.all(PreferenceButton.values(), preferences),
                        RegisteredButton.all(BuddyButton.values(), buddyBlocks),
                        RegisteredButton.all(LinkButton.values(), links),
                        RegisteredButton.all(ShareButton.values(), shares),
                        RegisteredButton.all(SelfCheckButton.values(), reviews.selfCheckService()),
                        RegisteredButton.all(TeamSurveyButton.values(), teamSurveys),
                        RegisteredButton.all(AdminButton.values(), admins))
                .flatMap(feature -> feature);
    }

    /// Offers the nudge that repairs a streak; once that is over, the streak is shown without the button.
    private Reply repairStreak(RequestContext context) {
        Reply offer = repair.offer(context);
        Card streak = streaks.card(context);
        return streak.buttons().isEmpty() ? offer.replacing(streak) : offer;
    }
}
