package druppel.cli;

import druppel.adapter.content.MessageBundles;
import druppel.config.CommandEnvironment;
import druppel.config.Config;
import druppel.config.InvalidSettingException;
import druppel.config.SettingKey;
import druppel.config.Version;
import druppel.domain.Language;
import druppel.platform.slack.api.SlackAuth;
import druppel.platform.slack.api.SlackSettings.Entrance;
import druppel.platform.slack.manifest.SlackManifest;
import druppel.platform.teams.manifest.TeamsManifest;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `manifest`: generates the app manifest for a chat platform.
@Command(name = "manifest", description = "Generates an app manifest.", mixinStandardHelpOptions = true)
final class ManifestCommand implements Runnable {
    private final CommandEnvironment commandEnvironment;

    @Spec
    private CommandSpec spec;

    ManifestCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "manifest: missing subcommand: manifest slack or manifest teams");
    }

    @Command(name = "slack", description = "Prints the Slack manifest as JSON.", mixinStandardHelpOptions = true)
    int slack(
            @Option(names = "--socket", description = "Use Socket Mode, which needs no public address.") boolean socket,
            @Option(names = "--many", description = "For many workspaces, which install the app through OAuth.")
                    boolean many) {
        if (socket && many) {
            throw new ParameterException(
                    spec.commandLine(), "manifest slack: --socket is for one workspace; leave out --many");
        }
        Config config = commandEnvironment.config();
        SlackManifest manifest = socket || inSocketMode(config)
                ? new SlackManifest(Optional.empty(), false)
                : new SlackManifest(Optional.of(reached(config, "Slack", ", or give --socket")), many || many(config));
        spec.commandLine().getOut().println(manifest.json());
        return 0;
    }

    @Command(
            name = "teams",
            description = "Writes the Teams app package with icons, a zip file for an admin to upload.",
            mixinStandardHelpOptions = true)
    int teams(
            @Option(
                            names = {"-o", "--output"},
                            required = true,
                            paramLabel = "FILE.zip",
                            description = "The file to write; an earlier package is replaced.")
                    Path file) {
        Config config = commandEnvironment.config();
        TeamsManifest manifest = teams(config, MessageBundles.load());
        new OutputFile(file).write(manifest.zip()).ifPresent(fault -> {
            throw new ParameterException(spec.commandLine(), "manifest teams: " + fault);
        });
        spec.commandLine().getOut().println("Wrote " + file + ". docs/teams.md says where to upload it.");
        return 0;
    }

    private static TeamsManifest teams(Config config, MessageBundles words) {
        String app = config.teams()
                .orElseThrow(() -> new InvalidSettingException(
                        SettingKey.TEAMS_APP_ID,
                        "missing; give the Application (client) ID of the bot’s" + " registration"))
                .appId();
        return new TeamsManifest(
                app, reached(config, "Teams", ""), Version.plain(), words.in(Language.EN), words.in(Language.NL));
    }

    private static boolean inSocketMode(Config config) {
        return config.slack()
                .filter(slack -> slack.entrance() instanceof Entrance.Socket)
                .isPresent();
    }

    private static boolean many(Config config) {
        return config.slack()
                .filter(slack -> slack.slackAuth() instanceof SlackAuth.Client)
                .isPresent();
    }

    private static URI reached(Config config, String platform, String otherwise) {
        return config.publicUrl()
                .filter(address -> "https".equals(address.getScheme()))
                .orElseThrow(() -> new InvalidSettingException(
                        SettingKey.DRUPPEL_BASE_URL,
                        platform
                                + " sends to an https address; set yours, such as"
                                + " https://druppel.example.org"
                                + otherwise));
    }
}
