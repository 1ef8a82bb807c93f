package druppel.message;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Escaper for text in a Markdown file: the text is displayed as it was written, and nothing in it becomes markup.
///
/// Source: https://spec.commonmark.org/0.31.2, and the extensions of it in use
public final class MarkdownEscaper {
    private static final Pattern LINES = Pattern.compile("\\R");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cc}");
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>&|~$]");
    private static final Pattern LIST_OR_HEADING = Pattern.compile("^[#+=-]");
    private static final Pattern NUMBERED = Pattern.compile("^(\\d+)([.)])");

    private MarkdownEscaper() {}

    /// Formats words as a quotation that keeps their lines.
    public static String quote(String words) {
        List<String> lines = Arrays.stream(LINES.split(words.strip(), -1))
                .map(MarkdownEscaper::line)
                .toList();
        return IntStream.range(0, lines.size())
                .mapToObj(place -> quoted(lines, place))
                .collect(Collectors.joining("\n"));
    }

    /// Two spaces at the end separate a line from the next.
    private static String quoted(List<String> lines, int place) {
        boolean goesOn = place + 1 < lines.size() && !lines.get(place + 1).isEmpty();
        String line = lines.get(place);
        return line.isEmpty() ? ">" : "> " + line + (goesOn ? "  " : "");
    }

    /// Escapes one line of words; spaces at its ends are dropped.
    public static String line(String words) {
        String plain = UNSEEN.matcher(words).replaceAll(" ").strip();
        String escaped = MARKUP.matcher(plain).replaceAll("\\\\$0");
        String begun = LIST_OR_HEADING.matcher(escaped).replaceFirst("\\\\$0");
        return NUMBERED.matcher(begun).replaceFirst("$1\\\\$2");
    }
}
