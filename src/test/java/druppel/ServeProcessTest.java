package druppel;

import static org.assertj.core.api.Assertions.assertThat;

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

    @TempDir private Path home;
    private final List<Started> processes = new ArrayList<>();

    @AfterEach
    void kill() {
        processes.forEach(Started::close);
    }

    @Test
    void aRestartKeepsEverything() throws Exception {
        Started first = serve();
        String cookie = "";
        String before = "";
        try (Web web = first.web("The local chat is at http://localhost:")) {
            cookie = join(web);
            say(web, cookie, "reflect heron by the water");
            say(web, cookie, "streak");
            before = page(web, cookie);
        }
        assertThat(first.stop()).isEqualTo(143);
        try (Web web = serve().web("The local chat is at")) {
            assertThat(page(web, cookie)).contains("heron by the water").isEqualTo(before);
        }
    }

    @Test
    void whatWasTakenJustBeforeTheEndIsStored() throws Exception {
        Started first = serve();
        String cookie = "";
        try (Web web = first.web("The local chat is at")) {
            cookie = join(web);
            assertThat(say(web, cookie, "reflect heron by the water")).isEqualTo(303);
            first.stop();
        }
        try (Web web = serve().web("The local chat is at")) {
            assertThat(page(web, cookie)).contains("heron by the water");
        }
    }

    @Test
    void whatIsUnderWayAtTheEndIsFinished() throws Exception {
        Started first = serve();
        String cookie = "";
        CompletableFuture<HttpResponse<String>> answer;
        try (Web web = first.web("The local chat is at")) {
            cookie = join(web);
            answer = web.posting("/chat/say", form("reflect heron by the water"), headers(cookie));
            first.stop();
            answer.handle((done, cutOff) -> "either").join();
        }
        boolean taken = !answer.isCompletedExceptionally() && answer.join().statusCode() == 303;
        try (Web web = serve().web("The local chat is at")) {
            boolean stored = page(web, cookie).contains("heron by the water");
            assertThat(stored || !taken).isTrue();
        }
    }

    @Test
    void whatWasTakenOutlivesAKill() throws Exception {
        Started first = serve();
        String cookie = "";
        try (Web web = first.web("The local chat is at")) {
            cookie = join(web);
            say(web, cookie, "reflect heron by the water");
            first.kill();
        }
        try (Web web = serve().web("The local chat is at")) {
            assertThat(page(web, cookie)).contains("heron by the water");
            assertThat(say(web, cookie, "reflect and a second one")).isEqualTo(303);
        }
    }

    @Test
    void theLogKeepsWhatIsPrivate() throws Exception {
        Started served = serve();
        try (Web web = served.web("The local chat is at")) {
            String cookie = join(web);
            say(web, cookie, "reflect marker-heron by the water");
            say(web, cookie, "/marker-command of no kind");
            web.get("/marker-path?marker-query");
            web.post("/chat/say", "text=%marker", headers(cookie));
            web.post("/chat/say", "text=marker-stranger");
            web.post("/slack/events", "marker-slack", "X-Slack-Signature", "v0=marker");
            String secret = cookie.replaceFirst("[^=]*=", "");
            served.stop();
            assertThat(served.said()).contains("The local chat").doesNotContain("marker", secret);
        }
    }

    private Started serve() throws IOException {
        Started started = Started.with(home, SETTINGS, "serve");
        processes.add(started);
        return started;
    }

    private static String join(Web web) {
        String cookie =
                web.get("/chat")
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElseThrow()
                        .replaceFirst(";.*", "");
        say(web, cookie, "start");
        return cookie;
    }

    private static int say(Web web, String cookie, String text) {
        return web.post("/chat/say", form(text), headers(cookie)).statusCode();
    }

    private static String page(Web web, String cookie) {
        return web.get("/chat", "Cookie", cookie).body().replaceAll(" data-version=\"\\w+\"", "");
    }

    private static String form(String text) {
        return "text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String[] headers(String cookie) {
        return new String[] {"Cookie", cookie, "Content-Type", "application/x-www-form-urlencoded"};
    }
}
