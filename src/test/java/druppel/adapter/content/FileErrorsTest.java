package druppel.adapter.content;

import static druppel.adapter.content.SmallLibrary.ASK;
import static druppel.adapter.content.SmallLibrary.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class FileErrorsTest {
    @TempDir
    Path folder;

    private SmallLibrary library;

    @BeforeEach
    void small() {
        library = new SmallLibrary(folder);
    }

    @Test
    void aMissingFolderIsNamedWithTheSettingThatNamesIt() {
        Path missing = folder.resolve("nowhere");
        assertThat(LibraryCheck.of(List.of(missing)).lines())
                .containsExactly(missing + ": the folder is missing: create it, or name another with DRUPPEL_LIBRARY");
    }

    @Test
    void aFolderWithoutALibraryNamesAllThatIsMissing() {
        assertThat(LibraryCheck.of(List.of(folder.resolve("practices"))).lines())
                .containsExactly(
                        "library.yaml: the file is missing or not readable: create it, or let Druppel read it",
                        "practices: there are no practices: create the folder practices with a file for each",
                        "programmes: there are no programmes: create the folder programmes with a file for each");
    }

    @Test
    void anEmptyFileIsNamed() {
        library.write(ASK, "# nothing yet\n");
        assertThat(library.faults())
                .containsExactly("practices/ask.yaml:1: the file is empty: write its fields, or remove it");
    }

    @ParameterizedTest
    @CsvSource({
        "library.yaml,- a,a list", "library.yaml,text,text", "library.yaml,7,a number",
        "practices/ask.yaml,- id: ask,a list", "practices/ask.yaml,text,text", "practices/ask.yaml,[],a list",
        "programmes/short.yaml,- a,a list", "programmes/short.yaml,true,true or false"
    })
    void aFileThatIsNoGroupOfFieldsIsNamedWithWhatItIs(String file, String text, String what) {
        library.write(file, text + "\n");
        assertThat(library.faults())
                .contains(file + ":1: the file is " + what + ", not a group of fields: write a group of fields");
    }

    @ParameterizedTest
    @CsvSource({"[a],a list", "7,a number", "text,text"})
    void aFieldThatIsNoGroupOfFieldsIsNamedWithFileAndLine(String value, String what) {
        library.write(ASK, "id: ask\nname: " + value + "\n");
        assertThat(library.faults())
                .anySatisfy(
                        fault -> assertThat(fault).startsWith("practices/ask.yaml:2: the name is " + what + ", not "));
    }

    @Test
    void aFileThatIsNotUtf8IsNamedWithTheLine() {
        library.write(ASK, "id: ask\naim:\n  en: café\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(library.faults())
                .containsExactly("practices/ask.yaml:3: the file is not UTF-8: save it with the encoding UTF-8");
    }

    @Test
    void anEmojiMayBeAnywhere() {
        assertThat(IntStream.range(1_000, 1_100).mapToObj("x"::repeat)).allSatisfy(text -> {
            YamlDocument document = YamlParser.parse(ASK, "id: \"" + text + "😀\"");
            assertThat(document.text(List.of("id"))).isEqualTo(text + "😀");
        });
    }

    @Test
    void aControlCharacterIsNamedWithTheLine() {
        library.edit(ASK, "setting: corridor", "setting: corr\u0001idor");
        assertThat(library.faults())
                .containsExactly("practices/ask.yaml:%d: the character U+0001 is not allowed: remove it"
                        .formatted(library.line(ASK, "\u0001")));
    }

    @Test
    void aTextWithABareColonIsNamedWithTheLineAndTheCure() {
        library.write(PATH, "id: short\nname: one: two\n");
        assertThat(library.faults())
                .containsExactly(
                        "programmes/short.yaml:2: this is not YAML: put quotes around a text that contains a colon,"
                                + " and check the indentation");
    }

    @Test
    void aTabIsNamedWithTheLine() {
        library.write(PATH, "id: short\nname:\n\ten: Short\n");
        assertThat(library.faults())
                .containsExactly("programmes/short.yaml:3: this is not YAML: indent with spaces, not with tabs");
    }

    @Test
    void aQuoteThatNeverClosesIsNamed() {
        library.edit(PATH, "{en: \"Short\"", "{en: \"Short");
        assertThat(library.faults()).singleElement().asString().contains("this is not YAML");
    }

    @Test
    void aKeyThatStandsTwiceIsNamedOnItsSecondLine() {
        library.edit(PATH, "id: short\n", "id: short\nid: short\n");
        assertThat(library.faults())
                .containsExactly("programmes/short.yaml:2: “id” is a duplicate, first used on line 1: remove one");
    }

    @Test
    void aSecondDocumentIsNamed() {
        library.write(PATH, library.read(PATH) + "---\nid: more\n");
        assertThat(library.faults())
                .containsExactly("programmes/short.yaml:10: a second document starts: move it to a separate file");
    }

    @Test
    void anAliasIsNotFollowed() {
        library.edit(PATH, "practice: ask", "practice: &one ask").edit(PATH, "practice: trust", "practice: *one");
        assertThat(library.faults())
                .contains("programmes/short.yaml:7: the alias “*one” is not supported: write the text out");
    }

    @Test
    void aBombOfAliasesIsAFaultAndNoHang() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int level = 1; level < 50; level++) {
            String before = "*a" + (level - 1);
            bomb.append("a%d: &a%d [%s, %s]\n".formatted(level, level, before, before));
        }
        library.write(ASK, bomb.toString());
        assertThat(library.faults())
                .contains("practices/ask.yaml:2: the alias “*a0” is not supported: write the text out");
    }

    @Test
    void aFileOverOneMebibyteIsNotReadThrough() {
        library.write(ASK, "#".repeat((1 << 20) + 1));
        assertThat(library.faults())
                .containsExactly("practices/ask.yaml:1: the file is larger than 1 MiB: split it into smaller files");
    }

    @Test
    void deepNestingIsAFaultAndNoOverflow() {
        library.write(ASK, "a:\n  - " + "[".repeat(1 << 19));
        assertThat(library.faults()).singleElement().asString().startsWith("practices/ask.yaml:2: ");
    }

    @Test
    void aVastListIsManyFaultsAndNoHang() {
        library.write(ASK, "nudges:\n" + "- x\n".repeat(20_000));
        assertThat(library.faults()).hasSizeGreaterThan(20_000);
    }

    @Test
    void aVastNumberIsAFaultAndNoHang() {
        library.edit(PATH, "days: 5", "days: 1e999999999");
        assertThat(library.faults())
                .containsExactly(
                        "programmes/short.yaml:8: the days of step 2 are text, not a whole number: write a whole"
                                + " number");
    }

    @Test
    void whatEditorsLeaveBehindIsPassedOver() {
        library.write("practices/.ask.yaml.swp", "x").write("practices/ask.yaml~", "x");
        library.write("practices/.#ask.yaml", "x")
                .write("practices/notes.txt", "x")
                .write("practices/folder.yaml/x", "x");
        assertThat(library.faults()).isEmpty();
    }

    @Test
    void faultsOfAllFilesComeTogetherInTheOrderOfFilesAndLines() {
        library.edit("library.yaml", "programme: short", "programme: long");
        library.write(SmallLibrary.TRUST, "")
                .edit(ASK, "kind: action", "kind: x")
                .edit(ASK, "effort: small", "effort: x");
        assertThat(library.faults())
                .extracting(fault -> fault.substring(0, fault.indexOf(": ")))
                .containsExactly(
                        "library.yaml:" + library.line("library.yaml", "programme: long"),
                        ASK + ":" + library.line(ASK, "kind: x"),
                        ASK + ":" + library.line(ASK, "effort: x"),
                        "practices/trust.yaml:1");
    }
}
