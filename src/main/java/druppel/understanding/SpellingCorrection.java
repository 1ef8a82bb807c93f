package druppel.understanding;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Replaces misspelled words by words of the example lines.
///
/// A word that no line contains becomes the commonest word that one edit makes of it: a letter more, less or other, or
/// two letters in the other order. Short words and first letters stay as they are, because too many words resemble
/// them.
///
/// @param commonness how many intents have a word in their lines; 0 for an unknown one
record SpellingCorrection(ToIntFunction<String> commonness) {
    /// A single word has no context that could outweigh a wrong correction.
    private static final int FEWEST_WORDS = 2;
    private static final Pattern CORRECTABLE = Pattern.compile("[a-z]{5,}");
    private static final String LETTERS = "etaoinsrhldugcmwyfpvbkjxzq";

    MessageText corrected(MessageText text) {
        if (text.words().size() < FEWEST_WORDS) {
            return text;
        }
        return new MessageText(text.tokens().stream().map(this::corrected).toList());
    }

    private String corrected(String token) {
        boolean misspelled = CORRECTABLE.matcher(token).matches() && commonness.applyAsInt(token) == 0;
        return misspelled ? nearest(token).orElse(token) : token;
    }

    private Optional<String> nearest(String word) {
        return IntStream.range(1, word.length() + 1)
                .boxed()
                .flatMap(at -> edits(word, at))
                .filter(edited -> commonness.applyAsInt(edited) > 0)
                .max(Comparator.comparingInt(commonness));
    }

    private static Stream<String> edits(String word, int at) {
        String before = word.substring(0, at);
        String after = word.substring(at);
        Stream<String> inserted = letters().map(letter -> before + letter + after);
        if (after.isEmpty()) {
            return inserted;
        }
        String rest = after.substring(1);
        Stream<String> shorter = Stream.of(before + rest);
        Stream<String> swapped = rest.isEmpty()
                ? Stream.empty()
                : Stream.of(before + rest.charAt(0) + after.charAt(0) + rest.substring(1));
        Stream<String> replaced = letters().map(letter -> before + letter + rest);
        return Stream.of(inserted, shorter, swapped, replaced).flatMap(edit -> edit);
    }

    private static Stream<String> letters() {
        return LETTERS.chars().mapToObj(Character::toString);
    }
}
