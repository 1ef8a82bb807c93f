package druppel.understanding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A message as tokens: lower case, without accents, with placeholders such as `<time>` for whatever varies freely.
///
/// A greeting in front of a sentence is left out. Capitals, accents, skin tones, curly apostrophes and letters repeated
/// for emphasis make no difference. Slack's emoji
/// names (`:+1:`) become emoji.
///
/// @param tokens words, placeholders, emoji and runs of punctuation, in order
public record MessageText(List<String> tokens) {
    private static final Pattern TOKEN = Pattern.compile("""
        (?<link>https?://\\S+|www\\.\\S+|<https?:[^>]*>)\
        |(?<mention><@[^>]*>|@[\\p{L}\\d_.]+)\
        |(?<date>\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[/-]\\d{1,2}(?:[/-]\\d{2,4})?)(?![\\d\\p{L}])\
        |(?<time>\\d{1,2}(?:[:.]\\d{2}|[uh]\\d{2}| ?[ap]m\\b| ?uur\\b| ?o'clock\\b|[uh]\\b))(?!\\d)\
        |(?<number>\\d+(?:[.,]\\d+)*)\
        |(?<word>\\p{L}+(?:'\\p{L}+)*)\
        |(?<mark>[?]+|[!]+|[.]{2,}|…)\
        |(?<emoji>[\\p{IsEmoji}&&[^\\p{ASCII}]]|[:;]-?[()DPp/|])\
        """);
    private static final Pattern APOSTROPHE = Pattern.compile("[’‘`´]");
    private static final Pattern MARK = Pattern.compile("[\\p{M}\\x{1F3FB}-\\x{1F3FF}]");
    private static final Pattern SHORT_FORM = Pattern.compile("'(ll|d)\\b");
    private static final Pattern REPEATED = Pattern.compile("(\\p{L})\\1{2,}");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /// Words that begin a message without saying what it asks for.
    private static final Set<String> GREETINGS = Set.of(
            "hi",
            "hello",
            "hey",
            "heya",
            "dear",
            "hoi",
            "hallo",
            "hee",
            "he",
            "hai",
            "beste",
            "druppel",
            "goedemorgen",
            "goeiemorgen",
            "goedemiddag",
            "goedenavond",
            "dag",
            "yo");
    private static final int FEWEST_AFTER_GREETING = 3;

    public MessageText {
        tokens = List.copyOf(tokens);
    }

    /// Splits a message as it was typed.
    public static MessageText of(String message) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(normalized(message));
        while (matcher.find()) {
            tokens.add(token(matcher));
        }
        return new MessageText(withoutGreeting(tokens));
    }

    private static List<String> withoutGreeting(List<String> tokens) {
        int start = 0;
        while (start < tokens.size() && isGreeting(tokens.get(start))) {
            start++;
        }
        List<String> rest = tokens.subList(start, tokens.size());
        return new MessageText(rest).words().size() < FEWEST_AFTER_GREETING ? tokens : rest;
    }

    private static boolean isGreeting(String token) {
        return GREETINGS.contains(token) || token.equals("!");
    }

    private static String normalized(String message) {
        String plain = EmojiClass.withoutNames(message).toLowerCase(Locale.ROOT);
        String straight = APOSTROPHE.matcher(plain).replaceAll("'");
        String bare = MARK.matcher(Normalizer.normalize(straight, Normalizer.Form.NFKD))
                .replaceAll("");
        String split = SHORT_FORM.matcher(bare).replaceAll(" $1");
        String calm = REPEATED.matcher(split).replaceAll("$1$1");
        return SPACE.matcher(calm).replaceAll(" ");
    }

    private static String token(Matcher matcher) {
        for (String kind : List.of("link", "mention", "date", "time", "number")) {
            if (matcher.group(kind) != null) {
                return "<" + kind + ">";
            }
        }
        String text = matcher.group();
        return matcher.group("mark") != null ? text.substring(0, 1) : text.replace("'", "");
    }

    /// The words among the tokens, placeholders included.
    public List<String> words() {
        return tokens.stream()
                .filter(token ->
                        Character.isLetter(token.codePointAt(0)) || (token.charAt(0) == '<' && token.length() > 2))
                .toList();
    }

    /// Whether the message ends like a question.
    public boolean isQuestion() {
        return !tokens.isEmpty() && tokens.getLast().equals("?");
    }
}
