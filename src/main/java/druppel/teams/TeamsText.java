package druppel.teams;

import druppel.core.talk.Fitted;
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
        return Fitted.text(text, limit).replace("{{", "{" + NOTHING + "{");
    }

    /// For places that read Markdown; on one line.
    static String escaped(String text, int limit) {
        String line = BREAKS.matcher(plain(text.strip(), limit)).replaceAll(" ");
        String marked = MARKS.matcher(line).replaceAll("\\\\$0");
        String opened = OPENING.matcher(marked).replaceFirst("$1\\\\$2");
        return NUMBER.matcher(opened).replaceFirst("$1\\\\$2");
    }
}
