package druppel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.testing.CommandLine;
import druppel.testing.CommandLine.Said;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnderstandCommandTest {
    private static final String MONDAY = "2026-11-30";

    @TempDir
    private Path home;

    private CommandLine commandLine = new CommandLine(Path.of(""));

    @BeforeEach
    void moveIn() {
        commandLine = new CommandLine(home);
    }

    private List<String> columns(String line) throws IOException {
        Path file = commandLine.write("lines.txt", line + "\n");
        Said said = commandLine.run("understand", "--on", MONDAY, file.toString());
        assertThat(said.err()).isEmpty();
        assertThat(said.code()).isZero();
        return List.of(said.out().lines().toList().getFirst().split("\t", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        nudge stop                            | stop      | do        | stop
        nudge at 8.30                         | rhythm    | do        | rhythm 08:30
        nudge days mon-wed                    | rhythm    | do        | rhythm mon,tue,wed
        pause until 14 december               | pause     | do        | pause 2026-11-30/2026-12-14
        I'm on holiday until 5 december       | pause     | offer     | pause 2026-11-30/2026-12-05
        give me a tip about delegating        | tip       | do        | tip less
        nudge followup off                    | followup  | do        | followup off
        nudge language nl                     | language  | do        | language nl
        nudge zone Amsterdam                  | zone      | do        | zone Europe/Amsterdam
        nudge harvest                         | harvest   | do        | harvest 2026-Q4
        nudge buddy on                        | buddy     | do        | buddy on
        nudge holidays off                    | holidays  | do        | holidays off
        done                                  | done      | do        | done
        reflect yesterday I waited            | yesterday | keep      |
        I asked Ann what she would do         | reflection | keep     |
        not today                             | not-today | not-today |
        can my boss read this?                | privacy   | answer    |
        pause until yesterday                 | pause     | ask       |
        """)
    void aLineHasTextIntentConfidenceOutcomeAndCommand(String text, String intent, String outcome, String command)
            throws IOException {
        List<String> columns = columns(text);
        assertThat(columns).hasSize(5);
        assertThat(columns.getFirst()).isEqualTo(text);
        assertThat(columns.get(1)).isEqualTo(intent);
        assertThat(columns.get(2)).matches("[01]\\.\\d\\d");
        assertThat(columns.get(3)).isEqualTo(outcome);
        assertThat(columns.get(4)).isEqualTo(command == null ? "" : command);
    }

    @Test
    void aLineMayBeginWithItsLanguage() throws IOException {
        assertThat(columns("nl\tduw om half negen\trhythm"))
                .startsWith("duw om half negen")
                .endsWith("rhythm 08:30");
        assertThat(columns("en\tnudge at half nine")).endsWith("rhythm 09:30");
    }

    @Test
    void otherTabsAreSpaces() throws IOException {
        assertThat(columns("nudge\tstop")).startsWith("nudge stop").endsWith("stop");
    }

    @Test
    void theLanguageOfAllLinesCanBeSet() throws IOException {
        Path file = commandLine.write("lines.txt", "duw om half 9\n");
        assertThat(commandLine
                        .run("understand", "--language", "nl", file.toString())
                        .out())
                .endsWith("rhythm 08:30\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-"})
    void withoutAFileItReadsStandardInput(String file) {
        InputStream input = new ByteArrayInputStream("streak\n\nreeks".getBytes(StandardCharsets.UTF_8));
        StringWriter out = new StringWriter();
        CommandEnvironment environment =
                new CommandEnvironment(home, Map.of("DRUPPEL_LIBRARY", CommandLine.LIBRARY.toString()), List.of());
        int code = new picocli.CommandLine(new UnderstandCommand(environment, input))
                .setOut(new PrintWriter(out, true))
                .execute(Stream.of(file).filter(name -> !name.isEmpty()).toArray(String[]::new));
        assertThat(code).isZero();
        assertThat(out.toString().lines())
                .hasSize(3)
                .startsWith("streak\tstreak\t1.00\tdo\tstreak")
                .endsWith("reeks\tstreak\t1.00\tdo\tstreak");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--language=fr", "--on=tomorrow", "nowhere.txt", "french.txt", "latin.txt"})
    void wrongUsageIsSaidInOneLine(String wrong) throws IOException {
        commandLine.write("french.txt", "fr\tbonjour\n");
        Files.write(commandLine.file("latin.txt"), new byte[] {'i', (byte) 0xEB, '\n'});
        String argument =
                wrong.startsWith("--") ? wrong : commandLine.file(wrong).toString();
        Said said = commandLine.run("understand", argument);
        assertThat(said.code()).isEqualTo(Cli.WRONG);
        assertThat(said.complaints()).singleElement().asString().startsWith("understand: ");
    }
}
