package druppel.platform.local.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import druppel.chat.Reply;
import druppel.domain.member.PlatformUser;
import druppel.message.Card;
import druppel.platform.local.BroadcastEvent;
import druppel.platform.local.LocalChat;
import druppel.platform.local.LocalTestApplication;
import druppel.testing.Await;
import druppel.testing.ChromiumBrowser;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a page in a real browser does when its event stream ends for good.
@Tag("slow")
class ChatStreamPageTest {
    private static final PlatformUser ANNA = PlatformUser.local("anna");
    private static final Pattern SIGN_IN = Pattern.compile("/signin");

    private final ChromiumBrowser chromiumBrowser = ChromiumBrowser.open();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private LocalTestApplication application;
    private Page page;

    @BeforeEach
    void open(@TempDir Path folder) {
        application = LocalTestApplication.everyone(folder, action -> Reply.of(Card.text("Heard")), false);
        page = chromiumBrowser.window(1280, 740, ColorScheme.LIGHT);
        page.onRequest(request -> asked.add(path(request)));
        page.setExtraHTTPHeaders(Map.of("Cookie", application.signIn("anna")));
        page.navigate(application.address() + "/chat");
        assertThat(page.getByText("Heard")).isVisible(); // the answer to the opened page, by the stream
    }

    @AfterEach
    void close() {
        page.context().close();
        chromiumBrowser.close();
        application.close();
    }

    @Test
    void whoeverIsSignedOutIsLedToTheSignInAndAsksForNoFurtherStream() {
        application.signOut("anna");
        page.waitForURL(SIGN_IN);

        assertThat(page).hasURL(SIGN_IN);
        assertThat(asked.stream().filter("/chat/stream"::equals)).hasSize(1);
    }

    @Test
    void theReceiptOfADeletionFollowsTheSignOut() {
        application.inTheMiddle("from web_session where digest", () -> {
            application.signOut("anna");
            application.chat.messages().retract(1);
            delete();
        });

        assertThat(page.locator("#hello[role=status]")).isVisible();
        Await.until(() -> application.chat.broadcaster().open() == 0, () -> "the stream is still open");
        assertThat(page.locator("#hello[role=status]")).isVisible();
    }

    @Test
    void theReceiptOfADeletionStays() {
        delete();
        application.signOut("anna");

        assertThat(page.locator("#hello[role=status]")).isVisible();
        Await.until(() -> application.chat.broadcaster().open() == 0, () -> "the stream is still open");
        assertThat(page.locator("#hello[role=status]")).isVisible();
        assertThat(asked.stream().filter("/chat/stream"::equals)).hasSize(1);
    }

    private void delete() {
        application
                .chat
                .broadcaster()
                .publish(LocalChat.conversation(ANNA), new BroadcastEvent.Emptied(Card.text("Everything is deleted")));
    }

    private static String path(Request request) {
        return request.url().replaceFirst("^http://[^/]+", "").replaceFirst("[?].*", "");
    }
}
