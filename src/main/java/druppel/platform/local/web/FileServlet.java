package druppel.platform.local.web;

import druppel.chat.MemberFile;
import druppel.chat.MemberFiles;
import druppel.platform.local.ChatVisitors;
import druppel.web.Attachment;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/// `GET /chat/file`: a file of the member who is signed in, and of no other.
final class FileServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient ChatVisitors chatVisitors;
    private final transient MemberFiles memberFiles;

    FileServlet(ChatVisitors chatVisitors, MemberFiles memberFiles) {
        this.chatVisitors = chatVisitors;
        this.memberFiles = memberFiles;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<MemberFile> paper = Optional.ofNullable(request.getParameter("paper"))
                .flatMap(wanted -> memberFiles.generate(chatVisitors.of(request).user(), wanted));
        if (paper.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            MemberFile found = paper.get();
            new Attachment(found.name(), found.type(), found.text()).write(response);
        }
    }
}
