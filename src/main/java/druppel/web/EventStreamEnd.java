package druppel.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// End of an event stream for good: after the event `end` a page does not ask again, as it would after a status
/// or a connection that is closed.
public final class EventStreamEnd {
    /// The name of the event.
    public static final String EVENT = "end";

    private EventStreamEnd() {}

    /// Answers a request for a stream with its end alone.
    public static void write(HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream;charset=utf-8");
        response.getOutputStream().write(("event: " + EVENT + "\ndata:\n\n").getBytes(UTF_8));
    }
}
