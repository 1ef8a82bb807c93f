package druppel.dialog;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.command.Command;
import druppel.domain.member.LinkCode;
import druppel.feature.admin.AdminCommands;
import druppel.feature.buddies.BuddySettings;
import druppel.feature.help.HelpCards;
import druppel.feature.linking.AccountLinkService;
import druppel.feature.membership.MembershipService;
import druppel.feature.membership.WelcomeCards;
import druppel.feature.nudge.TipService;
import druppel.feature.plan.PlanService;
import druppel.feature.programme.ProgrammeService;
import druppel.feature.reflection.ReflectionService;
import druppel.feature.review.ReviewCommands;
import druppel.feature.settings.HolidaySettings;
import druppel.feature.settings.SettingsService;
import druppel.feature.sharing.ReflectionShareService;
import druppel.feature.streak.StreakCards;
import druppel.feature.streak.StreakPage;
import druppel.feature.teamfeedback.TeamSurveyService;
import druppel.feature.totals.WorkspaceTotalsCommand;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.message.Mention;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Handles commands, from any platform.
final class CommandHandler {
    private final StreakPage streakPage;
    private final TipService tips;
    private final ReflectionService reflectionService;
    private final SettingsService settingsService;
    private final MembershipService membershipService;
    private final ProgrammeService programmeService;
    private final HolidaySettings holidaySettings;
    private final PlanService planService;
    private final BuddySettings buddySettings;
    private final AccountLinkService accountLinkService;
    private final ReflectionShareService reflectionShareService;
    private final AdminCommands adminCommands;
    private final WorkspaceTotalsCommand workspaceTotalsCommand;
    private final TeamSurveyService teamSurveyService;
    private final ReviewCommands reviewCommands;

    CommandHandler(
            StreakPage streakPage,
            TipService tips,
            ReflectionService reflectionService,
            SettingsService settingsService,
            MembershipService membershipService,
            ProgrammeService programmeService,
            HolidaySettings holidaySettings,
            PlanService planService,
            BuddySettings buddySettings,
            AccountLinkService accountLinkService,
            ReflectionShareService reflectionShareService,
            AdminCommands adminCommands,
            WorkspaceTotalsCommand workspaceTotalsCommand,
            TeamSurveyService teamSurveyService,
            ReviewCommands reviewCommands) {
        this.streakPage = streakPage;
        this.tips = tips;
        this.reflectionService = reflectionService;
        this.settingsService = settingsService;
        this.membershipService = membershipService;
        this.programmeService = programmeService;
        this.holidaySettings = holidaySettings;
        this.planService = planService;
        this.buddySettings = buddySettings;
        this.accountLinkService = accountLinkService;
        this.reflectionShareService = reflectionShareService;
        this.adminCommands = adminCommands;
        this.workspaceTotalsCommand = workspaceTotalsCommand;
        this.teamSurveyService = teamSurveyService;
        this.reviewCommands = reviewCommands;
    }

    /// Handles a command; people who have not joined are offered to join if it is for members only.
    ///
    /// @param mentions the people and channels that it mentions
    Reply answer(RequestContext context, Command command, List<Mention> mentions) {
        return switch (command) {
            case Command.ForAdmins asked -> adminCommands.answer(context, asked, mentions);
            case Command.Tip tip -> tips.tip(context, tip.about());
            case Command.Help help -> help(context);
            case Command.Done done -> reflectionService.done(context, Optional.empty(), Optional.empty());
            case Command.Start start -> membershipService.join(context);
            case Command.Stop stop -> membershipService.leave(context);
            case Command.Speak speak -> settingsService.speak(context, speak.language());
            case Command.Zone zone -> settingsService.zone(context, zone.zone());
            case Command.MyData data -> membershipService.data(context);
            case Command.Forget forget -> Reply.form(new WelcomeCards(context.texts()).forget());
            case Command.Link(Optional<LinkCode> code) ->
                code.map(given -> accountLinkService.ask(context, given))
                        .orElseGet(() -> ofMember(context, () -> accountLinkService.offer(context)));
            case Command.ShowOcean ocean -> ofMember(context, () -> Reply.of(workspaceTotalsCommand.card(context)));
            case Command.ShowEcho echo -> teamSurveyService.show(context);
            case Command.AskTeam(boolean on) -> on ? teamSurveyService.begin(context) : teamSurveyService.end(context);
            case Command.BeEcho(LinkCode code) -> teamSurveyService.invite(context, code);
            case Command.CheckSelf check ->
                ofMember(context, () -> reviewCommands.selfCheckService().begin(context));
            case Command.Harvest harvest -> ofMember(context, () -> reviewCommands.harvest(context, harvest.quarter()));
            case Command.Reflect reflect -> ofMember(context, () -> reflect(context, reflect));
            case Command.ShowStreak streak -> ofMember(context, () -> Reply.of(streakPage.card(context)));
            case Command.Settings settings -> ofMember(context, () -> settingsService.show(context));
            case Command.Now now -> ofMember(context, () -> tips.now(context));
            case Command.Why why -> ofMember(context, () -> tips.why(context));
            case Command.Resume resume -> ofMember(context, () -> settingsService.resume(context));
            case Command.At at -> ofMember(context, () -> settingsService.at(context, at.time()));
            case Command.Days days -> ofMember(context, () -> settingsService.days(context, days.days()));
            case Command.FollowUp followUp ->
                ofMember(context, () -> settingsService.followUp(context, followUp.time()));
            case Command.Often often -> ofMember(context, () -> settingsService.often(context, often.nudgeFrequency()));
            case Command.Follow follow -> ofMember(context, () -> programmeService.follow(context, follow.programme()));
            case Command.Restart restart -> ofMember(context, () -> programmeService.restart(context));
            case Command.ShowHolidays holidays -> ofMember(context, () -> holidaySettings.show(context));
            case Command.Observe observe -> ofMember(context, () -> holidaySettings.observe(context, observe.region()));
            case Command.MakePlan plan -> ofMember(context, () -> planService.plan(context, plan.text()));
            case Command.Buddies buddies -> ofMember(context, () -> buddySettings.answer(context, buddies, mentions));
            case Command.DropPlan drop -> ofMember(context, () -> planService.drop(context));
            case Command.Share share -> ofMember(context, () -> reflectionShareService.choose(context));
            case Command.Pause pause -> ofMember(context, () -> settingsService.pause(context, pause.backOn()));
        };
    }

    private static Reply ofMember(RequestContext context, java.util.function.Supplier<Reply> answer) {
        return context.member().joined()
                ? answer.get()
                : Reply.of(new HelpCards(context.texts()).joinFirst(MemberTextKey.JOIN_FIRST));
    }

    /// Help; for people who have not joined, with an introduction above it.
    private Reply help(RequestContext context) {
        Card help = adminCommands.includes(context.member())
                ? new HelpCards(context.texts()).helpForAdmins()
                : new HelpCards(context.texts()).help();
        return context.member().joined()
                ? Reply.of(help)
                : Reply.of(new WelcomeCards(context.texts()).greeting(), help);
    }

    private Reply reflect(RequestContext context, Command.Reflect reflect) {
        LocalDate date = reflect.yesterday() ? context.today().minusDays(1) : context.today();
        if (!reflect.text().isBlank()) {
            return reflectionService.on(context, date, reflect.text());
        }
        return Reply.form(new StreakCards(context.texts()).form(reflect.yesterday(), ""));
    }
}
