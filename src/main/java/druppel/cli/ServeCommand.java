package druppel.cli;

import druppel.boot.Application;
import druppel.config.Config;
import druppel.config.InvalidSettingException;
import druppel.platform.PlatformFactory;
import druppel.store.Database;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `serve`: runs everything that is configured, until it is stopped.
@Command(name = "serve", description = "Serves every chat that is configured.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private final CommandEnvironment commandEnvironment;

    @Option(
            names = "--new",
            description = "Starts with an empty database, although rows of another one were encrypted with the keyset.")
    private boolean empty;

    @Spec
    private CommandSpec spec;

    ServeCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() {
        Config config = commandEnvironment.configWithLog();
        requireAnyPlatform(config);
        if (empty) {
            Database.create(config.database(), config.keyset());
        }
        try (ShutdownSignal shutdownSignal = ShutdownSignal.begin();
                Application application =
                        Application.serve(config, commandEnvironment.platforms(), InstantSource.system())) {
            say(application, config.on(application.port()));
            shutdownSignal.untilAsked();
        }
        return 0;
    }

    private void requireAnyPlatform(Config config) {
        List<PlatformFactory> platforms = commandEnvironment.platforms();
        if (platforms.stream().noneMatch(platform -> platform.configured(config))) {
            throw new InvalidSettingException(
                    "Nothing to serve",
                    platforms.stream()
                            .map(PlatformFactory::requirements)
                            .collect(Collectors.joining("; ", "", "; to look around first: druppel demo")));
        }
    }

    private void say(Application application, Config config) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Druppel listens on " + config.host() + ":" + config.port());
        application.entrances(config.baseUrl()).forEach(out::println);
    }
}
