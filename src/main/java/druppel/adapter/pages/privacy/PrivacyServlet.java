package druppel.adapter.pages.privacy;

import druppel.adapter.pages.frame.MemberPageServlet;
import druppel.adapter.pages.frame.PageActions;
import druppel.adapter.pages.frame.PageRequest;
import druppel.adapter.pages.frame.PageServices;
import druppel.adapter.pages.frame.Submitted;
import druppel.adapter.pages.frame.View;
import druppel.adapter.pages.privacy.PrivacyPath.Step;
import druppel.chat.MemberFile;
import druppel.chat.Reply;
import druppel.domain.member.LinkCode;
import druppel.domain.session.OidcIdentity;
import druppel.feature.files.MemberExport;
import druppel.feature.linking.LinkButton;
import druppel.feature.membership.MembershipButton;
import druppel.feature.signin.SessionService;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.message.PrivacyPageTextKey;
import druppel.web.Attachment;
import druppel.web.UrlEncodedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Pages at `/me/privacy` and below: what is stored, linked places, sessions, leaving, and the deletion of everything.
public final class PrivacyServlet extends MemberPageServlet {
    /// The paths of the pages.
    public static final String PATH = PrivacyPath.ROOT + "/*";

    private static final long serialVersionUID = 1;
    private static final String LINK = "nudge link";

    private final transient SessionService sessions;
    private final transient PrivacyViews views;

    /// Creates the pages.
    ///
    /// @param retention how long what members write is kept
    public PrivacyServlet(PageServices services, Period retention) {
        super(services);
        sessions = new SessionService(services.store(), services.clock());
        views = new PrivacyViews(services, sessions, retention);
    }

    /// Writes the export as a file.
    @Override
    protected boolean write(PageRequest request, HttpServletResponse response) throws IOException {
        Optional<String> name =
                switch (Optional.ofNullable(request.http().getPathInfo()).orElse("")) {
                    case "/export.md" -> Optional.of(MemberExport.MARKDOWN);
                    case "/export.json" -> Optional.of(MemberExport.JSON);
                    default -> Optional.empty();
                };
        Optional<MemberFile> file = name.flatMap(wanted -> services()
                .store()
                .read(rows -> new MemberExport(
                                rows, request.member(), services().clock().instant())
                        .file(services().library(), views.retention(), wanted)));
        if (file.isEmpty()) {
            return false;
        }
        new Attachment(file.get().name(), file.get().type(), file.get().text()).write(response);
        return true;
    }

    @Override
    protected Optional<View> get(PageRequest request) {
        return path(request).flatMap(path -> switch (path) {
            case PrivacyPath.Overview() -> Optional.of(PrivacyViews.page(views.of(request)));
            case PrivacyPath.Unlink(long id) -> views.place(request, id).map(PrivacyServlet::unlink);
            case Step.LEAVE ->
                Optional.of(
                        PrivacyViews.step(PrivacyPageTextKey.PRIVACY_LEAVE_TITLE, "pages/privacy/leave.jte", Map.of()));
            case Step.FORGET -> Optional.of(forget(request, false));
            case Step.CODE, Step.LINK, Step.IDENTITY, Step.SESSIONS, Step.JOIN -> Optional.empty();
        });
    }

    @Override
    protected Submitted post(PageRequest request, UrlEncodedForm form) {
        return path(request)
                .map(path -> switch (path) {
                    case PrivacyPath.Overview() -> new Submitted.Missing();
                    case PrivacyPath.Unlink(long id) -> unlinked(request, id);
                    case Step step -> submitted(request, step, form);
                })
                .orElseGet(Submitted.Missing::new);
    }

    private Submitted submitted(PageRequest request, Step step, UrlEncodedForm form) {
        return switch (step) {
            case CODE -> asked(request, LINK);
            case LINK ->
                form.first("action").map(action -> linked(request, action)).orElseGet(() -> code(request, form));
            case IDENTITY -> identityUnlinked(request, form);
            case SESSIONS -> ended(request, form);
            case LEAVE -> told(actions().asked(request.user(), "nudge stop"));
            case JOIN -> told(actions().asked(request.user(), "nudge start"));
            case FORGET -> form.text("sure").isPresent() ? forgotten(request) : unsure(request);
        };
    }

    private PageActions actions() {
        return services().actions();
    }

    private static Submitted told(Reply reply) {
        return Submitted.to(PrivacyPath.ROOT, reply);
    }

    private static View unlink(PrivacyView.Place place) {
        return PrivacyViews.step(
                PrivacyPageTextKey.PRIVACY_UNLINK_TITLE, "pages/privacy/unlink.jte", Map.of("view", place));
    }

    private Submitted unlinked(PageRequest request, long id) {
        return views.place(request, id)
                .map(place -> told(pressed(request, LinkButton.UNLINK.action().about(Long.toString(id)))))
                .orElseGet(Submitted.Missing::new);
    }

    private Reply pressed(PageRequest request, String action) {
        return actions().pressed(request.user(), Optional.empty(), action, Map.of());
    }

    /// Asks for confirmation before linking with the place of a code.
    private Submitted code(PageRequest request, UrlEncodedForm form) {
        String typed = form.first("code").orElse("");
        return LinkCode.read(typed)
                .map(code -> asked(request, LINK + " " + code.signs()))
                .orElseGet(() -> refused(request, typed, request.context().text(MemberTextKey.LINK_WRONG)));
    }

    /// Shows the card that answers a command about linking; an answer without buttons and heading says what was wrong.
    private Submitted asked(PageRequest request, String command) {
        Card card = actions().asked(request.user(), command).cards().getFirst();
        return command.equals(LINK) || !card.buttons().isEmpty()
                ? new Submitted.Shown(PrivacyViews.step(
                        PrivacyPageTextKey.PRIVACY_LINK_TITLE, "pages/privacy/link.jte", Map.of("card", card)))
                : refused(request, command.substring(LINK.length()).strip(), card.plainText());
    }

    private Submitted refused(PageRequest request, String typed, String why) {
        return new Submitted.Refused(
                PrivacyViews.page(views.of(request).refused(typed, why)).refused());
    }

    /// Presses a button of a card about linking, and none other.
    private Submitted linked(PageRequest request, String action) {
        boolean known = Stream.of(LinkButton.values())
                .anyMatch(button -> action.startsWith(button.action().about("")));
        return known ? told(pressed(request, action)) : new Submitted.Missing();
    }

    private Submitted identityUnlinked(PageRequest request, UrlEncodedForm form) {
        return form.text("issuer")
                .flatMap(issuer -> form.text("subject").map(subject -> new OidcIdentity(issuer, subject)))
                .filter(identity -> services()
                        .store()
                        .<Boolean>write(rows -> PrivacyViews.isUnlinkable(rows, identity)
                                && rows.oidcIdentities().unlink(request.member().id(), identity)))
                .map(identity -> request.context()
                        .text(PrivacyPageTextKey.PRIVACY_IDENTITY_UNLINKED, "provider", identity.provider()))
                .<Submitted>map(notice -> new Submitted.Done(PrivacyPath.ROOT, Optional.of(notice)))
                .orElseGet(Submitted.Missing::new);
    }

    private Submitted ended(PageRequest request, UrlEncodedForm form) {
        Optional<Long> one =
                form.first("session").filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf);
        long member = request.member().id();
        int ended = one.map(id -> sessions.end(member, id) ? 1 : 0)
                .orElseGet(() ->
                        sessions.endOthers(member, request.signedIn().session().id()));
        return new Submitted.Done(
                PrivacyPath.ROOT,
                Optional.of(request.context().text(PrivacyPageTextKey.PRIVACY_SESSIONS_ENDED, "count", ended)));
    }

    private View forget(PageRequest request, boolean unsure) {
        return PrivacyViews.step(
                PrivacyPageTextKey.PRIVACY_FORGET_TITLE,
                "pages/privacy/forget.jte",
                Map.of("view", views.of(request), "unsure", unsure));
    }

    private Submitted unsure(PageRequest request) {
        return new Submitted.Refused(forget(request, true).refused());
    }

    /// Deletes everything and shows the receipt; the session is part of it.
    private Submitted forgotten(PageRequest request) {
        Reply reply = pressed(request, MembershipButton.FORGET.action().about("yes"));
        List<Card> receipt = Stream.concat(reply.replacement().stream(), reply.cards().stream())
                .toList();
        return new Submitted.Ended(PrivacyViews.step(
                PrivacyPageTextKey.PRIVACY_RECEIPT_TITLE, "pages/privacy/receipt.jte", Map.of("cards", receipt)));
    }

    private static Optional<PrivacyPath> path(PageRequest request) {
        return PrivacyPath.read(Optional.ofNullable(request.http().getPathInfo()));
    }
}
