package druppel.platform.teams.render;

import druppel.message.TextLimit;
import java.util.regex.Pattern;

/// Escapes plain text for card elements, so that it never becomes markup.
final class TeamsText {
    private static final Pattern MARKS = Pattern.compile("[\\\\`*_~\\[\\]<>&]");
    private static final Pattern OPENING = Pattern.compile("^(\\s*)([-+=#])");
    private static final Pattern NUMBER = Pattern.compile("^(\\s*\\d+)([.)])");
    private static final Pattern BREAKS = Pattern.compile("\\R");
    private static final String NOTHING = "\u200b";

    private TeamsText() {}

    /// For elements without markup. Double braces are escaped, since Teams would read them as a date.
    static String plain(String text, int limit) {
        return TextLimit.text(text, limit).replace("{{", "{" + NOTHING + "{");
    }

    /// For elements with Markdown; keeps line breaks.
    static String marked(String text, int limit) {
        return MARKS.matcher(plain(text, limit)).replaceAll("\\\\$0");
    }

    /// For elements with Markdown, on one line that is not a list item.
    static String escaped(String text, int limit) {
        String line = BREAKS.matcher(marked(text.strip(), limit)).replaceAll(" ");
        String opened = OPENING.matcher(line).replaceFirst("$1\\\\$2");
        return NUMBER.matcher(opened).replaceFirst("$1\\\\$2");
    }
}
