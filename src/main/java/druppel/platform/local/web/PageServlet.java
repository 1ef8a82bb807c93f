package druppel.platform.local.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import druppel.platform.local.ChatVisitors;
import druppel.platform.local.ChatVisitors.Visitor;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/// Servlet for a page.
final class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient ChatVisitors chatVisitors;
    private final transient ViewerPreferencesLookup viewerPreferencesLookup;
    private final transient View view;

    /// Renders the part of the conversation that a member asks for.
    @FunctionalInterface
    interface View {
        String of(Visitor visitor, PageQuery query);
    }

    PageServlet(ChatVisitors chatVisitors, ViewerPreferencesLookup viewerPreferencesLookup, View view) {
        this.chatVisitors = chatVisitors;
        this.viewerPreferencesLookup = viewerPreferencesLookup;
        this.view = view;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visitor visitor = chatVisitors.of(request);
        viewerPreferencesLookup.note(visitor.user(), request, Optional.empty());
        write(response, view.of(visitor, PageQuery.of(request)));
    }

    static void write(HttpServletResponse response, String html) throws IOException {
        response.setContentType("text/html;charset=utf-8");
        response.getOutputStream().write(html.getBytes(UTF_8));
    }
}
