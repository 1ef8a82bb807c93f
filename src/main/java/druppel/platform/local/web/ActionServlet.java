package druppel.platform.local.web;

import druppel.chat.FilledForm;
import druppel.domain.member.PlatformUser;
import druppel.message.Card;
import druppel.platform.local.ChatVisitors;
import druppel.platform.local.ChatVisitors.Visitor;
import druppel.web.RequestBody;
import druppel.web.UrlEncodedForm;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Servlet for the page's forms. Results reach the page over the event stream; without JavaScript the page is
/// reloaded. A rejected form comes back with a notice, and keeps the draft in the composer.
final class ActionServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int CAP = 64 * 1024;
    private static final int UNPROCESSABLE = 422;

    private final transient ChatVisitors chatVisitors;
    private final transient ViewerPreferencesLookup viewerPreferencesLookup;
    private final transient ChatPages pages;
    private final String back;
    private final transient Action action;

    /// The action of the form.
    @FunctionalInterface
    interface Action {
        ActionResult run(PlatformUser user, UrlEncodedForm urlEncodedForm);
    }

    /// @param back the page to which a browser without JavaScript returns
    ActionServlet(
            ChatVisitors chatVisitors,
            ViewerPreferencesLookup viewerPreferencesLookup,
            ChatPages pages,
            String back,
            Action action) {
        this.chatVisitors = chatVisitors;
        this.viewerPreferencesLookup = viewerPreferencesLookup;
        this.pages = pages;
        this.back = back;
        this.action = action;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visitor visitor = chatVisitors.of(request);
        Optional<byte[]> body = RequestBody.read(request, CAP);
        if (body.isEmpty()) {
            new Reply(request, response, visitor, "")
                    .refuse(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, PageTexts.TOO_LONG);
        } else {
            run(request, response, visitor, body.get());
        }
    }

    private void run(HttpServletRequest request, HttpServletResponse response, Visitor visitor, byte[] body)
            throws IOException {
        Optional<UrlEncodedForm> form = UrlEncodedForm.read(new String(body, StandardCharsets.UTF_8));
        if (form.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        viewerPreferencesLookup.note(visitor.user(), request, form.get().first("zone"));
        Reply reply =
                new Reply(request, response, visitor, form.get().first("text").orElse(""));
        switch (action.run(visitor.user(), form.get())) {
            case ActionResult.Accepted _ -> reply.accept(back);
            case ActionResult.Forgotten(Card receipt) -> reply.confirm(receipt);
            case ActionResult.Incomplete(long message, FilledForm filled) -> reply.askAgain(message, filled);
            case ActionResult.Rejected(PageTexts notice, String _) ->
                reply.refuse(notice == PageTexts.TOO_LONG ? UNPROCESSABLE : HttpServletResponse.SC_BAD_REQUEST, notice);
        }
    }

    /// The response to one POST, with or without JavaScript.
    private final class Reply {
        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private final Visitor visitor;
        private final String draft;

        private Reply(HttpServletRequest request, HttpServletResponse response, Visitor visitor, String draft) {
            this.request = request;
            this.response = response;
            this.visitor = visitor;
            this.draft = draft;
        }

        private void accept(String page) {
            if (scripted()) {
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            } else {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", pages.path(page));
            }
        }

        /// Shows the receipt at once, because it is not kept.
        private void confirm(Card receipt) throws IOException {
            if (scripted()) {
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            } else {
                PageServlet.write(response, pages.page(visitor, receipt));
            }
        }

        private void refuse(int status, PageTexts why) throws IOException {
            response.setStatus(status);
            PageServlet.write(
                    response, scripted() ? pages.notice(visitor.user(), why) : pages.page(visitor, why, draft));
        }

        private void askAgain(long message, FilledForm filled) throws IOException {
            response.setStatus(scripted() ? HttpServletResponse.SC_OK : UNPROCESSABLE);
            String html = scripted()
                    ? pages.message(visitor.user(), message, filled.unfocused()).orElse("")
                    : pages.page(visitor, message, filled);
            PageServlet.write(response, html);
        }

        private boolean scripted() {
            return request.getHeader("HX-Request") != null;
        }
    }
}
