package druppel.platform.local;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Reply;
import druppel.domain.member.PlatformUser;
import druppel.testing.RawRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How many event streams a browser has, and how they end.
class ChatStreamTest {
    private final List<RawRequest> streams = new ArrayList<>();
    private LocalTestApplication application;

    @BeforeEach
    void open(@TempDir Path folder) {
        application = LocalTestApplication.everyone(folder, action -> Reply.nothing(), false);
    }

    @AfterEach
    void close() throws IOException {
        for (RawRequest stream : streams) {
            stream.close();
        }
        application.close();
    }

    @Test
    void theOldestOfABrowserEndsForANewOne() throws IOException {
        String cookie = application.signIn("anna");
        for (int number = 0; number <= 12; number++) {
            stream(cookie).after("retry: ");
        }

        streams.getFirst().after("event: end");
        assertThat(application.chat.broadcaster().open()).isLessThanOrEqualTo(13);
    }

    @Test
    void whoeverIsSignedOutIsToldNotToAskAgain() throws IOException {
        RawRequest stream = stream(application.signIn("anna"));
        stream.after("retry: ");
        application.signOut("anna");

        stream.after("event: end");
    }

    @Test
    void whoeverOpensPagesWithoutASessionLeavesNoRow() {
        application.get("/chat");
        application.get("/chat/everyone");
        application.get("/chat/stream", "Accept", "text/event-stream");
        application.post("/chat/open", "zone=UTC");
        application.post("/chat/say", "text=start");

        assertThat(application.store.<Boolean>read(
                        rows -> rows.members().find(PlatformUser.local("anna")).isPresent()))
                .isFalse();
        assertThat(application.chat.messages().newest(MessageStore.EVERYONE, 9)).isEmpty();
    }

    private RawRequest stream(String cookie) throws IOException {
        RawRequest stream = RawRequest.get(
                Integer.parseInt(application.address().replaceFirst(".*:", "")),
                "/chat/stream",
                "Accept: text/event-stream",
                "Cookie: " + cookie);
        streams.add(stream);
        return stream;
    }
}
