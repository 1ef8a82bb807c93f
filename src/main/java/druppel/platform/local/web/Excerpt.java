package druppel.platform.local.web;

import druppel.message.TextLimit;
import java.util.Locale;

/// Part of a text around a word that was searched for.
public record Excerpt(String before, String match, String after) {
    private static final int AROUND = 80;

    /// @param words what was searched for; the first of them is shown with what is around it
    static Excerpt of(String text, String words) {
        String line = text.replaceAll("\\s+", " ").strip();
        String first = words.split("\\s+", 2)[0];
        int at = Math.max(0, line.toLowerCase(Locale.ROOT).indexOf(first.toLowerCase(Locale.ROOT)));
        int end = Math.min(line.length(), at + first.length());
        int from = at > AROUND ? TextLimit.border(line, at - AROUND) : 0;
        int to = line.length() - end > AROUND ? TextLimit.border(line, end + AROUND) : line.length();
        return new Excerpt(
                (from > 0 ? "…" : "") + line.substring(from, at),
                line.substring(at, end),
                line.substring(end, to) + (to < line.length() ? "…" : ""));
    }
}
