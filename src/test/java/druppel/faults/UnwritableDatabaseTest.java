package druppel.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import druppel.boot.Application;
import druppel.boot.Platforms;
import druppel.config.Config;
import druppel.platform.slack.FakeSlack;
import druppel.platform.slack.RequestSigner;
import druppel.testing.Await;
import druppel.testing.CommandLine;
import druppel.testing.HttpBrowser;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A SQLite database that takes no writes while the application runs.
class UnwritableDatabaseTest {
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final int OK = 200;
    private static final int SERVICE_UNAVAILABLE = 503;
    private static final int EVENTS = 15;

    @TempDir
    private Path home;

    private final FakeSlack slack = new FakeSlack();
    private HttpBrowser browser = new HttpBrowser(0);
    private AutoCloseable application = () -> {};
    private AutoCloseable disk = () -> {};

    @AfterEach
    void close() throws Exception {
        browser.close();
        application.close();
        slack.close();
        disk.close();
    }

    @Test
    void afterItsFileWasDeletedNoEventIsAcknowledged() throws Exception {
        start(home);
        assertThat(event(0)).isEqualTo(OK);
        Files.delete(home.resolve("rows.db"));

        assertThat(IntStream.rangeClosed(1, EVENTS).map(this::event)).containsOnly(SERVICE_UNAVAILABLE);
        assertThat(ready()).isEqualTo(SERVICE_UNAVAILABLE);
        assertThat(browser.get("/metrics").body().lines())
                .contains(
                        "druppel_refused_events_total{platform=\"slack\"} 15.0",
                        "druppel_database_file_in_place 0.0",
                        "druppel_ready{part=\"database\"} 0.0");
    }

    @Test
    void onAFullDiskItIsNotReadyUntilThereIsRoom() throws Exception {
        Path full = smallDisk();
        start(full);
        Await.until(() -> ready() == OK, () -> "never ready");
        fill(full.resolve("filler"));

        assertThat(ready()).isEqualTo(SERVICE_UNAVAILABLE);
        Files.delete(full.resolve("filler"));
        Await.until(() -> ready() == OK, () -> "still not ready");
    }

    private int ready() {
        return browser.get("/readyz").statusCode();
    }

    private int event(int number) {
        String body = "team_id=T1&user_id=U1&channel_id=C9&trigger_id=trigger-%d&command=%%2Fnudge&text=help"
                .formatted(number);
        try {
            return browser.client()
                    .send(
                            new RequestSigner(SECRET).request(browser.port(), body, Instant.now()),
                            BodyHandlers.ofString())
                    .statusCode();
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private void start(Path folder) {
        Map<String, String> settings = Map.of(
                "PORT",
                "0",
                "DRUPPEL_HOST",
                "127.0.0.1",
                "DRUPPEL_LIBRARY",
                CommandLine.LIBRARY.toString(),
                "DATABASE_URL",
                "jdbc:sqlite:" + folder.resolve("rows.db"),
                "SLACK_BOT_TOKEN",
                "xoxb-1",
                "SLACK_SIGNING_SECRET",
                SECRET,
                "SLACK_API_URL",
                slack.api().toString());
        Application started =
                Application.start(Config.read(home, settings, Platforms.ALL), Platforms.ALL, InstantSource.system());
        application = started;
        browser = new HttpBrowser(started.port());
    }

    /// A file system of eight megabytes; only root may make one.
    private Path smallDisk() throws IOException, InterruptedException {
        Path place = Files.createDirectory(home.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", place.toString()),
                "a small file system cannot be mounted here");
        disk = () -> run("umount", place.toString());
        return place;
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).start().waitFor() == 0;
    }

    private static void fill(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            while (Files.getFileStore(file).getUsableSpace() > 0) {
                out.write(new byte[4_096]);
            }
        }
    }
}
