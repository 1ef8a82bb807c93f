package druppel.platform.slack.inbound;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.StringReader;

/// Request wrapper that serves a body that was already read.
final class StoredBodyRequest extends HttpServletRequestWrapper {
    private final String body;

    StoredBodyRequest(HttpServletRequest request, String body) {
        super(request);
        this.body = body;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new StringReader(body));
    }
}
