package druppel.adapter.pages.admin;

import druppel.adapter.pages.admin.AdminView.DayOff;
import druppel.adapter.pages.admin.AdminView.DaysOffView;
import druppel.adapter.pages.admin.AdminView.InvitationsView;
import druppel.adapter.pages.admin.AdminView.Made;
import druppel.adapter.pages.admin.AdminView.OpenLink;
import druppel.adapter.pages.frame.PageRequest;
import druppel.adapter.pages.frame.PageServices;
import druppel.adapter.pages.frame.Submitted;
import druppel.adapter.pages.frame.View;
import druppel.chat.FilledForm;
import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.command.Command;
import druppel.command.Keyword;
import druppel.domain.Language;
import druppel.domain.calendar.CompanyDayOff;
import druppel.domain.calendar.CompanyDaysOff;
import druppel.domain.member.LocalAccount;
import druppel.domain.member.PersonName;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.feature.admin.AdminCommands;
import druppel.feature.signin.accounts.InvitationService;
import druppel.message.AdminPageTextKey;
import druppel.message.AdminTextKey;
import druppel.message.Card;
import druppel.message.DateFormat;
import druppel.message.PageTextKey;
import druppel.web.UrlEncodedForm;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The page at `/admin`: who can be reached, how delivery goes, invitations, company days off, what newcomers start
/// with, and how long things are kept.
public final class AdminPageServlet extends AdminServlet {
    /// The path of the page.
    public static final String PATH = "/admin";

    private static final long serialVersionUID = 1;
    private static final String NEWCOMERS = "newcomers:";
    private static final String DAY_OFF = "dayoff:";
    private static final String REMOVE_DAY_OFF = "dayoffremove:";
    private static final String INVITE = "invite";
    private static final String AGAIN = "invite-again:";
    private static final String WITHDRAW = "invite-withdraw:";
    private static final int OVER = 12;

    private final transient AdminCommands admins;
    private final transient Period retention;

    public AdminPageServlet(PageServices services, AdminCommands admins, Period retention) {
        super(services);
        this.admins = admins;
        this.retention = retention;
    }

    /// What was filled in of the forms of the page, and the link that was made.
    private record Filled(FilledForm defaults, FilledForm dayOff, FilledForm invitation, Optional<Made> made) {
        private static final FilledForm NO = FilledForm.UNTOUCHED;
        private static final Filled NOTHING = new Filled(NO, NO, NO, Optional.empty());
    }

    @Override
    View page(PageRequest request, RequestContext context) {
        return page(context, Filled.NOTHING);
    }

    private View page(RequestContext context, Filled filled) {
        boolean local = context.workspace().platform().equals(Platform.LOCAL);
        AdminView view = new AdminView(
                withoutButtons(card(admins.answer(context, new Command.ShowStatistics(), List.of()))),
                HealthView.of(context, admins.health(context)),
                local ? Optional.of(invitations(context, filled)) : Optional.empty(),
                local ? Optional.empty() : Optional.of(inviting(context)),
                AdminForgetServlet.choice(services(), context, Filled.NO),
                daysOff(context, admins.daysOff(context), filled.dayOff()),
                defaults(context),
                filled.defaults(),
                retention(context));
        return view(PageTextKey.PAGE_ADMIN, "pages/admin/overview.jte", view);
    }

    @Override
    Submitted submitted(PageRequest request, RequestContext context, UrlEncodedForm form) {
        String action = form.first("action").orElse("");
        return switch (action) {
            case NEWCOMERS -> defaults(context, form);
            case DAY_OFF -> addDayOff(context, form);
            case INVITE -> invite(context, form);
            case String remove when remove.startsWith(REMOVE_DAY_OFF) -> pressed(context, remove, Map.of());
            case String again when again.startsWith(AGAIN) -> inviteAgain(context, again.substring(AGAIN.length()));
            case String withdraw
            when withdraw.startsWith(WITHDRAW) -> withdraw(context, withdraw.substring(WITHDRAW.length()));
            default -> new Submitted.Missing();
        };
    }

    private Submitted pressed(RequestContext context, String action, Map<String, String> values) {
        PlatformUser user = context.member().user();
        return Submitted.to(PATH, services().actions().pressed(user, Optional.empty(), action, values));
    }

    private Submitted defaults(RequestContext context, UrlEncodedForm form) {
        Map<String, String> values = values(defaults(context), form);
        Map<String, String> faults =
                services().actions().faults(context.member().user(), NEWCOMERS, values);
        return faults.isEmpty()
                ? pressed(context, NEWCOMERS, values)
                : refused(context, new Filled(new FilledForm(values, faults), Filled.NO, Filled.NO, Optional.empty()));
    }

    private Submitted addDayOff(RequestContext context, UrlEncodedForm form) {
        Map<String, String> values = values(form, "first", "last", "name");
        Map<String, String> faults =
                services().actions().faults(context.member().user(), DAY_OFF, values);
        return faults.isEmpty()
                ? pressed(context, DAY_OFF, values)
                : refused(context, new Filled(Filled.NO, new FilledForm(values, faults), Filled.NO, Optional.empty()));
    }

    private Submitted refused(RequestContext context, Filled filled) {
        return new Submitted.Refused(page(context, filled).refused());
    }

    private Submitted invite(RequestContext context, UrlEncodedForm form) {
        if (!context.workspace().platform().equals(Platform.LOCAL)) {
            return new Submitted.Missing();
        }
        Map<String, String> values = values(form, "name", "language", "admin");
        return PersonName.read(values.getOrDefault("name", ""))
                .map(name -> invite(context, values, name))
                .orElseGet(() -> badName(context, values, context.text(AdminPageTextKey.ADMIN_INVITE_BAD_NAME)));
    }

    private Submitted invite(RequestContext context, Map<String, String> values, PersonName name) {
        Optional<Language> language = Language.of(values.getOrDefault("language", ""));
        boolean admin = "yes".equals(values.get("admin"));
        return switch (service(context).invite(new InvitationService.Newcomer(name, language, admin))) {
            case InvitationService.Outcome.Invited invited -> made(context, invited);
            case InvitationService.Outcome.Taken(var account) ->
                badName(
                        context,
                        values,
                        context.text(
                                AdminPageTextKey.ADMIN_INVITE_TAKEN,
                                "name",
                                account.name().text()));
            case InvitationService.Outcome.Unknown() -> new Submitted.Missing();
        };
    }

    private Submitted badName(RequestContext context, Map<String, String> values, String fault) {
        FilledForm filled = new FilledForm(values, Map.of("name", fault));
        return refused(context, new Filled(Filled.NO, Filled.NO, filled, Optional.empty()));
    }

    private Submitted inviteAgain(RequestContext context, String id) {
        boolean open = service(context).open().stream()
                .filter(link -> isNewcomer(link.account()))
                .anyMatch(link -> link.account().user().user().equals(id));
        return open
                        && context.workspace().platform().equals(Platform.LOCAL)
                        && service(context).inviteAgain(id, false) instanceof InvitationService.Outcome.Invited invited
                ? made(context, invited)
                : gone(context);
    }

    /// A link signs in to the account, and admins read nobody's words: they make links for people who have not come
    /// in yet. The operator makes them for others.
    private static boolean isNewcomer(LocalAccount account) {
        return account.enteredAt().isEmpty();
    }

    /// The link is in this answer alone: neither in a notice nor in an address.
    private Submitted made(RequestContext context, InvitationService.Outcome.Invited invited) {
        var until = invited.expiresAt().atZone(context.settings().zoneOrUtc());
        String name = invited.account().name().text();
        String sentence = context.text(
                AdminPageTextKey.ADMIN_INVITE_MADE,
                Map.of(
                        "name", name,
                        "date", DateFormat.date(until.toLocalDate(), context.language()),
                        "time", DateFormat.time(until.toLocalTime())));
        Made made = new Made(name, sentence, invited.link().toString());
        return new Submitted.Refused(page(context, new Filled(Filled.NO, Filled.NO, Filled.NO, Optional.of(made))));
    }

    private Submitted withdraw(RequestContext context, String id) {
        return context.workspace().platform().equals(Platform.LOCAL)
                        && service(context).withdraw(PlatformUser.local(id))
                ? new Submitted.Done(PATH, Optional.of(context.text(AdminPageTextKey.ADMIN_INVITE_WITHDRAWN)))
                : gone(context);
    }

    private static Submitted gone(RequestContext context) {
        return new Submitted.Done(PATH, Optional.of(context.text(AdminPageTextKey.ADMIN_INVITE_GONE)));
    }

    private InvitationService service(RequestContext context) {
        return new InvitationService(
                services().store(),
                services().site(),
                services().clock(),
                Optional.of(context.member().user()));
    }

    private InvitationsView invitations(RequestContext context, Filled filled) {
        return new InvitationsView(
                filled.made(),
                service(context).open().stream()
                        .map(open -> new OpenLink(
                                open.account().user().user(),
                                open.account().name().text(),
                                context.text(
                                        AdminPageTextKey.ADMIN_INVITE_UNTIL,
                                        Map.of(
                                                "name",
                                                open.account().name().text(),
                                                "date",
                                                DateFormat.date(
                                                        open.expiresAt()
                                                                .atZone(context.settings()
                                                                        .zoneOrUtc())
                                                                .toLocalDate(),
                                                        context.language()))),
                                isNewcomer(open.account())))
                        .toList(),
                filled.invitation());
    }

    private static String inviting(RequestContext context) {
        return context.workspace().platform().equals(Platform.TEAMS)
                ? context.text(AdminTextKey.INVITE_BY_INSTALLING)
                : context.text(
                        AdminPageTextKey.ADMIN_INVITE_SLACK, "command", Keyword.INVITE.written(context.language()));
    }

    private static DaysOffView daysOff(RequestContext context, CompanyDaysOff daysOff, FilledForm filled) {
        List<CompanyDayOff> ahead = daysOff.notOver(context.today());
        return new DaysOffView(
                ahead.stream()
                        .map(one -> new DayOff(text(context, one), one.name(), REMOVE_DAY_OFF + one.first()))
                        .toList(),
                daysOff.inOrder().reversed().stream()
                        .filter(one -> !ahead.contains(one))
                        .limit(OVER)
                        .map(one -> text(context, one))
                        .toList(),
                context.today().toString(),
                filled);
    }

    private static String text(RequestContext context, CompanyDayOff dayOff) {
        return DateFormat.days(dayOff.days(), context.today(), context.language()) + ": " + dayOff.name();
    }

    private Card defaults(RequestContext context) {
        return admins.answer(context, new Command.ChangeDefaults(Optional.empty()), List.of())
                .form()
                .orElseThrow();
    }

    private List<String> retention(RequestContext context) {
        String period = DateFormat.period(retention, context.language());
        return Stream.of(
                        context.text(AdminPageTextKey.ADMIN_RETENTION_LONG, "period", period),
                        context.text(AdminPageTextKey.ADMIN_RETENTION_SHORT),
                        context.text(AdminPageTextKey.ADMIN_RETENTION_GONE, "period", period),
                        context.text(AdminPageTextKey.ADMIN_RETENTION_FORGET))
                .toList();
    }

    private static Map<String, String> values(UrlEncodedForm form, String... names) {
        Map<String, String> values = new HashMap<>();
        Stream.of(names)
                .forEach(name -> values.put(name, form.first("field." + name).orElse("")));
        return values;
    }

    private static Card card(Reply reply) {
        return reply.cards().getFirst();
    }
}
