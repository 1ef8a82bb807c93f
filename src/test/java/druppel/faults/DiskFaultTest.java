package druppel.faults;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.testing.ApplicationProcess;
import druppel.testing.Await;
import druppel.testing.HttpBrowser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that is full or broken: the server is not ready meanwhile and acknowledges nothing that it cannot keep, and
/// goes on by itself afterwards.
@Tag("slow")
class DiskFaultTest {
    @TempDir
    private Path home;

    private final List<ApplicationProcess> processes = new ArrayList<>();
    private final List<String> acknowledged = new ArrayList<>();

    private interface Fault {
        void happen() throws Exception;
    }

    @AfterEach
    void kill() {
        processes.forEach(ApplicationProcess::close);
    }

    @Test
    void aFullDiskIsNotReadyAndLosesNothing() throws Exception {
        try (SmallDisk disk = new SmallDisk(home, 6)) {
            losesNothing(settings(disk.folder(), Map.of()), disk::fill, disk::empty);
        }
    }

    @Test
    void aBrokenDiskIsNotReadyAndLosesNothing() throws Exception {
        FaultyDisk disk = new FaultyDisk(home);
        losesNothing(settings(disk.folder(), disk.environment()), disk::fail, disk::recover);
    }

    private void losesNothing(Map<String, String> settings, Fault fault, Fault repair) throws Exception {
        ApplicationProcess server = start(settings, "serve");
        try (HttpBrowser browser = server.web("The local chat is at")) {
            String cookie = join(settings, browser);
            say(browser, cookie, "before the fault");
            fault.happen();
            Await.until(() -> ready(browser) == 503, () -> "still ready");
            for (int one = 0; one < 15; one++) {
                say(browser, cookie, "during the fault " + one);
            }
            repair.happen();
            Await.until(() -> ready(browser) == 200, () -> "not ready again: " + server.said());
            say(browser, cookie, "after the fault");
            assertThat(acknowledged).contains("before the fault", "after the fault");
            server.kill();
            assertEachIsKept(settings, cookie);
        }
    }

    private void assertEachIsKept(Map<String, String> settings, String cookie) throws Exception {
        try (HttpBrowser browser = start(settings, "serve").web("The local chat is at")) {
            String page = browser.get("/chat", "Cookie", cookie).body();
            assertThat(acknowledged).allSatisfy(text -> assertThat(page).contains(text));
        }
    }

    private static int ready(HttpBrowser browser) {
        return browser.get("/readyz").statusCode();
    }

    private Map<String, String> settings(Path disk, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "PORT",
                "0",
                "DRUPPEL_HOST",
                "127.0.0.1",
                "DRUPPEL_LOCAL_CHAT",
                "on",
                "DATABASE_URL",
                "jdbc:sqlite:" + disk.resolve("druppel.db"),
                "DRUPPEL_KEYSET",
                home.resolve("keyset.json").toString()));
        settings.putAll(more);
        return settings;
    }

    private ApplicationProcess start(Map<String, String> settings, String... command) throws Exception {
        ApplicationProcess process = ApplicationProcess.with(home, settings, command);
        processes.add(process);
        return process;
    }

    private String join(Map<String, String> settings, HttpBrowser browser) throws Exception {
        String path = start(settings, "invite", "--name", "Anna")
                .line("/invite/")
                .replaceFirst(".*(/invite/[\\w-]+).*", "$1");
        String cookie = browser.post(path, "")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .replaceFirst(";.*", "");
        post(browser, cookie, "start");
        return cookie;
    }

    private void say(HttpBrowser browser, String cookie, String text) {
        if (post(browser, cookie, "reflect " + text) == 303) {
            acknowledged.add(text);
        }
    }

    private static int post(HttpBrowser browser, String cookie, String text) {
        return browser.post(
                        "/chat/say",
                        "text=" + URLEncoder.encode(text, StandardCharsets.UTF_8),
                        "Cookie",
                        cookie,
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                .statusCode();
    }
}
