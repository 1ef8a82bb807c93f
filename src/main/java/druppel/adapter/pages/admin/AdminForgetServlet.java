package druppel.adapter.pages.admin;

import druppel.adapter.pages.frame.PageRequest;
import druppel.adapter.pages.frame.PageServices;
import druppel.adapter.pages.frame.Submitted;
import druppel.adapter.pages.frame.View;
import druppel.chat.FilledForm;
import druppel.chat.RequestContext;
import druppel.domain.member.MemberReference;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.feature.membership.MemberDeletion;
import druppel.message.AdminPageTextKey;
import druppel.message.DateFormat;
import druppel.message.MemberTextKey;
import druppel.persistence.Repositories;
import druppel.web.UrlEncodedForm;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The page at `/admin/forget`: deletes everything of a person who cannot say it themselves, after a question.
///
/// Whether somebody is a member shows only by deleting them, and nothing that is stored of them is shown.
public final class AdminForgetServlet extends AdminServlet {
    /// The path of the page.
    public static final String PATH = "/admin/forget";

    private static final long serialVersionUID = 1;
    private static final String WHO = "who";

    private final transient MemberDeletion deletion;

    public AdminForgetServlet(PageServices services, MemberDeletion deletion) {
        super(services);
        this.deletion = deletion;
    }

    @Override
    View page(PageRequest request, RequestContext context) {
        return view(choice(services(), context, FilledForm.UNTOUCHED));
    }

    @Override
    Submitted submitted(PageRequest request, RequestContext context, UrlEncodedForm form) {
        String typed = form.first("field." + WHO).orElse("");
        return services()
                .store()
                .read(rows -> deletion.lookup().named(rows, context.workspace(), typed))
                .map(who -> form.first("action").isPresent()
                        ? answered(request, context, who, form)
                        : new Submitted.Shown(question(context, who, false)))
                .orElseGet(() -> nobody(context, typed));
    }

    private Submitted answered(PageRequest request, RequestContext context, MemberReference who, UrlEncodedForm form) {
        return form.text("sure").isPresent()
                ? deletion.delete(who, request.user(), context.language())
                        .<Submitted>map(receipt -> new Submitted.Shown(receipt(context, receipt.number())))
                        .orElseGet(() -> nobody(context, shown(context, who)))
                : new Submitted.Refused(question(context, who, true).refused());
    }

    private View question(RequestContext context, MemberReference who, boolean unsure) {
        return view(new ForgetView.Question(shown(context, who), who.text(), unsure));
    }

    private Submitted nobody(RequestContext context, String typed) {
        FilledForm filled =
                new FilledForm(Map.of(WHO, typed), Map.of(WHO, context.text(AdminPageTextKey.ADMIN_FORGET_NOBODY)));
        return new Submitted.Refused(view(choice(services(), context, filled)).refused());
    }

    /// What the admin knows the person by.
    private String shown(RequestContext context, MemberReference who) {
        return switch (who) {
            case MemberReference.ById(long id) -> Long.toString(id);
            case MemberReference.Account(PlatformUser user) ->
                services()
                        .store()
                        .read(rows -> rows.localAccounts().find(user))
                        .map(account -> account.name().text())
                        .orElseGet(() -> user.at().equals(context.workspace()) ? user.user() : who.text());
        };
    }

    private static View receipt(RequestContext context, String number) {
        Platform platform = context.workspace().platform();
        Stream<String> messages = platform.equals(Platform.LOCAL)
                ? Stream.of()
                : Stream.of(context.text(MemberTextKey.RECEIPT_MESSAGES, "platform", platform.id()));
        return view(new ForgetView.Receipt(
                context.text(AdminPageTextKey.ADMIN_FORGET_RECEIPT, Map.of("number", number, "when", when(context))),
                Stream.concat(
                                messages,
                                Stream.of(MemberTextKey.RECEIPT_PUBLISHED, MemberTextKey.RECEIPT_BACKUPS)
                                        .map(context::text))
                        .toList()));
    }

    private static String when(RequestContext context) {
        ZonedDateTime now = context.now().atZone(context.settings().zoneOrUtc());
        return DateFormat.date(now.toLocalDate(), context.language()) + " " + now.getYear() + ", "
                + DateFormat.time(now.toLocalTime());
    }

    private static View view(ForgetView view) {
        return view(AdminPageTextKey.ADMIN_FORGET, "pages/admin/forgetting.jte", view);
    }

    /// The form, with those as suggestions whom the pages of admins name anyway.
    static ForgetView.Choice choice(PageServices services, RequestContext context, FilledForm filled) {
        return new ForgetView.Choice(
                context.workspace().platform().id(), services.store().read(rows -> people(rows, context)), filled);
    }

    private static List<ForgetView.Person> people(Repositories rows, RequestContext context) {
        return context.workspace().platform().equals(Platform.LOCAL)
                ? rows.localAccounts().all().stream()
                        .map(account -> new ForgetView.Person(
                                account.user().user(), account.name().text()))
                        .toList()
                : rows.workspaceStats().unreachable(context.workspace()).stream()
                        .map(person -> new ForgetView.Person(person.user(), person.user()))
                        .toList();
    }
}
