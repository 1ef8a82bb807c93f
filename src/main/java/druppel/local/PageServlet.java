package druppel.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import druppel.app.Person;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/// `GET /chat`: the page; a new browser gets its cookie here.
final class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient Visitors visitors;
    private final transient Readers readers;
    private final transient ChatPages pages;

    PageServlet(Visitors visitors, Readers readers, ChatPages pages) {
        this.visitors = visitors;
        this.readers = readers;
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Person person = visitors.welcome(request, response);
        readers.note(person, request, Optional.empty());
        boolean all = request.getParameter("all") != null;
        write(response, pages.page(person, all, Optional.empty(), ""));
    }

    static void write(HttpServletResponse response, String html) throws IOException {
        response.setContentType("text/html;charset=utf-8");
        response.getOutputStream().write(html.getBytes(UTF_8));
    }
}
