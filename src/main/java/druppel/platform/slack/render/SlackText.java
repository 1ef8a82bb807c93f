package druppel.platform.slack.render;

import druppel.message.Mention;
import druppel.message.TextLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Conversion between plain text and Slack's text format, within length limits. Lengths are in `char`s; no code
/// point is split.
public final class SlackText {
    private static final Pattern MENTION = Pattern.compile("<(@|#|!subteam\\^)([A-Z0-9]+)(?:\\|[^<>]*)?>");
    private static final Pattern REFERENCE = Pattern.compile("<(https?:|mailto:|tel:|[#!])([^|<>]*)(?:\\|([^<>]*))?>");
    private static final Pattern NAMED_PERSON = Pattern.compile("<@[A-Z0-9]+\\|([^<>]+)>");
    private static final String ELLIPSIS = "…";

    private SlackText() {}

    /// Plain text: entities are decoded; links, channels and, if Slack includes them, users are shown by name.
    public static String plain(String slack) {
        String named = NAMED_PERSON.matcher(slack).replaceAll("@$1");
        return REFERENCE
                .matcher(named)
                .replaceAll(found -> Matcher.quoteReplacement(named(found)))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /// The mentions in a text. What a member typed is escaped there, so it cannot contain a mention.
    public static List<Mention> mentions(String slack) {
        return MENTION.matcher(slack).results().map(SlackText::mention).toList();
    }

    private static Mention mention(MatchResult found) {
        String id = found.group(2);
        return switch (found.group(1)) {
            case "@" -> new Mention.User(id);
            case "#" -> new Mention.Channel(id);
            default -> new Mention.Group(id);
        };
    }

    /// Escapes the text so that Slack sees no mention or link in it, and truncates it with an ellipsis.
    static String escaped(String text, int limit) {
        String whole = escaped(text);
        if (whole.length() <= limit) {
            return whole;
        }
        int end = 0;
        int length = ELLIPSIS.length();
        while (length <= limit) {
            length += escaped(Character.toString(text.codePointAt(end))).length();
            end = length <= limit ? text.offsetByCodePoints(end, 1) : end;
        }
        return escaped(text.substring(0, end)) + ELLIPSIS;
    }

    /// Splits the text, at white space if possible; blank pieces are dropped.
    static List<String> split(String text, int limit) {
        List<String> pieces = new ArrayList<>();
        String rest = text;
        while (rest.length() > limit) {
            int end = splitPoint(rest, limit);
            pieces.add(rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
        }
        pieces.add(rest);
        return pieces.stream().filter(piece -> !piece.isBlank()).toList();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String named(MatchResult found) {
        String mark = found.group(1);
        Optional<String> label = Optional.ofNullable(found.group(3));
        return switch (mark) {
            case "#" -> "#" + label.orElse(found.group(2));
            case "!" -> label.orElse("@" + found.group(2));
            default -> label.orElse((mark.equals("mailto:") ? "" : mark) + found.group(2));
        };
    }

    private static int splitPoint(String text, int limit) {
        int space = Math.max(text.lastIndexOf('\n', limit), text.lastIndexOf(' ', limit));
        return space > limit / 2 ? Math.min(space, limit) : TextLimit.border(text, limit);
    }
}
