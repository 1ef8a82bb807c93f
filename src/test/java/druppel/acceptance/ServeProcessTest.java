package druppel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.testing.ApplicationProcess;
import druppel.testing.HttpBrowser;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class ServeProcessTest {
    private static final Map<String, String> SETTINGS =
            Map.of("PORT", "0", "DRUPPEL_HOST", "127.0.0.1", "DRUPPEL_LOCAL_CHAT", "on");

    @TempDir
    private Path home;

    private final List<ApplicationProcess> processes = new ArrayList<>();

    @AfterEach
    void kill() {
        processes.forEach(ApplicationProcess::close);
    }

    @Test
    void aRestartKeepsEverything() throws Exception {
        ApplicationProcess first = serve();
        String cookie = "";
        String before = "";
        try (HttpBrowser httpBrowser = first.web("The local chat is at http://localhost:")) {
            cookie = join(httpBrowser);
            say(httpBrowser, cookie, "reflect heron by the water");
            say(httpBrowser, cookie, "streak");
            before = page(httpBrowser, cookie);
        }
        assertThat(first.stop()).isEqualTo(143);
        try (HttpBrowser httpBrowser = serve().web("The local chat is at")) {
            assertThat(page(httpBrowser, cookie)).contains("heron by the water").isEqualTo(before);
        }
    }

    @Test
    void whatWasTakenJustBeforeTheEndIsStored() throws Exception {
        ApplicationProcess first = serve();
        String cookie = "";
        try (HttpBrowser httpBrowser = first.web("The local chat is at")) {
            cookie = join(httpBrowser);
            assertThat(say(httpBrowser, cookie, "reflect heron by the water")).isEqualTo(303);
            first.stop();
        }
        try (HttpBrowser httpBrowser = serve().web("The local chat is at")) {
            assertThat(page(httpBrowser, cookie)).contains("heron by the water");
        }
    }

    @Test
    void whatIsUnderWayAtTheEndIsFinished() throws Exception {
        ApplicationProcess first = serve();
        String cookie = "";
        CompletableFuture<HttpResponse<String>> answer;
        try (HttpBrowser httpBrowser = first.web("The local chat is at")) {
            cookie = join(httpBrowser);
            answer = httpBrowser.posting("/chat/say", form("reflect heron by the water"), headers(cookie));
            first.stop();
            answer.handle((done, cutOff) -> "either").join();
        }
        boolean taken = !answer.isCompletedExceptionally() && answer.join().statusCode() == 303;
        try (HttpBrowser httpBrowser = serve().web("The local chat is at")) {
            boolean stored = page(httpBrowser, cookie).contains("heron by the water");
            assertThat(stored || !taken).isTrue();
        }
    }

    @Test
    void whatWasTakenOutlivesAKill() throws Exception {
        ApplicationProcess first = serve();
        String cookie = "";
        try (HttpBrowser httpBrowser = first.web("The local chat is at")) {
            cookie = join(httpBrowser);
            say(httpBrowser, cookie, "reflect heron by the water");
            first.kill();
        }
        try (HttpBrowser httpBrowser = serve().web("The local chat is at")) {
            assertThat(page(httpBrowser, cookie)).contains("heron by the water");
            assertThat(say(httpBrowser, cookie, "reflect and a second one")).isEqualTo(303);
        }
    }

    @Test
    void theLogKeepsWhatIsPrivate() throws Exception {
        ApplicationProcess served = serve();
        try (HttpBrowser httpBrowser = served.web("The local chat is at")) {
            String cookie = join(httpBrowser);
            say(httpBrowser, cookie, "reflect marker-heron by the water");
            say(httpBrowser, cookie, "/marker-command of no kind");
            httpBrowser.get("/marker-path?marker-query");
            httpBrowser.post("/chat/say", "text=%marker", headers(cookie));
            httpBrowser.post("/chat/say", "text=marker-stranger");
            httpBrowser.post("/slack/events", "marker-slack", "X-Slack-Signature", "v0=marker");
            String secret = cookie.replaceFirst("[^=]*=", "");
            served.stop();
            assertThat(served.said()).contains("The local chat").doesNotContain("marker", secret);
        }
    }

    private ApplicationProcess serve() throws IOException {
        ApplicationProcess applicationProcess = ApplicationProcess.with(home, SETTINGS, "serve");
        processes.add(applicationProcess);
        return applicationProcess;
    }

    /// Invites somebody from the command line, and comes in by the link.
    private String join(HttpBrowser httpBrowser) throws Exception {
        ApplicationProcess invitation = ApplicationProcess.with(home, SETTINGS, "invite", "--name", "Anna");
        processes.add(invitation);
        String path = invitation.line("/invite/").replaceFirst(".*(/invite/[\\w-]+).*", "$1");
        String cookie = httpBrowser
                .post(path, "")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .replaceFirst(";.*", "");
        say(httpBrowser, cookie, "start");
        return cookie;
    }

    private static int say(HttpBrowser httpBrowser, String cookie, String text) {
        return httpBrowser.post("/chat/say", form(text), headers(cookie)).statusCode();
    }

    private static String page(HttpBrowser httpBrowser, String cookie) {
        return httpBrowser
                .get("/chat", "Cookie", cookie)
                .body()
                .replaceAll(" data-version=\"\\w+\"|&amp;since=\\d+", "");
    }

    private static String form(String text) {
        return "text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String[] headers(String cookie) {
        return new String[] {"Cookie", cookie, "Content-Type", "application/x-www-form-urlencoded"};
    }
}
