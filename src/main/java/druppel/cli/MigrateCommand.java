package druppel.cli;

import druppel.config.Config;
import druppel.store.Database;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `migrate`: migrates the database to this version and exits.
@Command(name = "migrate", description = "Migrates the database and stops.", mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {
    private final CommandEnvironment commandEnvironment;

    @Spec
    private CommandSpec spec;

    MigrateCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() {
        Config config = commandEnvironment.configWithLog();
        int ran = Database.migrate(config.database(), config.keyset());
        spec.commandLine().getOut().println(ran == 0 ? "The database is up to date." : "Migrations run: " + ran);
        return 0;
    }
}
