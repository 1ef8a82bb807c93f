package druppel.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import druppel.domain.member.PlatformUser;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/// One page's stream of events: `message` adds one, `replaced` puts one in another's place, `clock`
/// is the demo's time.
///
/// The id of every event is that of the newest message sent, so that a page that comes back goes on
/// right there.
final class MessageStream {
    private final String conversation;
    private final Messages messages;
    private final ChatPages pages;
    private final PlatformUser user;
    private final HttpServletResponse response;
    private long last;
    private Optional<Instant> lastAt;

    MessageStream(
            PlatformUser user,
            String conversation,
            Messages messages,
            ChatPages pages,
            HttpServletResponse response,
            long last) {
        this.conversation = conversation;
        this.messages = messages;
        this.pages = pages;
        this.user = user;
        this.response = response;
        this.last = last;
        this.lastAt = messages.find(conversation, last).map(Message::at);
    }

    /// Sends what there is, then what comes, until it is over.
    void run(Feed.Listener listener, Duration patience) throws IOException {
        write("retry: 1000\n\n");
        added();
        boolean open = true;
        while (open) {
            Optional<News> news = listener.next(patience);
            open = news.isEmpty() ? idle() : told(news.get());
        }
    }

    private boolean told(News news) throws IOException {
        return switch (news) {
            case News.Added _ -> added();
            case News.Replaced replaced -> replaced(replaced.id());
            case News.Clock _ -> clock();
            case News.Over _ -> false;
        };
    }

    private boolean added() throws IOException {
        Reader reader = pages.reader(user);
        for (Message message : messages.after(conversation, last)) {
            last = message.id();
            send("message", pages.templates().bubble(Bubble.after(lastAt, message, reader)));
            lastAt = Optional.of(message.at());
        }
        return true;
    }

    private boolean replaced(long id) throws IOException {
        Optional<Message> message =
                messages.find(conversation, id).filter(found -> found.id() <= last);
        if (message.isPresent()) {
            Bubble bubble = new Bubble(message.get(), pages.reader(user), false, true);
            send("replaced", pages.templates().bubble(bubble));
        }
        return true;
    }

    private boolean clock() throws IOException {
        Optional<Instant> now = pages.clock();
        if (now.isPresent()) {
            send("clock", pages.templates().clock(pages.reader(user), now.get()));
        }
        return true;
    }

    private boolean idle() throws IOException {
        write(": still here\n\n");
        return clock();
    }

    private void send(String event, String html) throws IOException {
        String data =
                html.strip().lines().collect(Collectors.joining("\ndata: ", "data: ", "\n\n"));
        write("event: " + event + "\nid: " + last + "\n" + data);
    }

    private void write(String text) throws IOException {
        response.getOutputStream().write(text.getBytes(UTF_8));
        response.flushBuffer();
    }
}
