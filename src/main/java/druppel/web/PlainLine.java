package druppel.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Response of one line of plain text, for people who come to an address in a way that it does not answer.
public record PlainLine(int status, String text) {
    public void write(HttpServletResponse response) throws IOException {
        byte[] line = (text + "\n").getBytes(UTF_8);
        response.setStatus(status);
        response.setContentType("text/plain;charset=utf-8");
        response.setContentLength(line.length);
        response.getOutputStream().write(line);
    }
}
