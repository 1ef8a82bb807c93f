package druppel.cli;

import druppel.adapter.content.YamlLibrary;
import druppel.boot.MemberDeletionControl;
import druppel.config.Config;
import druppel.domain.member.MemberReference;
import java.io.Console;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `forget`: deletes everything of a member who cannot say it in chat, and prints the receipt. A server that runs does
/// it.
///
/// The receipt alone goes to the standard output, to be passed on to the person; the rest goes to the standard error.
@Command(
        name = "forget",
        description = "Deletes everything of a member, for good, and prints a receipt.",
        mixinStandardHelpOptions = true)
final class ForgetCommand implements Callable<Integer> {
    private static final String AGREED = "yes";

    private final CommandEnvironment commandEnvironment;
    private final UnaryOperator<String> terminal;

    @Option(
            names = "--member",
            paramLabel = "ID",
            required = true,
            description = "Their number, or " + MemberReference.ACCOUNT_FORMS + ".")
    private Optional<MemberReference> member = Optional.empty();

    @Option(names = "--yes", description = "Deletes without a question, for scripts.")
    private boolean yes;

    @Spec
    private CommandSpec spec;

    /// @param terminal asks a question and gives the answer; an empty one where nobody can be asked
    ForgetCommand(CommandEnvironment commandEnvironment, UnaryOperator<String> terminal) {
        this.commandEnvironment = commandEnvironment;
        this.terminal = terminal;
    }

    /// Asks at the terminal, if there is one.
    static String ask(String question) {
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .flatMap(console -> Optional.ofNullable(console.readLine("%s", question)))
                .orElse("");
    }

    @Override
    public Integer call() {
        MemberReference who = member.orElseThrow();
        Config config = commandEnvironment.configWithLog();
        ControlClient client = new ControlClient(config, MemberDeletionControl.NAME);
        client.requireDatabase();
        requireAgreed(who);
        try (YamlLibrary library = YamlLibrary.open(config.library())) {
            return say(
                    who,
                    client.run(
                            Map.of("member", who.text()),
                            database -> MemberDeletionControl.of(database, library, config, InstantSource.system())));
        }
    }

    private void requireAgreed(MemberReference who) {
        String question = "This deletes everything of %s, for good. Type %s to go on: ".formatted(who.text(), AGREED);
        if (!yes && !terminal.apply(question).strip().equalsIgnoreCase(AGREED)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "nothing was deleted; answer " + AGREED + ", or add --yes where nobody is asked");
        }
    }

    private int say(MemberReference who, Map<String, String> answer) {
        if (!answer.getOrDefault("outcome", "").equals("deleted")) {
            throw new IllegalStateException("--member: nobody here is " + who.text() + "; nothing was deleted");
        }
        PrintWriter out = spec.commandLine().getOut();
        answer.getOrDefault("receipt", "").lines().forEach(out::println);
        spec.commandLine()
                .getErr()
                .println("Logged for admins as receipt %s, without a name.".formatted(answer.get("number")));
        return 0;
    }
}
