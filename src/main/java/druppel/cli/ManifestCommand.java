package druppel.cli;

import druppel.adapter.content.MessageBundle;
import druppel.domain.Language;
import druppel.message.Texts;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `manifest`: generates the app manifest for a chat platform.
@Command(name = "manifest", description = "Generates an app manifest.", mixinStandardHelpOptions = true)
final class ManifestCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    /// The command with one of its own for each platform that wants a manifest.
    static CommandLine of(CommandEnvironment commandEnvironment) {
        CommandLine line = new CommandLine(new ManifestCommand());
        commandEnvironment.platforms().stream()
                .map(platform -> platform.manifestCommand(commandEnvironment::config, ManifestCommand::phrases))
                .flatMap(Optional::stream)
                .forEach(line::addSubcommand);
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                spec.subcommands().keySet().stream()
                        .map(name -> "manifest " + name)
                        .collect(Collectors.joining(" or ", "manifest: missing subcommand: ", "")));
    }

    // Read when a manifest is made, not whenever a command runs.
    private static Texts phrases(Language language) {
        return MessageBundle.load().apply(language);
    }
}
