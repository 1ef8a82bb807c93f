package druppel;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `demo`: the local chat with a clock that can be wound, on rows that are thrown away.
@Command(
        name = "demo",
        description =
                "Starts the local chat with a clock that can be wound forward; nothing is kept.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final int MOST_DAYS = 400;

    private final Home home;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Listens on this port (default: PORT, or 3000).")
    private Optional<Integer> port = Optional.empty();

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "Winds N days forward at the start, with a simulated member.")
    private int days;

    @Spec private CommandSpec spec;

    DemoCommand(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() throws IOException {
        if (days < 0 || days > MOST_DAYS) {
            throw new ParameterException(
                    spec.commandLine(), "--days: " + days + " is not from 0 to " + MOST_DAYS);
        }
        Config settings = home.config();
        Logging.use(settings.jsonLog());
        Path folder = Files.createTempDirectory("druppel-demo");
        try {
            run(settings.demo(folder, port.orElse(settings.port())), folder);
        } finally {
            delete(folder);
        }
        return 0;
    }

    private void run(Config config, Path folder) {
        DemoClock clock = new DemoClock(InstantSource.system());
        Running.until(
                Druppel.demo(config, clock),
                druppel -> {
                    Config running = config.demo(folder, druppel.port());
                    simulate(running);
                    say(running);
                });
    }

    private void simulate(Config config) {
        try (Simulation simulation = new Simulation(config.baseUrl(), ZoneId.systemDefault())) {
            simulation.run(days);
        }
    }

    private void say(Config config) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Druppel is here to try: " + config.baseUrl() + "/chat");
        out.println("Nothing of it is kept. Ctrl-C ends it.");
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(DemoCommand::deleteFile);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void deleteFile(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
