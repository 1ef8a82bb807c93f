package druppel;

import druppel.boot.Platforms;
import druppel.cli.Cli;
import druppel.cli.CommandEnvironment;

/// Where the process starts.
public final class Main {
    private Main() {}

    /// Runs the command line and exits with its code.
    public static void main(String[] arguments) {
        System.exit(
                new Cli(CommandEnvironment.of(System.getenv(), Platforms.ALL), System.out, System.err).run(arguments));
    }
}
