package druppel.platform.local.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import druppel.domain.member.PlatformUser;
import druppel.platform.local.BroadcastEvent;
import druppel.platform.local.CurrentMessages;
import druppel.platform.local.Message;
import druppel.platform.local.MessageBroadcaster;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/// Event stream of one page: `message` adds a message, `replaced` replaces one, `clock` gives the demo's time.
///
/// The id of every event is that of the newest message sent, so that a reconnecting page continues from there.
final class SseStream {
    private final String conversation;
    private final CurrentMessages messages;
    private final ChatPages pages;
    private final PlatformUser user;
    private final HttpServletResponse response;
    private long last;
    private Optional<Instant> lastAt;

    SseStream(
            PlatformUser user,
            String conversation,
            CurrentMessages messages,
            ChatPages pages,
            HttpServletResponse response,
            long last) {
        this.conversation = conversation;
        this.messages = messages;
        this.pages = pages;
        this.user = user;
        this.response = response;
        this.last = last;
        this.lastAt = messages.find(user, conversation, last).map(Message::at);
    }

    /// Sends the existing messages, then new ones, until the subscription or connection ends.
    void run(MessageBroadcaster.Listener listener, Duration keepAlive) throws IOException {
        write("retry: 1000\n\n");
        added();
        boolean open = true;
        while (open) {
            Optional<BroadcastEvent> event = listener.next(keepAlive);
            open = event.isEmpty() ? idle() : handle(event.get());
        }
    }

    private boolean handle(BroadcastEvent broadcastEvent) throws IOException {
        return switch (broadcastEvent) {
            case BroadcastEvent.Added _ -> added();
            case BroadcastEvent.Replaced replaced -> replaced(replaced.id());
            case BroadcastEvent.Clock _ -> clock();
            case BroadcastEvent.Closed _ -> false;
        };
    }

    private boolean added() throws IOException {
        ViewerPreferences viewerPreferences = pages.preferences(user);
        for (Message message : messages.after(user, conversation, last)) {
            last = message.id();
            send("message", pages.message(MessageView.after(lastAt, message, viewerPreferences)));
            lastAt = Optional.of(message.at());
        }
        return true;
    }

    private boolean replaced(long id) throws IOException {
        Optional<Message> message = messages.find(user, conversation, id).filter(found -> found.id() <= last);
        if (message.isPresent()) {
            MessageView messageView = new MessageView(message.get(), pages.preferences(user), false, true);
            send("replaced", pages.message(messageView));
        }
        return true;
    }

    private boolean clock() throws IOException {
        Optional<String> time = pages.clock(user);
        if (time.isPresent()) {
            send("clock", time.get());
        }
        return true;
    }

    private boolean idle() throws IOException {
        write(": still here\n\n");
        return clock();
    }

    private void send(String event, String html) throws IOException {
        String data = html.strip().lines().collect(Collectors.joining("\ndata: ", "data: ", "\n\n"));
        write("event: " + event + "\nid: " + last + "\n" + data);
    }

    private void write(String text) throws IOException {
        response.getOutputStream().write(text.getBytes(UTF_8));
        response.flushBuffer();
    }
}
