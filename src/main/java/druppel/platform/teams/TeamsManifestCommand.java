package druppel.platform.teams;

import druppel.config.Config;
import druppel.config.InvalidSettingException;
import druppel.config.Version;
import druppel.domain.Language;
import druppel.message.Texts;
import druppel.platform.teams.api.TeamsSettings;
import druppel.platform.teams.manifest.TeamsManifest;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `manifest teams`: the package that an admin uploads to Teams.
@Command(
        name = "teams",
        description = "Writes the Teams app package with icons, a zip file for an admin to upload.",
        mixinStandardHelpOptions = true)
final class TeamsManifestCommand implements Callable<Integer> {
    private final Supplier<Config> settings;
    private final Function<Language, Texts> texts;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE.zip",
            description = "The file to write; an earlier package is replaced.")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec;

    TeamsManifestCommand(Supplier<Config> settings, Function<Language, Texts> texts) {
        this.settings = settings;
        this.texts = texts;
    }

    @Override
    public Integer call() {
        TeamsManifest manifest = manifest(settings.get());
        new OutputFile(file).write(manifest.zip()).ifPresent(fault -> {
            throw new ParameterException(spec.commandLine(), "manifest teams: " + fault);
        });
        spec.commandLine().getOut().println("Wrote " + file + ". docs/teams.md says where to upload it.");
        return 0;
    }

    private TeamsManifest manifest(Config config) {
        String app = TeamsPlatformFactory.settings(config)
                .map(TeamsSettings::appId)
                .orElseThrow(() -> new InvalidSettingException(
                        TeamsSettingKey.TEAMS_APP_ID,
                        "missing; give the Application (client) ID of the bot’s registration"));
        return new TeamsManifest(
                app, config.httpsUrl("Teams", ""), Version.plain(), texts.apply(Language.EN), texts.apply(Language.NL));
    }
}
