package druppel.adapter.pages.frame;

import druppel.chat.RequestContext;
import druppel.domain.Language;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.message.PageTextKey;
import druppel.message.Texts;
import druppel.web.AcceptLanguage;
import druppel.web.RequestBody;
import druppel.web.UrlEncodedForm;
import druppel.web.session.SessionCookie;
import druppel.web.session.SignedIn;
import druppel.web.session.Tab;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Servlet of a page for signed-in members; `SessionFilter` is in front of it. A form needs the token of the session;
/// after one that is done, the browser is sent to a page, so that reloading does not send it again.
public abstract class MemberPageServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int CAP = 128 * 1024;

    private final transient PageServices services;

    protected MemberPageServlet(PageServices services) {
        this.services = services;
    }

    protected PageServices services() {
        return services;
    }

    /// The page; empty if there is none for this member.
    protected abstract Optional<View> get(PageRequest request);

    /// Carries out a form; there is none unless a page has one.
    protected Submitted post(PageRequest request, UrlEncodedForm form) {
        return new Submitted.Missing();
    }

    /// Writes a response that is no page, such as a file; tells whether it did.
    protected boolean write(PageRequest request, HttpServletResponse response) throws IOException {
        return false;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SignedIn signedIn = SignedIn.of(request).orElseThrow();
        Optional<PageRequest> asked = request(request, signedIn);
        if (asked.isEmpty()) {
            show(request, response, signedIn, notJoined());
        } else if (!write(asked.get(), response)) {
            show(asked.get(), response, get(asked.get()).orElseGet(MemberPageServlet::missing));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SignedIn signedIn = SignedIn.of(request).orElseThrow();
        Optional<byte[]> body = RequestBody.read(request, CAP);
        Optional<UrlEncodedForm> form =
                body.flatMap(bytes -> UrlEncodedForm.read(new String(bytes, StandardCharsets.UTF_8)));
        Optional<PageRequest> asked = request(request, signedIn);
        if (body.isEmpty()) {
            show(
                    request,
                    response,
                    signedIn,
                    message(413, PageTextKey.PAGE_TOO_LARGE_TITLE, PageTextKey.PAGE_TOO_LARGE));
        } else if (form.filter(signedIn.csrf()::matches).isEmpty()) {
            show(request, response, signedIn, message(403, PageTextKey.PAGE_EXPIRED_TITLE, PageTextKey.PAGE_EXPIRED));
        } else if (asked.isEmpty()) {
            show(request, response, signedIn, notJoined());
        } else {
            answer(asked.get(), response, post(asked.get(), form.get()));
        }
    }

    private void answer(PageRequest request, HttpServletResponse response, Submitted submitted) throws IOException {
        switch (submitted) {
            case Submitted.Done(String path, Optional<String> notice) -> {
                notice.ifPresent(
                        text -> services.notices().add(request.signedIn().session(), text));
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", services.site().path(path));
            }
            case Submitted.Refused(View view) -> show(request, response, view);
            case Submitted.Shown(View view) -> show(request, response, view);
            case Submitted.Ended(View view) -> farewell(request, response, view);
            case Submitted.Missing() -> show(request, response, missing());
        }
    }

    /// The member who is signed in; empty if the bot does not know them yet.
    protected Optional<Member> member(SignedIn signedIn) {
        return services.store().read(rows -> rows.members().find(signedIn.user()));
    }

    /// Whether somebody sees the page: everybody who has joined once.
    protected boolean admits(Member member) {
        return member.status() != Member.Status.MET;
    }

    /// The request of a member; empty if the page is not for the person.
    private Optional<PageRequest> request(HttpServletRequest http, SignedIn signedIn) {
        return member(signedIn)
                .filter(this::admits)
                .map(member -> new PageRequest(
                        http,
                        signedIn,
                        new RequestContext(
                                member,
                                services.clock().instant(),
                                services.library().texts(member.language())),
                        services.admins().isAdmin(signedIn.user())));
    }

    /// Shows a page to whoever is no longer signed in.
    private void farewell(PageRequest request, HttpServletResponse response, View view) throws IOException {
        SessionCookie.of(services.site(), request.signedIn().session().kind()).clear(response);
        Frame frame = new Frame(
                request.context().texts(),
                services.site(),
                services.assets(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Tab.Shown.of(request.http()));
        PageRenderer.write(response, view, frame);
    }

    private void show(PageRequest request, HttpServletResponse response, View view) throws IOException {
        Frame frame = frame(request.context().texts(), request.http(), request.signedIn(), places(request), view);
        PageRenderer.write(response, view, frame);
    }

    /// A page for whoever is no member, in the language of the browser.
    private void show(HttpServletRequest request, HttpServletResponse response, SignedIn signedIn, View view)
            throws IOException {
        Language language = Language.preferred(AcceptLanguage.languages(request));
        // Who has not joined yet does so in the chat.
        List<Frame.Place> places =
                signedIn.user().platform().equals(Platform.LOCAL) ? List.of(Frame.Place.CHAT) : List.of();
        Frame frame = frame(services.library().texts(language), request, signedIn, places, view);
        PageRenderer.write(response, view, frame);
    }

    private Frame frame(
            Texts texts, HttpServletRequest request, SignedIn signedIn, List<Frame.Place> places, View view) {
        return new Frame(
                texts,
                services.site(),
                services.assets(),
                view.place(),
                places,
                Optional.of(signedIn.csrf().word()),
                services.notices().take(signedIn.session()),
                Tab.Shown.of(request));
    }

    private static List<Frame.Place> places(PageRequest request) {
        boolean local = request.user().platform().equals(Platform.LOCAL);
        boolean inTab = Tab.Shown.of(request.http()).isPresent();
        return Stream.of(Frame.Place.values())
                .filter(place -> place != Frame.Place.ADMIN || (request.admin() && !inTab))
                .filter(place -> place != Frame.Place.CHAT || local)
                .toList();
    }

    private static View notJoined() {
        return message(200, PageTextKey.PAGE_NOT_JOINED_TITLE, PageTextKey.PAGE_NOT_JOINED);
    }

    private static View missing() {
        return message(404, PageTextKey.PAGE_NOT_FOUND_TITLE, PageTextKey.PAGE_NOT_FOUND);
    }

    private static View message(int status, PageTextKey title, PageTextKey text) {
        return new View(status, title, Optional.empty(), "pages/frame/message.jte", Map.of("text", text));
    }
}
