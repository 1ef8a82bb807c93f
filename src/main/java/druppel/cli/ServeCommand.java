package druppel.cli;

import druppel.boot.Application;
import druppel.config.CommandEnvironment;
import druppel.config.Config;
import druppel.config.InvalidSettingException;
import druppel.platform.slack.api.SlackAuth;
import druppel.platform.slack.api.SlackSettings;
import druppel.platform.slack.api.SlackSettings.Entrance;
import java.io.PrintWriter;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `serve`: runs everything that is configured, until it is stopped.
@Command(name = "serve", description = "Serves every chat that is configured.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private final CommandEnvironment commandEnvironment;

    @Spec
    private CommandSpec spec;

    ServeCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() {
        Config config = commandEnvironment.config();
        if (!config.anyChat()) {
            throw new InvalidSettingException(
                    "Nothing to serve",
                    "Slack needs SLACK_BOT_TOKEN, and SLACK_SIGNING_SECRET or SLACK_APP_TOKEN, or for many workspaces"
                            + " SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_SIGNING_SECRET; Teams needs"
                            + " TEAMS_APP_ID, TEAMS_APP_PASSWORD and TEAMS_TENANT_ID; the local chat needs"
                            + " DRUPPEL_LOCAL_CHAT=on; to look around first: druppel demo");
        }
        LogFormat.use(config.jsonLog());
        try (ShutdownSignal shutdownSignal = ShutdownSignal.begin();
                Application application = Application.start(config, InstantSource.system())) {
            say(config.on(application.port()));
            shutdownSignal.untilAsked();
        }
        return 0;
    }

    private void say(Config config) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Druppel listens on " + config.host() + ":" + config.port());
        config.slack().ifPresent(slack -> say(out, slack, config.baseUrl()));
        if (config.teams().isPresent()) {
            out.println("Teams sends to " + config.baseUrl() + "/api/messages");
        }
        if (config.localChat()) {
            out.println("The local chat is at " + config.baseUrl() + "/chat");
        }
    }

    private static void say(PrintWriter out, SlackSettings slack, URI base) {
        out.println(entrance(slack.entrance(), base));
        if (slack.slackAuth() instanceof SlackAuth.Client) {
            out.println("A workspace is added at " + base + "/slack/install");
        }
    }

    private static String entrance(Entrance entrance, URI base) {
        return switch (entrance) {
            case Entrance.Requests _ -> "Slack sends to " + base + "/slack/events";
            case Entrance.Socket _ -> "Slack is reached by Socket Mode; /slack/events is closed";
        };
    }
}
