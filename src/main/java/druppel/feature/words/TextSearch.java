package druppel.feature.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Full-text search of a text for all of some words, or parts of words, whatever their case and accents.
///
/// @param words folded, not blank; none of them matches every text
public record TextSearch(List<String> words) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    public TextSearch {
        words = List.copyOf(words);
    }

    /// Part of a text, and whether it is one of the words that were found.
    public record Part(String text, boolean found) {}

    /// The search for what somebody typed.
    public static TextSearch of(String typed) {
        return new TextSearch(Arrays.stream(SPACES.split(folded(typed)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList());
    }

    public boolean matches(String text) {
        String folded = words.isEmpty() ? "" : folded(text);
        return words.stream().allMatch(folded::contains);
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            fold(text.codePointAt(at), folded);
        }
        return folded.toString();
    }

    /// Appends a letter without case and accents.
    private static void fold(int letter, StringBuilder folded) {
        if (letter < 128) {
            folded.append((char) Character.toLowerCase(letter));
        } else if (letter == '’' || letter == '‘') {
            folded.append('\'');
        } else {
            String apart = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD);
            folded.append(MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT));
        }
    }

    /// The parts of a text in their order, those that were found apart from the rest.
    public List<Part> parts(String text) {
        BitSet found = found(text);
        List<Part> parts = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            boolean marked = found.get(from);
            int next = marked ? found.nextClearBit(from) : found.nextSetBit(from);
            int to = next < 0 ? text.length() : next;
            parts.add(new Part(text.substring(from, to), marked));
            from = to;
        }
        return parts;
    }

    private BitSet found(String text) {
        Folded folded = Folded.of(text);
        BitSet found = new BitSet(text.length());
        for (String word : words) {
            for (int at = folded.text.indexOf(word); at >= 0; at = folded.text.indexOf(word, at + 1)) {
                found.set(folded.origins[at], folded.origins[at + word.length()]);
            }
        }
        return found;
    }

    /// Text without case and accents, and where each of its characters begins in the original.
    private static final class Folded {
        private final String text;
        private final int[] origins;

        private Folded(String text, int[] origins) {
            this.text = text;
            this.origins = origins;
        }

        static Folded of(String original) {
            StringBuilder folded = new StringBuilder(original.length());
            IntStream.Builder origins = IntStream.builder();
            for (int at = 0; at < original.length(); at += Character.charCount(original.codePointAt(at))) {
                int begin = at;
                int before = folded.length();
                fold(original.codePointAt(at), folded);
                IntStream.range(before, folded.length()).forEach(added -> origins.add(begin));
            }
            return new Folded(
                    folded.toString(), origins.add(original.length()).build().toArray());
        }
    }
}
