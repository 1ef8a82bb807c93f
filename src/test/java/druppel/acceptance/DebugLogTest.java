package druppel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.common.RandomSecret;
import druppel.testing.ApplicationProcess;
import druppel.testing.HttpBrowser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An operator's own configuration of Logback, with everything at `DEBUG`, in a real process.
@Tag("slow")
class DebugLogTest {
    private static final String CONFIGURATION = """
        <configuration>
          <appender name="all" class="ch.qos.logback.core.ConsoleAppender">
            <encoder><pattern>own %logger %msg%n</pattern></encoder>
          </appender>
          <root level="DEBUG"><appender-ref ref="all"/></root>
        </configuration>
        """;

    @TempDir
    private Path home;

    @Test
    void theServerStillWritesNeitherHeadersNorForms() throws Exception {
        Path file = Files.writeString(home.resolve("debug.xml"), CONFIGURATION);
        Map<String, String> settings = Map.of(
                "PORT",
                "0",
                "DRUPPEL_HOST",
                "127.0.0.1",
                "DRUPPEL_LOCAL_CHAT",
                "on",
                "JAVA_TOOL_OPTIONS",
                "-Dlogback.configurationFile=" + file);
        try (ApplicationProcess server = ApplicationProcess.with(home, settings, "serve");
                HttpBrowser browser = server.web("listens on")) {
            String secret = RandomSecret.random().word();
            browser.get("/signin/link/" + secret, "Cookie", "druppel=" + secret);
            browser.post("/signin", "name=Somebody+of+another+team", "Cookie", "druppel=" + secret);
            server.stop();

            assertThat(server.said())
                    .contains("own druppel.")
                    .doesNotContain("own org.eclipse.jetty", secret, "another team");
        }
    }
}
