package druppel.understanding;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which words the example lines of which intents contain: a bit per intent for each word.
///
/// It tells how familiar a message is, which the weights alone do not: one strong word makes a strong score, whatever
/// is next to it. In short messages pairs of words are looked at as well. Immutable.
public final class WordIntents {
    /// A message of at most so many words is short.
    private static final int SHORT = 4;
    /// A word in the lines of more intents than this says nothing about any of them.
    private static final int COMMON = 25;

    private final int[] hashes;
    private final long[] masks;

    private WordIntents(int[] hashes, long[] masks) {
        this.hashes = hashes;
        this.masks = masks;
    }

    static WordIntents read(DataInputStream in) throws IOException {
        int[] hashes = IntentModel.readHashes(in);
        long[] masks = new long[hashes.length];
        for (int i = 0; i < masks.length; i++) {
            masks[i] = in.readLong();
        }
        return new WordIntents(hashes, masks);
    }

    /// Hashes of the distinct words of a message and, if it is short, of its pairs of words.
    public static IntStream evidenceIn(MessageText text) {
        List<String> words = text.words();
        Stream<String> pairs = words.size() > SHORT ? Stream.empty() : pairs(words);
        return Stream.concat(words.stream(), pairs).distinct().mapToInt(FeatureExtractor::hash);
    }

    private static Stream<String> pairs(List<String> words) {
        return IntStream.rangeClosed(0, words.size())
                .mapToObj(i -> (i == 0 ? "^" : words.get(i - 1)) + " " + (i == words.size() ? "$" : words.get(i)));
    }

    /// The number of intents whose lines contain a word.
    int commonness(String word) {
        return Long.bitCount(maskOf(FeatureExtractor.hash(word)));
    }

    /// The bits of the words of a message that say something; none for what no line contains.
    long[] masksOf(MessageText text) {
        return evidenceIn(text)
                .mapToLong(this::maskOf)
                .filter(mask -> Long.bitCount(mask) <= COMMON)
                .toArray();
    }

    private long maskOf(int hash) {
        int row = Arrays.binarySearch(hashes, hash);
        return row < 0 ? 0 : masks[row];
    }

    /// The share of these words that the lines of an intent contain; 1 if there are none.
    static double familiarity(long[] masks, int intent) {
        return Arrays.stream(masks)
                .mapToDouble(mask -> (mask >>> intent) & 1)
                .average()
                .orElse(1);
    }
}
