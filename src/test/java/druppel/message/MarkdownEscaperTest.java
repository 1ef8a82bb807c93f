package druppel.message;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.testing.PropertyCheck;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MarkdownEscaperTest {
    private static final List<String> PIECES = List.of(
            "a",
            "woord",
            " ",
            "\n",
            "\r\n",
            "\n\n",
            "\t",
            "    ",
            "*",
            "**",
            "_",
            "`",
            "```",
            "# ",
            "- ",
            "+ ",
            "1. ",
            "12) ",
            "> ",
            "<b>",
            "&amp;",
            "[x](https://evil.example)",
            "![x](y)",
            "---",
            "===",
            "|",
            "~~",
            "$$",
            "\\",
            "\u0000",
            "\u2028",
            "😀",
            "é",
            "=",
            "!");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(\\p{Punct})");
    private static final Pattern LIVE = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*[`*_\\[\\]<>&|~$]");
    private static final Pattern BLOCK = Pattern.compile("^(?:#|\\+|-|=|\\d+[.)]|\\s).*");

    @Test
    void ordinaryWordsStayAsTheyAre() {
        assertThat(MarkdownEscaper.quote("I asked, and they knew (more than I did)."))
                .isEqualTo("> I asked, and they knew (more than I did).");
    }

    @Test
    void linesStayLines() {
        assertThat(MarkdownEscaper.quote("one\ntwo\n\nthree")).isEqualTo("> one  \n> two\n>\n> three");
    }

    @Test
    void whatLooksLikeMarkupIsWords() {
        assertThat(MarkdownEscaper.line("1. *So* <b>&amp;</b> [x](y)"))
                .isEqualTo("1\\. \\*So\\* \\<b\\>\\&amp;\\</b\\> \\[x\\](y)");
        assertThat(MarkdownEscaper.line("# no heading")).isEqualTo("\\# no heading");
        assertThat(MarkdownEscaper.line("- no list")).isEqualTo("\\- no list");
    }

    @Test
    void everyLineOfAQuotationStaysWithinIt() {
        PropertyCheck.holds(
                random -> assertThat(MarkdownEscaper.quote("x" + any(random)).split("\\R", -1))
                        .allMatch(line -> line.startsWith(">")));
    }

    @Test
    void nothingOfItIsMarkup() {
        PropertyCheck.holds(random -> {
            String line = MarkdownEscaper.line(any(random));

            assertThat(LIVE.matcher(line).find()).as(line).isFalse();
            assertThat(BLOCK.matcher(line).matches()).as(line).isFalse();
        });
    }

    @Test
    void readAsMarkdownItSaysWhatWasWritten() {
        PropertyCheck.holds(random -> {
            String words = "x" + any(random);
            String read = Stream.of(MarkdownEscaper.quote(words).split("\n", -1))
                    .map(line -> line.substring(1).strip())
                    .map(line -> ESCAPED.matcher(line).replaceAll("$1"))
                    .collect(Collectors.joining("\n"));

            assertThat(read).isEqualTo(plain(words));
        });
    }

    private static String plain(String words) {
        return Stream.of(words.strip().split("\\R", -1))
                .map(line -> line.replaceAll("\\p{Cc}", " ").strip())
                .collect(Collectors.joining("\n"));
    }

    private static String any(RandomGenerator random) {
        return Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
                .limit(random.nextInt(12))
                .collect(Collectors.joining());
    }
}
