package druppel.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Some consecutive words of a sentence, at least one.
///
/// @param words all words of the sentence
/// @param end index after the last word
record WordSpan(List<String> words, int start, int end) {

    /// All spans of words from an index on: those that begin first before others, of these the longest first.
    static Stream<WordSpan> from(List<String> words, int from) {
        return IntStream.range(from, words.size())
                .boxed()
                .flatMap(start -> IntStream.range(0, words.size() - start)
                        .mapToObj(less -> new WordSpan(words, start, words.size() - less)));
    }

    /// The words, separated by single spaces.
    String text() {
        return String.join(" ", words.subList(start, end));
    }

    int size() {
        return end - start;
    }

    boolean overlaps(WordSpan other) {
        return start < other.end && other.start < end;
    }

    String first() {
        return words.get(start);
    }

    /// The word in front of it.
    Optional<String> previous() {
        return start > 0 ? Optional.of(words.get(start - 1)) : Optional.empty();
    }

    /// The words of the sentence that are not in it.
    Stream<String> others() {
        return Stream.concat(words.subList(0, start).stream(), words.subList(end, words.size()).stream());
    }
}
