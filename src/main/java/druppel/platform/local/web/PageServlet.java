package druppel.platform.local.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import druppel.domain.member.PlatformUser;
import druppel.platform.local.VisitorCookies;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/// Servlet for a page; a new browser gets its cookie here.
final class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient VisitorCookies visitorCookies;
    private final transient ViewerPreferencesLookup viewerPreferencesLookup;
    private final transient View view;

    /// Renders the part of the conversation that a member asks for.
    @FunctionalInterface
    interface View {
        String of(PlatformUser user, PageQuery query);
    }

    PageServlet(VisitorCookies visitorCookies, ViewerPreferencesLookup viewerPreferencesLookup, View view) {
        this.visitorCookies = visitorCookies;
        this.viewerPreferencesLookup = viewerPreferencesLookup;
        this.view = view;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PlatformUser user = visitorCookies.welcome(request, response);
        viewerPreferencesLookup.note(user, request, Optional.empty());
        write(response, view.of(user, PageQuery.of(request)));
    }

    static void write(HttpServletResponse response, String html) throws IOException {
        response.setContentType("text/html;charset=utf-8");
        response.getOutputStream().write(html.getBytes(UTF_8));
    }
}
