package druppel;

import druppel.store.Database;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `migrate`: brings the database to this version and stops.
@Command(
        name = "migrate",
        description = "Migrates the database and stops.",
        mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {
    private final Home home;

    @Spec private CommandSpec spec;

    MigrateCommand(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() {
        Config config = home.config();
        Logging.use(config.jsonLog());
        int ran = Database.migrate(config.database());
        spec.commandLine()
                .getOut()
                .println(ran == 0 ? "The database is up to date." : "Migrations run: " + ran);
        return 0;
    }
}
