package druppel.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// A file that a browser keeps and does not show, whatever is in it.
///
/// @param name in plain ASCII, without quotes
public record Attachment(String name, String type, String text) {
    public Attachment {
        if (!name.matches("[A-Za-z0-9._-]+")) {
            throw new IllegalArgumentException("A file's name is plain, unlike " + name);
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
