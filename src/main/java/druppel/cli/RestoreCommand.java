package druppel.cli;

import druppel.config.Config;
import druppel.store.backup.Backup;
import druppel.store.backup.Restore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `restore`: replaces the database by a backup, or fills an empty PostgreSQL database, while no server runs. What was
/// done so far goes to the standard error.
@Command(
        name = "restore",
        description = "Restores a backup, into SQLite or an empty PostgreSQL database, while no server runs.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    private final CommandEnvironment commandEnvironment;

    @Parameters(index = "0", paramLabel = "FILE", description = "What druppel backup wrote.")
    private Path file = Path.of("");

    @Option(names = "--force", description = "Replaces a SQLite database; the old file is kept next to it.")
    private boolean force;

    @Spec
    private CommandSpec spec;

    RestoreCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() {
        Config config = commandEnvironment.configWithLog();
        Instant begun = Instant.now();
        Backup.Summary restored = new Restore(
                        config.database(),
                        config.keyset(),
                        line -> spec.commandLine().getErr().println(line))
                .run(file, force, begun);
        spec.commandLine()
                .getOut()
                .println("Restored " + file + " of " + restored.createdAt() + ": " + BackupCommand.told(restored, begun)
                        + ".");
        return 0;
    }
}
