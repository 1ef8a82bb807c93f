package druppel.faults;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.testing.ApplicationProcess;
import druppel.testing.CommandLine;
import druppel.testing.CommandLine.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A SQLite database belongs to one process, until that ends in whatever way.
@Tag("slow")
class OneOwnerTest {
    @TempDir
    private Path home;

    private final List<ApplicationProcess> processes = new ArrayList<>();

    @AfterEach
    void kill() {
        processes.forEach(ApplicationProcess::close);
    }

    @Test
    void aSecondProcessIsRefusedUntilTheFirstIsKilled() throws Exception {
        ApplicationProcess first = serve("data/druppel.db");
        first.line("Druppel listens on");
        Path link = Files.createSymbolicLink(home.resolve("link.db"), home.resolve("data/druppel.db"));
        ApplicationProcess second = serve(link.toString());

        assertThat(second.ended()).isEqualTo(1);
        assertThat(second.said().lines().toList())
                .last()
                .isEqualTo("The database at " + link + " is in use by process " + first.pid() + " (druppel serve);"
                        + " stop it first, or name another database in DATABASE_URL");
        assertThat(here("migrate").complaints())
                .singleElement()
                .asString()
                .contains("is in use by process " + first.pid() + " (druppel serve)");

        first.kill();
        assertThat(home.resolve("data/druppel.db.lock")).exists();
        serve("data/druppel.db").line("Druppel listens on");
    }

    @Test
    void reportsAreReadWhileTheServerRuns() throws Exception {
        serve("data/druppel.db").line("Druppel listens on");

        assertThat(here("doctor").out()).contains("up to date, and the keyset matches");
        assertThat(here("library", "report").code()).isZero();
    }

    private Said here(String... command) {
        return new CommandLine(home).with("DRUPPEL_LOCAL_CHAT", "on").run(command);
    }

    private ApplicationProcess serve(String database) throws IOException {
        ApplicationProcess process = ApplicationProcess.with(
                home,
                Map.of(
                        "PORT",
                        "0",
                        "DRUPPEL_HOST",
                        "127.0.0.1",
                        "DRUPPEL_LOCAL_CHAT",
                        "on",
                        "DATABASE_URL",
                        "jdbc:sqlite:" + database),
                "serve");
        processes.add(process);
        return process;
    }
}
