package druppel.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// File download that the browser saves instead of showing, whatever its content.
///
/// @param name in plain ASCII, without quotes
public record Attachment(String name, String type, String text) {
    public Attachment {
        if (!name.matches("[A-Za-z0-9._-]+")) {
            throw new IllegalArgumentException("A file name is plain ASCII without quotes, not " + name);
        }
    }

    public void write(HttpServletResponse response) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        response.setContentType(type + ";charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
