package druppel.feature.admin;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.command.Command;
import druppel.domain.anonymity.WorkspaceTotals;
import druppel.domain.calendar.CompanyDaysOff;
import druppel.domain.member.Member;
import druppel.domain.workspace.WorkspaceStats;
import druppel.feature.library.NudgeReport;
import druppel.feature.selection.NudgeSelector;
import druppel.message.AdminTextKey;
import druppel.message.Block.Someone;
import druppel.message.Card;
import druppel.message.Mention;
import druppel.message.Texts;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import druppel.persistence.admin.WorkspaceStatsRepository;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Answers the commands of workspace admins; everyone else gets a friendly refusal.
public final class AdminCommands {
    private static final int SHOWN = 50;
    private static final Duration LATELY = Duration.ofDays(7);

    private final UnitOfWork store;
    private final NudgeSelector selector;
    private final AdminPolicy adminPolicy;
    private final InviteCommand invitations;
    private final FeedbackReport feedbackReport;
    private final NewcomerDefaultsCommand newcomers;
    private final DayOffCommand daysOff;

    public AdminCommands(UnitOfWork store, NudgeSelector selector, AdminPolicy adminPolicy, InviteCommand invitations) {
        this.store = store;
        this.selector = selector;
        this.adminPolicy = adminPolicy;
        this.invitations = invitations;
        feedbackReport = new FeedbackReport(store, selector);
        newcomers = new NewcomerDefaultsCommand(store);
        daysOff = new DayOffCommand(store);
    }

    public boolean isAdmin(Member member) {
        return adminPolicy.isAdmin(member.user());
    }

    public Reply answer(RequestContext context, Command.ForAdmins asked, List<Mention> mentions) {
        return ofAdmin(context, () -> switch (asked) {
            case Command.Invite invite -> invitations.invite(context, invite, mentions);
            case Command.ShowStatistics() -> overview(context);
            case Command.ShowFeedback() -> feedbackReport.read(context, 0);
            case Command.ShowDaysOff() -> daysOff.show(context);
            case Command.AddDayOff added -> daysOff.add(context, added);
            case Command.ChangeDefaults(Optional<Command> change) ->
                change.map(part -> newcomers.change(context, part)).orElseGet(() -> newcomers.show(context));
        });
    }

    /// What became of the nudges of the workspace lately.
    public DeliveryHealth health(RequestContext context) {
        return store.read(rows -> DeliveryHealth.of(
                rows, context.workspace(), context.today(), stats(rows, context).members()));
    }

    /// The company days off, also those that are over.
    public CompanyDaysOff daysOff(RequestContext context) {
        return store.read(rows -> rows.workspaces().daysOff(context.workspace()));
    }

    /// How the people of the workspace answered each nudge, up to the last week that is over for everybody.
    public NudgeReport report(RequestContext context) {
        LocalDate upTo = WorkspaceTotals.closedUpTo(context.now());
        return NudgeReport.of(
                selector.catalogue(), store.read(rows -> rows.nudgeHistory().answers(context.workspace(), upTo)), upTo);
    }

    /// A page of the log of what admins did, 0 being the newest.
    public AdminLog.Page log(RequestContext context, int page) {
        return store.read(rows -> AdminLog.page(rows, context, page));
    }

    /// A page of the feedback on nudges.
    public Reply feedback(RequestContext context, int page) {
        return ofAdmin(context, () -> feedbackReport.read(context, page));
    }

    /// Saves the form with the defaults for newcomers.
    public Reply save(RequestContext context, Map<String, String> values) {
        return ofAdmin(context, () -> newcomers.save(context, values));
    }

    /// Validates that form: one sentence per invalid field, by field name.
    public Map<String, String> faults(RequestContext context, Map<String, String> values) {
        return newcomers.faults(context, values);
    }

    /// Saves the form with a company day off.
    Reply saveDayOff(RequestContext context, Map<String, String> values) {
        return ofAdmin(context, () -> daysOff.save(context, values));
    }

    /// Validates that form.
    Map<String, String> dayOffFaults(RequestContext context, Map<String, String> values) {
        return isAdmin(context.member()) ? daysOff.faults(context, values) : Map.of();
    }

    /// Takes the company day off with this first date back.
    Reply removeDayOff(RequestContext context, String first) {
        return ofAdmin(context, () -> daysOff.remove(context, first));
    }

    private Reply ofAdmin(RequestContext context, Supplier<Reply> answer) {
        return isAdmin(context.member()) ? answer.get() : context.say(AdminTextKey.ADMIN_ONLY);
    }

    private Reply overview(RequestContext context) {
        return store.read(rows -> {
            List<WorkspaceStatsRepository.UnreachableUser> unreached =
                    rows.workspaceStats().unreachable(context.workspace());
            List<Someone> shown = unreached.stream()
                    .limit(SHOWN)
                    .map(one -> new Someone(AdminLog.name(rows, context, one.user()), why(one.why(), context.texts())))
                    .toList();
            AdminCards cards = new AdminCards(context.texts());
            Card overview = cards.overview(stats(rows, context), shown, unreached.size() - shown.size());
            int failed = rows.inbox().countGivenUp(context.now());
            return Reply.of(
                    failed == 0
                            ? overview
                            : cards.withGivenUp(overview, failed, rows.inbox().givenUp(context.now(), SHOWN)));
        });
    }

    private static WorkspaceStats stats(Repositories rows, RequestContext context) {
        return rows.workspaceStats()
                .counts(context.workspace(), context.today(), context.now().minus(LATELY));
    }

    /// Explains a platform's error code in plain words.
    private static String why(String code, Texts texts) {
        return switch (code) {
            case "user_disabled", "account_inactive", "deactivated" -> texts.say(AdminTextKey.UNREACHED_CLOSED);
            case "user_not_found", "channel_not_found" -> texts.say(AdminTextKey.UNREACHED_UNKNOWN);
            case "messages_tab_disabled" -> texts.say(AdminTextKey.UNREACHED_MESSAGES_OFF);
            case "cannot_dm_bot" -> texts.say(AdminTextKey.UNREACHED_APP);
            default -> texts.say(AdminTextKey.UNREACHED_OTHER, "code", code);
        };
    }
}
