package druppel.command;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tokens of a message, or of what is left after its first words, normalised to tolerate variations in typing.
///
/// Case, accents, full-width letters, odd spaces, dashes and quotes, and punctuation around a word make no difference;
/// the text itself is kept as written.
record Tokens(String text, int start, List<Word> words) {
    private static final Pattern SPACES_AND_SLASHES = Pattern.compile("[\\p{Z}\\p{Cc}/\uff0f]*");
    private static final Pattern SLASHED = Pattern.compile("[\\p{Z}\\p{Cc}]*[/\uff0f]");
    private static final Pattern WORD = Pattern.compile("[^\\p{Z}\\p{Cc}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}\\p{Z}\\s]");
    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\u2212]");
    private static final Pattern QUOTE_OR_ACCENT = Pattern.compile("['\"`\u00b4\u02bc\u2018-\u201f\\p{M}]");
    private static final Set<String> COURTESIES = Set.of(
            "please",
            "pls",
            "now",
            "there",
            "bot",
            "druppel",
            "graag",
            "aub",
            "alsjeblieft",
            "alstublieft",
            "nu",
            "daar");

    /// Word in three forms: normalised (`plain`: lower case, without accents or quotes), for display (`shown`:
    /// lower case), and its position in the text.
    record Word(String plain, String shown, int start, int end) {
        private static Word of(String text, int start, int end) {
            String composed = Normalizer.normalize(text.substring(start, end), Normalizer.Form.NFKC);
            String visible = INVISIBLE.matcher(composed).replaceAll("").toLowerCase(Locale.ROOT);
            String shown = trimmed(DASH.matcher(visible).replaceAll("-"));
            String apart = Normalizer.normalize(shown, Normalizer.Form.NFD);
            return new Word(QUOTE_OR_ACCENT.matcher(apart).replaceAll(""), shown, start, end);
        }
    }

    static Tokens of(String text) {
        Matcher before = SPACES_AND_SLASHES.matcher(text);
        int start = before.lookingAt() ? before.end() : 0;
        List<Word> found = WORD.matcher(text)
                .region(start, text.length())
                .results()
                .map(word -> Word.of(text, word.start(), word.end()))
                .filter(word -> !word.plain().isEmpty())
                .toList();
        return new Tokens(text, start, found);
    }

    /// Whether a message begins with a slash, like a command.
    static boolean slashed(String text) {
        return SLASHED.matcher(text).lookingAt();
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    int size() {
        return words.size();
    }

    Tokens after(int count) {
        return count == 0 ? this : new Tokens(text, words.get(count - 1).end(), words.subList(count, size()));
    }

    /// Removes courtesies at the end: "stop please" becomes "stop".
    Tokens withoutCourtesies() {
        int end = size();
        while (end > 0 && COURTESIES.contains(words.get(end - 1).plain())) {
            end--;
        }
        return new Tokens(text, start, words.subList(0, end));
    }

    /// The first words, whose exact text is still all of it.
    Tokens first(int count) {
        return new Tokens(text, start, words.subList(0, count));
    }

    /// The first word as written; empty if there is none.
    String first() {
        return words.stream()
                .findFirst()
                .map(word -> text.substring(word.start(), word.end()))
                .orElse("");
    }

    List<String> plain() {
        return words.stream().map(Word::plain).toList();
    }

    /// The normalised words, separated by single spaces.
    String joined() {
        return words.stream().map(Word::plain).collect(Collectors.joining(" "));
    }

    /// The words in lower case, separated by single spaces.
    String lowerCase() {
        return words.stream().map(Word::shown).collect(Collectors.joining(" "));
    }

    /// The exact text, without surrounding spaces.
    String exactText() {
        int from = start;
        int to = text.length();
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        return text.substring(from, to);
    }

    private static String trimmed(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && isEdge(word.codePointAt(from))) {
            from += Character.charCount(word.codePointAt(from));
        }
        while (to > from && isEdge(word.codePointBefore(to))) {
            to -= Character.charCount(word.codePointBefore(to));
        }
        return word.substring(from, to);
    }

    // a dash is kept, because "mon -thu" is a range
    private static boolean isEdge(int letter) {
        return !Character.isLetterOrDigit(letter) && letter != '-';
    }

    private static boolean isSpace(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter) || Character.isISOControl(letter);
    }
}
