package druppel.local;

import druppel.app.Paper;
import druppel.app.Papers;
import druppel.server.Attachment;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/// `GET /chat/file`: a paper of the person whom the browser's cookie names, and of nobody else.
final class FileServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient Visitors visitors;
    private final transient Papers papers;

    FileServlet(Visitors visitors, Papers papers) {
        this.visitors = visitors;
        this.papers = papers;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Paper> paper =
                Optional.ofNullable(request.getParameter("paper"))
                        .flatMap(wanted ->
                                visitors.of(request)
                                        .flatMap(user -> papers.draw(user, wanted)));
        if (paper.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            Paper found = paper.get();
            new Attachment(found.name(), found.type(), found.text()).write(response);
        }
    }
}
