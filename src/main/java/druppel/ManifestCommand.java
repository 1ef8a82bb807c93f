package druppel;

import druppel.slack.Access;
import druppel.slack.SlackManifest;
import druppel.slack.SlackSettings.Entrance;
import java.net.URI;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `manifest`: what a chat platform wants to know of the bot before it lets it in.
@Command(
        name = "manifest",
        description = "Prints the manifest to paste at a chat platform.",
        mixinStandardHelpOptions = true)
final class ManifestCommand implements Runnable {
    private final Home home;

    @Spec private CommandSpec spec;

    ManifestCommand(Home home) {
        this.home = home;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "manifest: say for which platform: manifest slack");
    }

    @Command(
            name = "slack",
            description = "Prints Slack’s, as JSON.",
            mixinStandardHelpOptions = true)
    int slack(
            @Option(
                            names = "--socket",
                            description = "For Socket Mode, where Slack needs no address of yours.")
                    boolean socket,
            @Option(
                            names = "--many",
                            description = "For many workspaces, which install it through OAuth.")
                    boolean many) {
        if (socket && many) {
            throw new ParameterException(
                    spec.commandLine(),
                    "manifest slack: --socket is for one workspace; leave out --many");
        }
        Config config = home.config();
        SlackManifest manifest =
                socket || inSocketMode(config)
                        ? new SlackManifest(Optional.empty(), false)
                        : new SlackManifest(Optional.of(reached(config)), many || many(config));
        spec.commandLine().getOut().println(manifest.json());
        return 0;
    }

    private static boolean inSocketMode(Config config) {
        return config.slack()
                .filter(slack -> slack.entrance() instanceof Entrance.Socket)
                .isPresent();
    }

    private static boolean many(Config config) {
        return config.slack().filter(slack -> slack.access() instanceof Access.Client).isPresent();
    }

    private static URI reached(Config config) {
        return config.publicUrl()
                .filter(address -> "https".equals(address.getScheme()))
                .orElseThrow(() ->
                        new WrongSetting(
                                Setting.DRUPPEL_BASE_URL,
                                "Slack sends to an https address; set yours, such as"
                                        + " https://druppel.example.org, or give --socket"));
    }
}
