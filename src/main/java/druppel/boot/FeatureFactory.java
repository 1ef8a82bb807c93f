package druppel.boot;

import druppel.chat.ChartRenderer;
import druppel.chat.Chat;
import druppel.chat.ContentLibrary;
import druppel.chat.MemberFiles;
import druppel.delivery.DeliveryEngine;
import druppel.dialog.Features;
import druppel.domain.member.Platform;
import druppel.feature.admin.AdminCommands;
import druppel.feature.admin.AdminPolicy;
import druppel.feature.admin.InvitationJob;
import druppel.feature.admin.InviteCommand;
import druppel.feature.aim.AimService;
import druppel.feature.buddies.BuddyBlockService;
import druppel.feature.buddies.BuddySettings;
import druppel.feature.feedback.NudgeFeedback;
import druppel.feature.habit.AutomaticityService;
import druppel.feature.home.HomePage;
import druppel.feature.home.TodayCard;
import druppel.feature.inactivity.WelcomeBack;
import druppel.feature.linking.AccountLinkService;
import druppel.feature.membership.MemberDeletion;
import druppel.feature.membership.MemberResolver;
import druppel.feature.membership.MembershipService;
import druppel.feature.newcomers.MemberRegistration;
import druppel.feature.nudge.CurrentNudgeCard;
import druppel.feature.nudge.NudgeAnswers;
import druppel.feature.nudge.RepairNudge;
import druppel.feature.nudge.Snooze;
import druppel.feature.nudge.TipService;
import druppel.feature.plan.KeptActService;
import druppel.feature.plan.PlanService;
import druppel.feature.preference.PreferenceService;
import druppel.feature.programme.ProgrammeService;
import druppel.feature.reflection.ReflectionService;
import druppel.feature.review.ReviewCommands;
import druppel.feature.selection.NudgeSelector;
import druppel.feature.settings.HolidaySettings;
import druppel.feature.settings.PauseService;
import druppel.feature.settings.SettingsService;
import druppel.feature.sharing.ReflectionShareService;
import druppel.feature.signin.SignInCommands;
import druppel.feature.streak.StreakPage;
import druppel.feature.teamfeedback.TeamSurveyService;
import druppel.feature.tips.PublicTips;
import druppel.feature.tips.TipForOthers;
import druppel.feature.totals.WorkspaceTotalsCommand;
import druppel.persistence.UnitOfWork;
import java.time.InstantSource;
import java.util.Map;

/// Factory of the features that answer people.
public final class FeatureFactory {
    private FeatureFactory() {}

    public static Features of(
            UnitOfWork store,
            ContentLibrary library,
            ChartRenderer charts,
            DeliveryEngine engine,
            InvitationJob invitations,
            AdminPolicy admins,
            MemberFiles files,
            SignInCommands signIn,
            MemberDeletion deletion,
            InstantSource clock) {
        Map<Platform, Chat> chats = admins.chats();
        NudgeSelector selector = new NudgeSelector(library);
        MemberRegistration registration = new MemberRegistration(store, library, clock);
        TipService tips = new TipService(store, selector, engine);
        Snooze snooze = new Snooze(store, tips);
        CurrentNudgeCard current = new CurrentNudgeCard(selector);
        NudgeFeedback feedback = new NudgeFeedback(store, selector);
        ReflectionService reflections = new ReflectionService(store, selector, current);
        ProgrammeService programmes = new ProgrammeService(store, selector);
        AimService aims = new AimService(store, library, selector);
        PlanService plans = new PlanService(store, selector);
        BuddyBlockService buddyBlocks = new BuddyBlockService(store, chats);
        InviteCommand invite = new InviteCommand(store, chats, invitations, clock);
        StreakPage streaks = new StreakPage(store, charts);
        return new Features(
                new MemberResolver(store, registration, chats, clock),
                new WelcomeBack(store, library),
                tips,
                reflections,
                new NudgeAnswers(store, tips, current, snooze, reflections, feedback, plans::form),
                new RepairNudge(store, selector, reflections),
                new SettingsService(store, library, programmes),
                new HolidaySettings(store),
                new PauseService(store),
                new MembershipService(store, aims, deletion),
                signIn,
                programmes,
                aims,
                new PreferenceService(store, selector),
                plans,
                new KeptActService(store, selector, plans, current),
                new AutomaticityService(store, selector),
                new BuddySettings(store, buddyBlocks),
                buddyBlocks,
                new AccountLinkService(store, library),
                new ReflectionShareService(store, library),
                new AdminCommands(store, selector, admins, invite),
                new WorkspaceTotalsCommand(store, charts),
                new TeamSurveyService(store, library),
                new ReviewCommands(store, library, charts),
                streaks,
                new HomePage(store, current, streaks, signIn),
                new TodayCard(store, tips),
                new TipForOthers(store, library, chats, tips, registration, clock),
                new PublicTips(library, clock),
                files);
    }
}
