package druppel.platform.slack;

import druppel.config.Config;
import druppel.platform.slack.api.SlackSettings;
import druppel.platform.slack.api.SlackSettings.Entrance;
import druppel.platform.slack.api.SlackSettings.SlackAuth;
import druppel.platform.slack.manifest.SlackManifest;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `manifest slack`: the manifest that an app is made from in Slack.
@Command(name = "slack", description = "Prints the Slack manifest as JSON.", mixinStandardHelpOptions = true)
final class SlackManifestCommand implements Callable<Integer> {
    private final Supplier<Config> settings;

    @Option(names = "--socket", description = "Use Socket Mode, which needs no public address.")
    private boolean socket;

    @Option(names = "--many", description = "For many workspaces, which install the app through OAuth.")
    private boolean many;

    @Spec
    private CommandSpec spec;

    SlackManifestCommand(Supplier<Config> settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        if (socket && many) {
            throw new ParameterException(
                    spec.commandLine(), "manifest slack: --socket is for one workspace; leave out --many");
        }
        spec.commandLine().getOut().println(manifest(settings.get()).json());
        return 0;
    }

    private SlackManifest manifest(Config config) {
        Optional<SlackSettings> slack = SlackPlatformFactory.settings(config);
        return socket || slack.filter(SlackManifestCommand::inSocketMode).isPresent()
                ? new SlackManifest(Optional.empty(), false, config.oidc().isPresent())
                : new SlackManifest(
                        Optional.of(config.httpsUrl("Slack", ", or give --socket")),
                        many || slack.filter(SlackManifestCommand::many).isPresent(),
                        config.oidc().isPresent());
    }

    private static boolean inSocketMode(SlackSettings slack) {
        return slack.entrance() instanceof Entrance.Socket;
    }

    private static boolean many(SlackSettings slack) {
        return slack.slackAuth() instanceof SlackAuth.Client;
    }
}
