package druppel;

import druppel.content.BrokenLibrary;
import druppel.store.StoreUnavailable;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/// The command line. Exit codes: 0 done, 1 a check failed or something could not start, 2 wrong
/// usage or settings.
@Command(
        name = "druppel",
        description =
                "Nudges people in the habits of connected leadership, in Slack or in its own chat.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
final class Cli implements Runnable {
    static final int FAILED = 1;
    static final int WRONG = 2;

    @Option(
            names = "--debug",
            description = "Shows where an error comes from.",
            scope = ScopeType.INHERIT)
    private boolean debug;

    private final CommandLine line;

    Cli(Map<String, String> environment, PrintStream out, PrintStream err) {
        Home home = Home.of(environment);
        line =
                new CommandLine(this)
                        .addSubcommand(new ServeCommand(home))
                        .addSubcommand(new DemoCommand(home))
                        .addSubcommand(new DoctorCommand(home))
                        .addSubcommand(new LibraryCommand(home))
                        .addSubcommand(new MigrateCommand(home))
                        .addSubcommand(new KeysCommand(home))
                        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                        .setExecutionExceptionHandler(this::failed)
                        .setParameterExceptionHandler(this::misused);
    }

    int run(String... arguments) {
        return line.execute(arguments);
    }

    /// Without a command: says which there are.
    @Override
    public void run() {
        line.usage(line.getErr());
        throw new CommandLine.ParameterException(
                line, "no command given; start with: druppel demo");
    }

    private int failed(Exception failure, CommandLine command, ParseResult parsed) {
        command.getErr().println(reason(failure));
        if (debug) {
            failure.printStackTrace(command.getErr());
        }
        return failure instanceof WrongSetting ? WRONG : FAILED;
    }

    private int misused(CommandLine.ParameterException misuse, String[] arguments) {
        CommandLine command = misuse.getCommandLine();
        command.getErr()
                .println(
                        misuse.getMessage()
                                + " (help: "
                                + command.getCommandSpec().qualifiedName()
                                + " --help)");
        return WRONG;
    }

    private static String reason(Exception failure) {
        String message = String.valueOf(failure.getMessage());
        return switch (failure) {
            case WrongSetting wrong -> message;
            case StoreUnavailable unavailable -> message;
            case BrokenLibrary broken ->
                    message
                            + "\nThe library has faults, so nothing was started. Mend them and start again.";
            case IllegalStateException unable -> message;
            default ->
                    "It failed unexpectedly ("
                            + failure.getClass().getSimpleName()
                            + "); --debug shows where.";
        };
    }
}
