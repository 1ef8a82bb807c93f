package druppel.platform.local.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import druppel.domain.member.PlatformUser;
import druppel.message.Card;
import druppel.platform.local.BroadcastEvent;
import druppel.platform.local.CurrentMessages;
import druppel.platform.local.Message;
import druppel.platform.local.MessageBroadcaster;
import druppel.platform.local.MessageStore;
import druppel.web.EventStreamEnd;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// Event stream of one page: `message` adds a message, `replaced` replaces or removes some, `clock` gives the demo's
/// time, after `language` the page has to be loaded again, in another language, and after `end` it gets no news until
/// it is loaded again.
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
    private Optional<String> lastClock = Optional.empty();

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

    /// Sends what the page does not have yet, then the news, until the subscription or connection ends.
    ///
    /// @param drawn when the page was drawn
    /// @param remains whether the browser is still signed in
    void run(MessageBroadcaster.Listener listener, Duration keepAlive, Optional<Instant> drawn, BooleanSupplier remains)
            throws IOException {
        write("retry: 1000\n\n");
        if (drawn.isPresent()) {
            for (Message changed : messages.changedSince(user, conversation, drawn.get())) {
                replaced(changed);
            }
        }
        boolean open = checkEmptied() && added();
        while (open) {
            Optional<BroadcastEvent> event = listener.next(keepAlive);
            open = (isReceipt(event) || isClosed(event) || remains.getAsBoolean())
                    ? next(event)
                    : signedOut(listener, keepAlive);
        }
    }

    private boolean next(Optional<BroadcastEvent> event) throws IOException {
        return event.isEmpty() ? idle() : handle(event.get());
    }

    /// Deleting everything signs out too, and its receipt follows.
    private boolean signedOut(MessageBroadcaster.Listener listener, Duration patience) throws IOException {
        if (messages.messageStore().newest(conversation) == 0) {
            Optional<BroadcastEvent> event = listener.next(patience);
            while (event.isPresent() && !isReceipt(event) && !isClosed(event)) {
                event = listener.next(patience);
            }
            if (isReceipt(event)) {
                next(event);
            }
        }
        return end();
    }

    private static boolean isReceipt(Optional<BroadcastEvent> event) {
        return event.filter(BroadcastEvent.Emptied.class::isInstance).isPresent();
    }

    private static boolean isClosed(Optional<BroadcastEvent> event) {
        return event.filter(BroadcastEvent.Closed.class::isInstance).isPresent();
    }

    private boolean handle(BroadcastEvent broadcastEvent) throws IOException {
        return switch (broadcastEvent) {
            case BroadcastEvent.Added _ -> added();
            case BroadcastEvent.Replaced replaced -> replaced(replaced.id());
            case BroadcastEvent.Removed removed -> removed(removed.id());
            case BroadcastEvent.Emptied(Card receipt) -> emptied(Optional.of(receipt));
            case BroadcastEvent.Language _ -> send("language", "");
            case BroadcastEvent.Clock _ -> clock();
            case BroadcastEvent.Ended _ -> end();
            case BroadcastEvent.Closed _ -> false;
        };
    }

    private boolean end() throws IOException {
        send(EventStreamEnd.EVENT, "");
        return false;
    }

    private boolean added() throws IOException {
        MessageView.Reader reader = pages.reader(user);
        for (Message message : messages.after(user, conversation, last)) {
            last = message.id();
            send("message", pages.message(reader.after(lastAt, message)));
            lastAt = Optional.of(message.at());
        }
        return clock();
    }

    private boolean replaced(long id) throws IOException {
        Optional<Message> message = messages.find(user, conversation, id);
        return message.isEmpty() || replaced(message.get());
    }

    private boolean replaced(Message message) throws IOException {
        return message.id() > last
                || send("replaced", pages.message(pages.reader(user).replacing(message)));
    }

    private boolean removed(long id) throws IOException {
        return send("replaced", "<article id=\"m" + id + "\" hx-swap-oob=\"delete\"></article>");
    }

    private boolean emptied(Optional<Card> receipt) throws IOException {
        last = 0;
        lastAt = Optional.empty();
        return send("replaced", pages.emptied(user, receipt)) && clock();
    }

    /// Tells the page if the conversation was deleted from elsewhere.
    private boolean checkEmptied() throws IOException {
        boolean gone = last > 0
                && !conversation.equals(MessageStore.EVERYONE)
                && messages.messageStore().newest(conversation) == 0;
        return !gone || emptied(Optional.empty());
    }

    private boolean clock() throws IOException {
        Optional<String> time = pages.clock(user);
        boolean same = time.equals(lastClock);
        lastClock = time;
        return time.isEmpty() || same || send("clock", time.get());
    }

    private boolean idle() throws IOException {
        write(": still here\n\n");
        return checkEmptied() && clock();
    }

    /// Sends an event; `true`, because the stream is still open.
    private boolean send(String event, String html) throws IOException {
        String data = html.strip().lines().collect(Collectors.joining("\ndata: ", "data: ", "\n\n"));
        write("event: " + event + "\nid: " + last + "\n" + data);
        return true;
    }

    private void write(String text) throws IOException {
        response.getOutputStream().write(text.getBytes(UTF_8));
        response.flushBuffer();
    }
}
