package druppel;

import druppel.cli.Cli;
import druppel.config.CommandEnvironment;

/// Where the process starts.
public final class Main {
    private Main() {}

    /// Runs the command line and exits with its code.
    public static void main(String[] arguments) {
        System.exit(new Cli(CommandEnvironment.of(System.getenv()), System.out, System.err).run(arguments));
    }
}
