package druppel.cli;

import druppel.store.crypto.Keyset;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `keys`: manages the keyset that encrypts reflections.
@Command(name = "keys", description = "Manages the encryption keyset.", mixinStandardHelpOptions = true)
final class KeysCommand implements Runnable {
    private final CommandEnvironment commandEnvironment;

    @Spec
    private CommandSpec spec;

    KeysCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "keys: missing subcommand: keys new, keys rotate");
    }

    @Command(
            name = "new",
            description = "Creates a keyset unless there is one already.",
            mixinStandardHelpOptions = true)
    int create() {
        Path keyset = commandEnvironment.config().keyset();
        Keyset.create(keyset);
        spec.commandLine()
                .getOut()
                .println("Created " + keyset + ". Back it up: without it no reflection can be read.");
        return 0;
    }
}
