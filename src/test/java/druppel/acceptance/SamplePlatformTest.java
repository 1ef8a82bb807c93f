package druppel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.boot.Application;
import druppel.config.Config;
import druppel.config.InvalidSettingException;
import druppel.demo.DemoClock;
import druppel.platform.PlatformFactory;
import druppel.platform.sample.SamplePlatformFactory;
import druppel.testing.CommandLine;
import druppel.testing.HttpBrowser;
import druppel.testing.TestSchedules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A platform is added by a folder, a contract test and a line in the list of platforms.
class SamplePlatformTest {
    private static final String SECRET = "marker-secret";

    private final SamplePlatformFactory sample = new SamplePlatformFactory();
    private final List<PlatformFactory> platforms = List.of(sample);
    private final DemoClock clock = new DemoClock(InstantSource.fixed(Instant.parse("2026-11-30T06:55:00Z")));
    private final Map<String, String> environment = new HashMap<>(Map.of(
            "PORT",
            "0",
            "DRUPPEL_HOST",
            "127.0.0.1",
            "DRUPPEL_LIBRARY",
            CommandLine.LIBRARY.toString(),
            "SAMPLE_SECRET",
            SECRET));
    private int messages;

    @TempDir
    private Path home;

    @Test
    @Timeout(60)
    void aMemberIsNudgedThereAndAnswers() {
        try (Application application = Application.start(config(), platforms, clock, TestSchedules.QUICK);
                HttpBrowser http = new HttpBrowser(application.port())) {
            says(http, "start");
            reads(text -> text.contains("8:00") || text.contains("9:00"));
            int before = sample.texts("anna").size();

            clock.forwardTo(Instant.parse("2026-11-30T12:00:00Z"));
            reads(text -> sample.texts("anna").size() > before);
            says(http, "I asked her first.");
            says(http, "streak");

            reads(text -> text.contains("Streak: 1 day"));
        }
    }

    @Test
    void itHasItsPlaceOnTheLandingPageAndInReadinessMetricsAndTheOperatorsLines() {
        try (Application application = Application.start(config(), platforms, clock, TestSchedules.QUICK);
                HttpBrowser http = new HttpBrowser(application.port())) {
            assertThat(http.get("/").body()).contains("href=\"/sample/join\"", "Join in Sample");
            assertThat(http.get("/readyz").body()).contains("\"sample\":\"ok\"");
            assertThat(http.get("/metrics").body()).contains("platform=\"sample\"");
            assertThat(http.post("/sample/messages", "1\nanna\nstart").statusCode())
                    .isEqualTo(401);
            assertThat(application.entrances(config().baseUrl()))
                    .containsExactly("Sample sends to http://localhost:0/sample/messages");
        }
    }

    @Test
    void itsSettingsAreCheckedAndNamed() {
        environment.put("SAMPLE_SECRET", "short");

        assertThatThrownBy(this::config)
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("SAMPLE_SECRET: too short; give 8 characters or more");
    }

    @Test
    void itsSettingsMayBeInTheSettingsFileAndItsPeopleAdmins() throws Exception {
        environment.remove("SAMPLE_SECRET");
        environment.put("DRUPPEL_ADMINS", "sample:W1:anna");
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/druppel.yaml"), "SAMPLE_SECRET: " + SECRET);

        assertThat(sample.configured(config())).isTrue();
        assertThat(config().admins()).hasSize(1);
    }

    @Test
    void theCommandLineHasItsChecksAndItsManifest() {
        CommandLine commandLine = new CommandLine(home, platforms).with("SAMPLE_SECRET", SECRET);

        assertThat(commandLine.run("doctor").out()).contains("ok   sample    the secret is long enough");
        assertThat(commandLine.run("manifest", "sample").out()).isEqualToIgnoringNewLines("a bot named Druppel");
        assertThat(commandLine.run("manifest").err()).contains("manifest: missing subcommand: manifest sample");
    }

    @Test
    void withoutItsSettingsThereIsNothingToServe() {
        assertThat(new CommandLine(home, platforms).run("serve").err())
                .contains("Nothing to serve: Sample needs SAMPLE_SECRET; to look around first: druppel demo");
    }

    private Config config() {
        return Config.read(home, environment, platforms);
    }

    private void says(HttpBrowser http, String text) {
        messages++;
        assertThat(http.post("/sample/messages", "m" + messages + "\nanna\n" + text, "Sample-Secret", SECRET)
                        .statusCode())
                .isEqualTo(204);
    }

    private void reads(Predicate<String> wanted) {
        while (sample.texts("anna").stream().noneMatch(wanted)) {
            Thread.onSpinWait();
        }
    }
}
