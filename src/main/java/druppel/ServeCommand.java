package druppel;

import druppel.slack.Access;
import java.io.PrintWriter;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `serve`: everything that is configured, until it is told to stop.
@Command(
        name = "serve",
        description = "Serves every chat that is configured.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private final Home home;

    @Spec private CommandSpec spec;

    ServeCommand(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() {
        Config config = home.config();
        if (!config.anyChat()) {
            throw new WrongSetting(
                    "Nothing to serve",
                    "Slack needs SLACK_SIGNING_SECRET and SLACK_BOT_TOKEN, or for many workspaces SLACK_CLIENT_ID and"
                            + " SLACK_CLIENT_SECRET; the local chat needs DRUPPEL_LOCAL_CHAT=on; to look around first:"
                            + " druppel demo");
        }
        config.remark().ifPresent(spec.commandLine().getErr()::println);
        Logging.use(config.jsonLog());
        try (Running running = Running.begin();
                Druppel druppel = Druppel.start(config, InstantSource.system())) {
            say(config.on(druppel.port()));
            running.untilAsked();
        }
        return 0;
    }

    private void say(Config config) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Druppel listens on " + config.host() + ":" + config.port());
        config.slack().ifPresent(slack -> say(out, slack.access(), config.baseUrl()));
        if (config.localChat()) {
            out.println("The local chat is at " + config.baseUrl() + "/chat");
        }
    }

    private static void say(PrintWriter out, Access access, URI base) {
        out.println("Slack sends to " + base + "/slack/events");
        if (access instanceof Access.Client) {
            out.println("A workspace is added at " + base + "/slack/install");
        }
    }
}
