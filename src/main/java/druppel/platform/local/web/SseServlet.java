package druppel.platform.local.web;

import druppel.domain.member.PlatformUser;
import druppel.platform.local.CurrentMessages;
import druppel.platform.local.MessageBroadcaster;
import druppel.platform.local.VisitorCookies;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// `GET …/stream?after=N&since=T`: server-sent events with the news of a conversation, until the page is closed.
///
/// Each stream blocks only the virtual thread of its request. `Last-Event-ID` takes precedence over `after`.
final class SseServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient VisitorCookies visitorCookies;
    private final transient Function<PlatformUser, String> conversation;
    private final transient MessageBroadcaster broadcaster;
    private final transient CurrentMessages messages;
    private final transient ChatPages pages;
    private final transient Duration keepAlive;

    /// @param conversation gives the conversation to listen to
    /// @param keepAlive how long a stream is idle before a keep-alive comment is sent
    SseServlet(
            VisitorCookies visitorCookies,
            Function<PlatformUser, String> conversation,
            MessageBroadcaster broadcaster,
            CurrentMessages messages,
            ChatPages pages,
            Duration keepAlive) {
        this.visitorCookies = visitorCookies;
        this.conversation = conversation;
        this.broadcaster = broadcaster;
        this.messages = messages;
        this.pages = pages;
        this.keepAlive = keepAlive;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<PlatformUser> user = visitorCookies.of(request);
        if (user.isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setContentType("text/event-stream;charset=utf-8");
        response.setHeader("X-Accel-Buffering", "no");
        String name = conversation.apply(user.get());
        try (MessageBroadcaster.Listener listener = broadcaster.subscribe(name)) {
            new SseStream(user.get(), name, messages, pages, response, last(request))
                    .run(listener, keepAlive, drawn(request));
        } catch (IOException left) {
            // The page was closed.
        }
    }

    private static long last(HttpServletRequest request) {
        return number(request.getHeader("Last-Event-ID"))
                .or(() -> number(request.getParameter("after")))
                .orElse(0L);
    }

    /// When the page was drawn; messages that were changed since are sent again.
    private static Optional<Instant> drawn(HttpServletRequest request) {
        return number(request.getParameter("since")).map(Instant::ofEpochMilli);
    }

    private static Optional<Long> number(String text) {
        return Optional.ofNullable(text)
                .filter(given -> given.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }
}
