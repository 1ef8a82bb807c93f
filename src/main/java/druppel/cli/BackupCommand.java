package druppel.cli;

import druppel.config.Config;
import druppel.store.backup.Backup;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `backup`: writes all rows of the database to a file, also while the server runs.
@Command(
        name = "backup",
        description = "Writes all rows to a file, also while the server runs; never the keyset.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    private final CommandEnvironment commandEnvironment;

    @Parameters(index = "0", paramLabel = "FILE", description = "A new file, such as backup.druppel.")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec;

    BackupCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() {
        Config config = commandEnvironment.configWithLog();
        Instant begun = Instant.now();
        Backup.Summary written = new Backup(config.database(), config.keyset()).write(file, begun);
        spec.commandLine()
                .getOut()
                .println("Wrote " + file + ": " + told(written, begun)
                        + ". It holds no key: keep the keyset and its folder of keys elsewhere.");
        return 0;
    }

    /// How much was written or restored, and how long it took.
    static String told(Backup.Summary summary, Instant begun) {
        return String.format(
                Locale.ENGLISH,
                "%,d rows of %d tables, checked, in %.1f s",
                summary.rows(),
                summary.tables(),
                Duration.between(begun, Instant.now()).toMillis() / 1000.0);
    }
}
