package druppel.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import druppel.domain.member.PlatformUser;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/// A page that is looked at; a new browser gets its cookie here.
final class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient Visitors visitors;
    private final transient Readers readers;
    private final transient View view;

    /// Draws the page for a person, with the newest messages or all of them.
    @FunctionalInterface
    interface View {
        String of(PlatformUser user, boolean all);
    }

    PageServlet(Visitors visitors, Readers readers, View view) {
        this.visitors = visitors;
        this.readers = readers;
        this.view = view;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PlatformUser user = visitors.welcome(request, response);
        readers.note(user, request, Optional.empty());
        write(response, view.of(user, request.getParameter("all") != null));
    }

    static void write(HttpServletResponse response, String html) throws IOException {
        response.setContentType("text/html;charset=utf-8");
        response.getOutputStream().write(html.getBytes(UTF_8));
    }
}
