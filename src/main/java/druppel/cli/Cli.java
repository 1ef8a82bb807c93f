package druppel.cli;

import druppel.adapter.content.InvalidLibraryException;
import druppel.command.SpellingSuggestion;
import druppel.config.InvalidSettingException;
import druppel.config.Version;
import druppel.domain.member.MemberReference;
import druppel.store.dialect.StoreUnavailableException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line. Exit codes: 0 success; 1 a check failed or something could not start; 2 wrong usage or
/// settings.
@Command(
        name = "druppel",
        description =
                "Nudges people in the habits of connected leadership, in Slack, Microsoft Teams or the local chat.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND")
public final class Cli implements Runnable {
    static final int FAILED = 1;
    public static final int WRONG = 2;

    private static final int MOST_SLIPS = 2;

    @Option(names = "--debug", description = "Shows the stack trace of an error.", scope = ScopeType.INHERIT)
    private boolean debug;

    private final CommandLine line;

    public Cli(CommandEnvironment commandEnvironment, PrintStream out, PrintStream err) {
        this(commandEnvironment, out, err, ForgetCommand::ask);
    }

    /// @param terminal asks a question and gives the answer; an empty one where nobody can be asked
    Cli(CommandEnvironment commandEnvironment, PrintStream out, PrintStream err, UnaryOperator<String> terminal) {
        line = new CommandLine(this)
                .addSubcommand(new ServeCommand(commandEnvironment))
                .addSubcommand(new DemoCommand(commandEnvironment))
                .addSubcommand(new InvitationCommand(commandEnvironment))
                .addSubcommand(new ForgetCommand(commandEnvironment, terminal))
                .addSubcommand(new DoctorCommand(commandEnvironment))
                .addSubcommand(new LibraryCommand(commandEnvironment))
                .addSubcommand(new UnderstandCommand(commandEnvironment, System.in))
                .addSubcommand(ManifestCommand.of(commandEnvironment))
                .addSubcommand(new MigrateCommand(commandEnvironment))
                .addSubcommand(new ExportCommand(commandEnvironment))
                .addSubcommand(new BackupCommand(commandEnvironment))
                .addSubcommand(new RestoreCommand(commandEnvironment))
                .addSubcommand(new CommandLine(new KeysCommand(commandEnvironment))
                        .addSubcommand(new KeyRotationCommand(commandEnvironment)))
                .registerConverter(MemberReference.class, Cli::member)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(this::failed)
                .setParameterExceptionHandler(this::misused);
    }

    private static MemberReference member(String text) {
        return MemberReference.parse(text)
                .orElseThrow(() -> new TypeConversionException("\"%s\" names no member; write the member's number, %s"
                        .formatted(text, MemberReference.ACCOUNT_FORMS)));
    }

    public int run(String... arguments) {
        return line.execute(arguments);
    }

    /// Without a command: lists the commands.
    @Override
    public void run() {
        line.usage(line.getErr());
        throw new ParameterException(line, "no command given; start with: druppel demo");
    }

    private int failed(Exception failure, CommandLine command, ParseResult parsed) {
        command.getErr().println(reason(failure));
        if (debug) {
            failure.printStackTrace(command.getErr());
        }
        return failure instanceof InvalidSettingException ? WRONG : FAILED;
    }

    private int misused(ParameterException misuse, String[] arguments) {
        CommandLine command = misuse.getCommandLine();
        command.getErr()
                .println(fault(misuse) + " (help: " + command.getCommandSpec().qualifiedName() + " --help)");
        return WRONG;
    }

    private static String fault(ParameterException misuse) {
        return misuse instanceof UnmatchedArgumentException unmatched
                ? unmatched(
                        unmatched.getUnmatched().getFirst(),
                        misuse.getCommandLine().getCommandSpec())
                : String.valueOf(misuse.getMessage());
    }

    private static String unmatched(String word, CommandSpec command) {
        Set<String> known = word.startsWith("-")
                ? command.optionsMap().keySet()
                : command.subcommands().keySet();
        return SpellingSuggestion.of(word, known, Math.min(MOST_SLIPS, word.length() / 3))
                .map(near -> "there is no " + word + " here; did you mean " + near + "?")
                .orElse("there is no " + word + " here");
    }

    private static String reason(Exception failure) {
        String message = String.valueOf(failure.getMessage());
        return switch (failure) {
            case InvalidSettingException wrong -> message;
            case StoreUnavailableException unavailable -> message;
            case InvalidLibraryException broken ->
                message + "\nThe library has errors, so nothing was started. Fix them and start again.";
            case IllegalStateException unable -> message.lines().findFirst().orElse(message);
            default ->
                "It failed unexpectedly (" + failure.getClass().getSimpleName() + "); --debug shows the stack trace.";
        };
    }
}
