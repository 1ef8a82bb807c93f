package druppel.cli;

import druppel.adapter.content.YamlLibrary;
import druppel.domain.Language;
import druppel.understanding.IntentModel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `understand`: shows how messages are understood, one per line, as if a member who has joined sent them on a workday
/// with the nudge of the day open.
@Command(
        name = "understand",
        description = "Shows what messages mean: text, intent, confidence, outcome and command, separated by tabs.",
        mixinStandardHelpOptions = true)
final class UnderstandCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";
    private static final Pattern TAG = Pattern.compile("[a-z]{2}");

    private final CommandEnvironment commandEnvironment;
    private final InputStream standardInput;

    @Option(
            names = "--language",
            defaultValue = "en",
            description = "Language of lines that do not begin with one: en or nl (default: en).")
    private String language = "en";

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The member's date, such as 2026-11-30 (default: today).")
    private Optional<String> date = Optional.empty();

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = STANDARD_INPUT,
            description = "Lines of text, or of language, tab and text (default: standard input).")
    private String file = STANDARD_INPUT;

    @Spec
    private CommandSpec spec;

    UnderstandCommand(CommandEnvironment commandEnvironment, InputStream standardInput) {
        this.commandEnvironment = commandEnvironment;
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() {
        Language standard =
                Language.of(language).orElseThrow(() -> wrong("--language must be en or nl, not " + language));
        LocalDate today = date.map(this::date).orElseGet(() -> LocalDate.now(ZoneId.systemDefault()));
        try (YamlLibrary library = YamlLibrary.open(commandEnvironment.config().library());
                BufferedReader lines = reader()) {
            print(lines, standard, new UnderstandingReport(library.catalogue(), IntentModel.load(), today));
        } catch (IOException e) {
            throw wrong(file + " cannot be read as UTF-8 text");
        }
        return 0;
    }

    private void print(BufferedReader lines, Language standard, UnderstandingReport report) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] columns = line.split("\t", -1);
            out.println(
                    columns.length > 1 && TAG.matcher(columns[0]).matches()
                            ? report.line(columns[1], language(columns[0]))
                            : report.line(line.replace('\t', ' '), standard));
        }
    }

    private Language language(String tag) {
        return Language.of(tag).orElseThrow(() -> wrong("a line begins with the language " + tag + ", not en or nl"));
    }

    private LocalDate date(String given) {
        try {
            return LocalDate.parse(given);
        } catch (DateTimeParseException e) {
            throw wrong("--on must be a date such as 2026-11-30, not " + given);
        }
    }

    private BufferedReader reader() throws IOException {
        return file.equals(STANDARD_INPUT)
                ? new BufferedReader(new InputStreamReader(standardInput, StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(file));
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), "understand: " + what);
    }
}
