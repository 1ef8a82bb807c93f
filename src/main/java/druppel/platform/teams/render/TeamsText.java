package druppel.platform.teams.render;

import druppel.message.TextLimit;
import java.util.regex.Pattern;

/// Plain text for the places of a card, so that none of it becomes markup.
final class TeamsText {
    private static final Pattern MARKS = Pattern.compile("[\\\\`*_~\\[\\]<>&]");
    private static final Pattern OPENING = Pattern.compile("^(\\s*)([-+=#])");
    private static final Pattern NUMBER = Pattern.compile("^(\\s*\\d+)([.)])");
    private static final Pattern BREAKS = Pattern.compile("\\R");
    private static final String NOTHING = "\u200b";

    private TeamsText() {}

    /// For places that know no markup. Two braces would still stand for a date.
    static String plain(String text, int limit) {
        return TextLimit.text(text, limit).replace("{{", "{" + NOTHING + "{");
    }

    /// For places that read Markdown; lines stay.
    static String marked(String text, int limit) {
        return MARKS.matcher(plain(text, limit)).replaceAll("\\\\$0");
    }

    /// The same on one line, which is no item of a list either.
    static String escaped(String text, int limit) {
        String line = BREAKS.matcher(marked(text.strip(), limit)).replaceAll(" ");
        String opened = OPENING.matcher(line).replaceFirst("$1\\\\$2");
        return NUMBER.matcher(opened).replaceFirst("$1\\\\$2");
    }
}
