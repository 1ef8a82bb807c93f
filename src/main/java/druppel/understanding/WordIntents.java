package druppel.understanding;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which words the training lines of which intents contain: a bit per intent for each word. Immutable.
public final class WordIntents {
    /// A word that stands in the lines of more intents than this says nothing about any of them.
    private static final int COMMON = 25;

    /// A message of at most so many words is short.
    static final int SHORT = 4;

    private final int[] words;
    private final long[] masks;

    private WordIntents(int[] words, long[] masks) {
        this.words = words;
        this.masks = masks;
    }

    static WordIntents read(DataInputStream in) throws IOException {
        int[] words = IntentModel.readInts(in, in.readInt());
        long[] masks = new long[words.length];
        for (int i = 0; i < masks.length; i++) {
            masks[i] = in.readLong();
        }
        return new WordIntents(words, masks);
    }

    /// What is looked at in a message: its distinct words and, where it is short, its pairs of words too; as hashes.
    public static IntStream evidenceIn(MessageText text) {
        List<String> words = text.words();
        Stream<String> pairs = words.size() > SHORT
                ? Stream.empty()
                : IntStream.rangeClosed(0, words.size())
                        .mapToObj(i -> (i == 0 ? "^" : words.get(i - 1)) + " " + (i == words.size() ? "$" : words.get(i)));
        return Stream.concat(words.stream(), pairs).distinct().mapToInt(FeatureExtractor::hash);
    }

    /// The bits of each piece of evidence in a message; none for what no line contains.
    long[] masksOf(MessageText text) {
        return evidenceIn(text)
                .mapToLong(hash -> {
                    int row = Arrays.binarySearch(words, hash);
                    return row < 0 ? 0 : masks[row];
                })
                .filter(mask -> Long.bitCount(mask) <= COMMON)
                .toArray();
    }

    /// The share of these words that the lines of an intent contain; 1 if there are no words.
    static double familiarity(long[] masks, int intent) {
        return Arrays.stream(masks).mapToDouble(mask -> (mask >>> intent) & 1).average().orElse(1);
    }
}
