package druppel;

import java.io.PrintWriter;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
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
    public Integer call() {
        require(
                days >= 0 && days <= MOST_DAYS,
                "--days: " + days + " is not from 0 to " + MOST_DAYS);
        Config settings = home.config();
        int wanted = port.orElse(settings.port());
        require(CheckedSettings.isPort(wanted), "--port: " + wanted + " is not from 0 to 65535");
        Logging.use(settings.jsonLog());
        run(settings, wanted);
        return 0;
    }

    private void run(Config settings, int wanted) {
        DemoClock clock = new DemoClock(InstantSource.system());
        try (Running running = Running.begin();
                DemoFolder folder = DemoFolder.make();
                Druppel druppel = Druppel.demo(settings.demo(folder.path(), wanted), clock)) {
            URI address = settings.demo(folder.path(), druppel.port()).baseUrl();
            simulate(address, running);
            say(address);
            running.untilAsked();
        }
    }

    private void simulate(URI address, Running running) {
        try (Simulation simulation = new Simulation(address, ZoneId.systemDefault())) {
            simulation.run(days, running::asked);
        }
    }

    private void say(URI address) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Druppel is here to try: " + address + "/chat");
        out.println("Nothing of it is kept. Ctrl-C ends it.");
    }

    private void require(boolean right, String fault) {
        if (!right) {
            throw new ParameterException(spec.commandLine(), fault);
        }
    }
}
