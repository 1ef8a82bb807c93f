package druppel.adapter.content;

import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/// Explains in plain language why a text is not valid YAML, and on which line.
final class YamlErrorMessages {
    private YamlErrorMessages() {}

    static ValidationError fault(String file, String text, JacksonException broken) {
        return switch (broken.getCause()) {
            case MarkedYamlEngineException marked ->
                new ValidationError(file, line(marked, broken), "this is not YAML", advice(marked.getProblem()));
            case ReaderException character ->
                new ValidationError(
                        file, line(text, character.getPosition()), control(character.getCodePoint()), "remove it");
            case null, default -> new ValidationError(file, line(broken), "this is not YAML", advice(""));
        };
    }

    private static String advice(String problem) {
        String said = problem.toLowerCase(Locale.ROOT);
        if (said.contains("tab")) {
            return "indent with spaces, not with tabs";
        }
        if (said.contains("mapping values are not allowed")) {
            return "put quotes around a text that contains a colon, and check the indentation";
        }
        if (said.contains("stream end") || said.contains("end of stream")) {
            return "close the quote or bracket that was opened above";
        }
        return "check the indentation and the quotes here and on the line above";
    }

    private static String control(int codePoint) {
        return "the character U+%04X is not allowed".formatted(codePoint);
    }

    private static int line(MarkedYamlEngineException marked, JacksonException broken) {
        Optional<Mark> mark = marked.getProblemMark().or(marked::getContextMark);
        return mark.map(found -> found.getLine() + 1).orElseGet(() -> line(broken));
    }

    private static int line(JacksonException broken) {
        TokenStreamLocation location = broken.getLocation();
        return location == null ? 1 : Math.max(1, location.getLineNr());
    }

    private static int line(String text, int codePoints) {
        return 1
                + (int) text.codePoints()
                        .limit(codePoints)
                        .filter(one -> one == '\n')
                        .count();
    }
}
