package druppel.platform.local.web;

import druppel.chat.Telemetry;
import druppel.domain.member.PlatformUser;
import druppel.platform.local.ChatVisitors;
import druppel.platform.local.ChatVisitors.Visitor;
import druppel.platform.local.CurrentMessages;
import druppel.platform.local.MessageBroadcaster;
import druppel.web.Refusal;
import druppel.web.RefusedRequestException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// `GET …/stream?after=N&since=T`: server-sent events with the news of a conversation, until the page is closed
/// or its browser signed out. The oldest stream of a browser with too many ends for a new one; where all browsers
/// together have too many, a new one is refused.
///
/// Each stream blocks only the virtual thread of its request. `Last-Event-ID` takes precedence over `after`.
final class SseServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient ChatVisitors chatVisitors;
    private final transient Function<PlatformUser, String> conversation;
    private final transient MessageBroadcaster broadcaster;
    private final transient CurrentMessages messages;
    private final transient ChatPages pages;
    private final transient Duration keepAlive;
    private final transient Telemetry telemetry;

    /// @param conversation gives the conversation to listen to
    /// @param keepAlive how long a stream is idle before a keep-alive comment is sent
    SseServlet(
            ChatVisitors chatVisitors,
            Function<PlatformUser, String> conversation,
            MessageBroadcaster broadcaster,
            CurrentMessages messages,
            ChatPages pages,
            Duration keepAlive,
            Telemetry telemetry) {
        this.chatVisitors = chatVisitors;
        this.conversation = conversation;
        this.broadcaster = broadcaster;
        this.messages = messages;
        this.pages = pages;
        this.keepAlive = keepAlive;
        this.telemetry = telemetry;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visitor visitor = chatVisitors.of(request);
        String name = conversation.apply(visitor.user());
        Optional<String> browser = visitor.signedIn()
                .map(signedIn -> Long.toString(signedIn.session().id()));
        MessageBroadcaster.Listener listener =
                broadcaster.subscribe(name, browser).orElseThrow(() -> new RefusedRequestException(Refusal.BUSY));
        telemetry.streams(broadcaster.open());
        try (listener) {
            response.setContentType("text/event-stream;charset=utf-8");
            response.setHeader("X-Accel-Buffering", "no");
            new SseStream(visitor.user(), name, messages, pages, response, last(request))
                    .run(listener, keepAlive, drawn(request), () -> chatVisitors.remains(visitor));
        } catch (IOException left) {
            // The page was closed.
        } finally {
            telemetry.streams(broadcaster.open());
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
