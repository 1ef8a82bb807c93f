package druppel.platform.local.web;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.ChatService;
import druppel.chat.Reply;
import druppel.chat.UserAction;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Member;
import druppel.message.Card;
import druppel.platform.local.ChatVisitors;
import druppel.platform.local.LocalTestApplication;
import druppel.testing.RawRequest;
import druppel.testing.SampleMark;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SseStreamTest {
    private static final int MANY = 300;

    @TempDir
    private Path folder;

    private LocalTestApplication application;

    @BeforeEach
    void open() {
        ChatService talk = action -> action instanceof UserAction.Said ? Reply.of(Card.text("Heard")) : Reply.nothing();
        application = LocalTestApplication.demo(folder, talk);
    }

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void aMessageOfTheScheduleArrives() throws IOException {
        try (RawRequest stream = stream("/chat/stream?after=0")) {
            post("A small drop");

            assertThat(arrival(stream)).isEqualTo("1");
            assertThat(stream.with("<p>")).isEqualTo("<p>A small drop</p>");
        }
    }

    @Test
    void whatWasSaidElsewhereArrivesInOrder() throws IOException {
        try (RawRequest stream = stream("/chat/stream?after=0")) {
            application.post("/demo/say", "{\"text\":\"hello\"}");

            assertThat(List.of(arrival(stream), arrival(stream))).containsExactly("1", "2");
        }
    }

    @Test
    void aReplacedMessageArrives() throws IOException {
        MessageRef first = post("before");
        try (RawRequest stream = stream("/chat/stream?after=1")) {
            stream.after("retry: ");
            application.chat.update(ChatVisitors.DEMO, first, Card.text("after"));

            stream.after("event: replaced");

            assertThat(stream.with("<p>")).isEqualTo("<p>after</p>");
        }
    }

    @Test
    void whatWasRedrawnSinceThePageWasDrawnArrives() throws IOException {
        MessageRef first = post("before");
        post("unchanged");
        long drawn = LocalTestApplication.START.toEpochMilli();
        application.now.set(LocalTestApplication.START.plusSeconds(5));
        application.chat.update(ChatVisitors.DEMO, first, Card.text("after"));

        try (RawRequest stream = stream("/chat/stream?after=2&since=" + (drawn + 1_000))) {
            stream.after("event: replaced");
            assertThat(stream.with("<p>")).isEqualTo("<p>after</p>");
        }
        try (RawRequest stream = stream("/chat/stream?after=2&since=" + (drawn + 6_000))) {
            stream.after("retry: ");
            assertThat(stream.after("event: ")).isEqualTo("clock");
        }
    }

    @Test
    void aConversationThatWasDeletedElsewhereIsEmptied() throws IOException {
        post("before");

        try (RawRequest stream = stream("/chat/stream?after=1")) {
            stream.after("event: clock");
            application.chat.messages().retract(1);

            assertThat(stream.with("hx-swap-oob=\"innerHTML\"")).contains("id=\"log\"");
        }
    }

    @Test
    void whoComesBackGoesOnRightThere() throws IOException {
        post("one");
        post("two");
        post("three");

        try (RawRequest stream = stream("/chat/stream?after=0", "Last-Event-ID: 1")) {
            assertThat(List.of(arrival(stream), arrival(stream))).containsExactly("2", "3");
        }
    }

    @Test
    void aNewDayIsAnnounced() throws IOException {
        post("one");
        application.now.set(LocalTestApplication.START.plusSeconds(86_400));
        post("two");

        try (RawRequest stream = stream("/chat/stream?after=1")) {
            assertThat(stream.with("<span>")).contains("Tuesday 1 December");
        }
    }

    @Test
    void aMovedClockIsReported() throws IOException {
        try (RawRequest stream = stream("/chat/stream?after=0")) {
            stream.after("retry: ");
            application.post("/demo/clock", "{\"to\":\"2026-12-01T09:00:00Z\"}");

            assertThat(stream.with("2026-12-01T09:00:00Z")).contains("Tue 1 December 2026, 9:00 UTC</time>");
        }
    }

    @Test
    void anIdleStreamGivesSignsOfLife() throws IOException {
        try (RawRequest stream = stream("/chat/stream?after=0")) {
            assertThat(List.of(stream.after(": "), stream.after(": "))).containsOnly("still here");
        }
    }

    @Test
    void streamsHoldNoPlatformThread() throws IOException {
        List<RawRequest> streams = new ArrayList<>();
        int before = ManagementFactory.getThreadMXBean().getThreadCount();
        try {
            for (int count = 0; count < MANY; count++) {
                streams.add(stream("/chat/stream?after=0"));
                streams.getLast().after("retry: ");
            }

            assertThat(ManagementFactory.getThreadMXBean().getThreadCount() - before)
                    .isLessThan(MANY / 2);
        } finally {
            for (RawRequest stream : streams) {
                stream.close();
            }
        }
    }

    @Test
    void closingTheChatLetsTheStreamsGo() throws IOException {
        try (RawRequest stream = stream("/chat/stream?after=0")) {
            stream.after("retry: ");
            application.chat.close();

            assertThat(stream.after("0")).isEmpty();
        }
    }

    private MessageRef post(String text) {
        application.chat.post(
                new Member.Recipient(ChatVisitors.DEMO, Optional.empty()), Card.text(text), SampleMark.of(1));
        return new MessageRef("demo", Long.toString(application.chat.messages().newest("demo")));
    }

    /// The id of the next message that arrives.
    private static String arrival(RawRequest stream) {
        stream.after("event: message");
        return stream.after("id: ");
    }

    private RawRequest stream(String path, String... headers) throws IOException {
        return RawRequest.get(application.server.port(), path, headers);
    }
}
