package druppel.cli;

import druppel.adapter.content.YamlLibrary;
import druppel.boot.Application;
import druppel.config.Config;
import druppel.config.ConfigReader;
import druppel.demo.DemoClock;
import druppel.demo.DemoMember;
import druppel.demo.TempDirectory;
import druppel.domain.Language;
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

/// `demo`: serves the local chat with a clock that can be moved forward, on a temporary database.
@Command(
        name = "demo",
        description = "Starts the local chat with a clock that can be moved forward; nothing is saved.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final int MOST_DAYS = 400;

    private final CommandEnvironment commandEnvironment;

    @Option(names = "--port", paramLabel = "N", description = "Listens on this port (default: PORT, or 3000).")
    private Optional<Integer> port = Optional.empty();

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "Moves the clock N days forward at the start, with a simulated member.")
    private int days;

    @Option(
            names = "--language",
            paramLabel = "en|nl",
            description = "The language of the simulated member (default: that of LANG).")
    private Optional<String> language = Optional.empty();

    @Spec
    private CommandSpec spec;

    DemoCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() {
        require(days >= 0 && days <= MOST_DAYS, "--days: " + days + " is not from 0 to " + MOST_DAYS);
        Config settings = commandEnvironment.configWithLog();
        int wanted = port.orElse(settings.port());
        require(
                language.flatMap(Language::of).isPresent() || language.isEmpty(),
                "--language: " + language.orElse("") + " is neither en nor nl");
        require(ConfigReader.isPort(wanted), "--port: " + wanted + " is not from 0 to 65535");
        run(settings, wanted);
        return 0;
    }

    private void run(Config settings, int wanted) {
        DemoClock clock = new DemoClock(InstantSource.system());
        try (ShutdownSignal shutdownSignal = ShutdownSignal.begin();
                TempDirectory folder = TempDirectory.make();
                Application application = Application.demo(settings.demo(folder.path(), wanted), clock)) {
            URI address = settings.demo(folder.path(), application.port()).baseUrl();
            simulate(address, settings, shutdownSignal);
            say(address);
            shutdownSignal.untilAsked();
        }
    }

    private void simulate(URI address, Config settings, ShutdownSignal shutdownSignal) {
        if (days == 0) {
            return;
        }
        try (YamlLibrary library = YamlLibrary.open(settings.library());
                DemoMember demoMember =
                        new DemoMember(address, ZoneId.systemDefault(), spoken(), library.catalogue())) {
            demoMember.run(days, shutdownSignal::asked);
        }
    }

    private Language spoken() {
        return language.or(() ->
                        Optional.ofNullable(commandEnvironment.environment().get("LANG")))
                .flatMap(Language::of)
                .orElse(Language.EN);
    }

    private void say(URI address) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Try Druppel at " + address + "/chat");
        out.println("Nothing is saved. Press Ctrl-C to stop.");
    }

    private void require(boolean right, String fault) {
        if (!right) {
            throw new ParameterException(spec.commandLine(), fault);
        }
    }
}
