package druppel.command;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tokens of a message, or of what is left after its first words, normalised to tolerate variations in typing.
///
/// Case, accents, full-width letters, odd spaces, dashes and quotes, and punctuation around a word make no difference;
/// the text itself is kept as written.
record Tokens(String text, int start, List<Word> list) {
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
        int start = skip(text, 0, letter -> isSpace(letter) || isSlash(letter));
        List<Word> found = new ArrayList<>();
        for (int from = start; from < text.length(); ) {
            int end = skip(text, from, letter -> !isSpace(letter));
            found.add(Word.of(text, from, end));
            from = skip(text, end, Tokens::isSpace);
        }
        found.removeIf(word -> word.plain().isEmpty());
        return new Tokens(text, start, List.copyOf(found));
    }

    /// Whether a message begins with a slash, like a command.
    static boolean slashed(String text) {
        int start = skip(text, 0, Tokens::isSpace);
        return start < text.length() && isSlash(text.charAt(start));
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    int size() {
        return list.size();
    }

    Tokens after(int count) {
        return count == 0 ? this : new Tokens(text, list.get(count - 1).end(), list.subList(count, size()));
    }

    /// Removes courtesies at the end: "stop please" becomes "stop".
    Tokens withoutCourtesies() {
        int end = size();
        while (end > 0 && COURTESIES.contains(list.get(end - 1).plain())) {
            end--;
        }
        return new Tokens(text, start, list.subList(0, end));
    }

    /// The first word as written; empty if there is none.
    String first() {
        return list.stream()
                .findFirst()
                .map(word -> text.substring(word.start(), word.end()))
                .orElse("");
    }

    List<String> plain() {
        return list.stream().map(Word::plain).toList();
    }

    /// The normalised words, separated by single spaces.
    String joined() {
        return list.stream().map(Word::plain).collect(Collectors.joining(" "));
    }

    /// The words in lower case, separated by single spaces.
    String shown() {
        return list.stream().map(Word::shown).collect(Collectors.joining(" "));
    }

    /// The exact text, without surrounding spaces.
    String written() {
        int from = skip(text, start, Tokens::isSpace);
        int to = text.length();
        while (to > from && isSpace(text.codePointBefore(to))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static String trimmed(String word) {
        int from = skip(word, 0, Tokens::isEdge);
        int to = word.length();
        while (to > from && isEdge(word.codePointBefore(to))) {
            to -= Character.charCount(word.codePointBefore(to));
        }
        return word.substring(from, to);
    }

    private static int skip(String text, int from, IntPredicate wanted) {
        int at = from;
        while (at < text.length() && wanted.test(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    // a dash is kept, because "mon -thu" is a range
    private static boolean isEdge(int letter) {
        return !Character.isLetterOrDigit(letter) && letter != '-';
    }

    private static boolean isSpace(int letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter) || Character.isISOControl(letter);
    }

    private static boolean isSlash(int letter) {
        return letter == '/' || letter == '\uff0f';
    }
}
