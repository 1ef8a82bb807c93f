package druppel.platform.local.web;

import druppel.domain.member.PlatformUser;
import druppel.platform.local.VisitorCookies;
import druppel.web.RequestBody;
import druppel.web.UrlEncodedForm;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/// Servlet for the page's forms. Results reach the page over the event stream; without JavaScript the page is
/// reloaded. A rejected form comes back with a notice, and keeps the draft in the composer.
final class ActionServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int CAP = 64 * 1024;
    private static final int UNPROCESSABLE = 422;

    private final transient VisitorCookies visitorCookies;
    private final transient ViewerPreferencesLookup viewerPreferencesLookup;
    private final transient ChatPages pages;
    private final transient Act act;

    /// The action of the form.
    @FunctionalInterface
    interface Act {
        ActionResult by(PlatformUser user, UrlEncodedForm urlEncodedForm);
    }

    ActionServlet(
            VisitorCookies visitorCookies, ViewerPreferencesLookup viewerPreferencesLookup, ChatPages pages, Act act) {
        this.visitorCookies = visitorCookies;
        this.viewerPreferencesLookup = viewerPreferencesLookup;
        this.pages = pages;
        this.act = act;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<PlatformUser> person = visitorCookies.of(request);
        Optional<byte[]> body = RequestBody.read(request, CAP);
        if (person.isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (body.isEmpty()) {
            new Reply(request, response, person.get(), "")
                    .refuse(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, PageTexts.TOO_LONG);
        } else {
            act(request, response, person.get(), body.get());
        }
    }

    private void act(HttpServletRequest request, HttpServletResponse response, PlatformUser user, byte[] body)
            throws IOException {
        Optional<UrlEncodedForm> form = form(body);
        if (form.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        viewerPreferencesLookup.note(user, request, form.get().first("zone"));
        Reply reply =
                new Reply(request, response, user, form.get().first("text").orElse(""));
        switch (act.by(user, form.get())) {
            case ActionResult.Taken _ -> reply.take();
            case ActionResult.TooLong _ -> reply.refuse(UNPROCESSABLE, PageTexts.TOO_LONG);
            case ActionResult.NoMessage _, ActionResult.NoAction _ ->
                reply.refuse(HttpServletResponse.SC_BAD_REQUEST, PageTexts.GONE);
            case ActionResult.NoField _, ActionResult.NoValue _ ->
                reply.refuse(HttpServletResponse.SC_BAD_REQUEST, PageTexts.NOT_TAKEN);
        }
    }

    private static Optional<UrlEncodedForm> form(byte[] body) {
        try {
            return Optional.of(UrlEncodedForm.parse(body));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /// The response to one POST, with or without JavaScript.
    private final class Reply {
        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private final PlatformUser user;
        private final String draft;

        private Reply(HttpServletRequest request, HttpServletResponse response, PlatformUser user, String draft) {
            this.request = request;
            this.response = response;
            this.user = user;
            this.draft = draft;
        }

        private void take() {
            if (scripted()) {
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            } else {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", "/chat#end");
            }
        }

        private void refuse(int status, PageTexts why) throws IOException {
            response.setStatus(status);
            String html = scripted()
                    ? pages.templates().notice(pages.reader(user).say(why))
                    : pages.page(user, false, Optional.of(why), draft);
            PageServlet.write(response, html);
        }

        private boolean scripted() {
            return request.getHeader("HX-Request") != null;
        }
    }
}
