package druppel.understanding;

import druppel.understanding.IntentScores.ScoredIntent;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.InflaterInputStream;

/// A linear classifier: a score per intent is the sum of the weights of a message's features.
///
/// The build trains it from the example lines and writes the file that this class reads: about a megabyte, with one
/// byte per weight and a hash in the place of each feature. Immutable and thread-safe; no library is needed to use it.
public final class IntentModel implements IntentClassifier {
    /// Name of the file, next to this class.
    public static final String RESOURCE = "intents.model";

    /// First bytes of the file, with the version of its format.
    public static final int MAGIC = 0x44524931;

    private static final int BUFFER = 1 << 16;

    private final String source;
    private final List<Intent> intents;
    private final float sharpness;
    private final float step;
    private final float[] biases;
    private final int[] features;
    private final int[] ends;
    private final byte[] cells;
    private final WordIntents words;
    private final SpellingCorrection spelling;
    private final FeatureExtractor extractor;

    private IntentModel(DataInputStream in, FeatureExtractor extractor) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException(RESOURCE + " is not a model of this version; build again");
        }
        this.extractor = extractor;
        source = in.readUTF();
        intents = readIntents(in);
        sharpness = in.readFloat();
        step = in.readFloat();
        biases = new float[intents.size()];
        for (int i = 0; i < biases.length; i++) {
            biases[i] = in.readFloat();
        }
        features = readHashes(in);
        ends = new int[features.length];
        int end = 0;
        byte[] counts = in.readNBytes(features.length);
        for (int i = 0; i < ends.length; i++) {
            end += counts[i];
            ends[i] = end;
        }
        cells = in.readNBytes(2 * end);
        words = WordIntents.read(in);
        spelling = new SpellingCorrection(words::commonness);
    }

    /// Reads the model that comes with the program.
    ///
    /// @throws IllegalStateException if the program was built without it
    public static IntentModel load() {
        try (InputStream in = IntentModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing; build with Maven, which trains it");
            }
            return read(in, Lexicon.load());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads a model file for use with the lexicon it was trained with.
    public static IntentModel read(InputStream file, Lexicon lexicon) throws IOException {
        InputStream inflated = new BufferedInputStream(new InflaterInputStream(file), BUFFER);
        return new IntentModel(new DataInputStream(inflated), new FeatureExtractor(lexicon));
    }

    private static List<Intent> readIntents(DataInputStream in) throws IOException {
        List<Intent> intents = new ArrayList<>();
        for (int left = in.readUnsignedByte(); left > 0; left--) {
            String tag = in.readUTF();
            intents.add(Intent.of(tag).orElseThrow(() -> new IOException("unknown intent " + tag + " in the model")));
        }
        return intents;
    }

    /// Reads hashes in ascending order, each as its distance from the one before.
    static int[] readHashes(DataInputStream in) throws IOException {
        int[] hashes = new int[in.readInt()];
        int hash = Integer.MIN_VALUE;
        for (int i = 0; i < hashes.length; i++) {
            hash += readNumber(in);
            hashes[i] = hash;
        }
        return hashes;
    }

    private static int readNumber(DataInputStream in) throws IOException {
        int number = 0;
        int shift = 0;
        int part;
        do {
            part = in.readUnsignedByte();
            number |= (part & 0x7F) << shift;
            shift += 7;
        } while (part >= 0x80);
        return number;
    }

    /// Hash of what the model was trained from; the build trains again when it differs.
    public String source() {
        return source;
    }

    @Override
    public IntentScores classify(String message) {
        MessageText text = spelling.corrected(MessageText.of(message));
        double[] probabilities = probabilities(margins(extractor.vectorOf(text)));
        long[] masks = words.masksOf(text);
        List<ScoredIntent> scored = new ArrayList<>();
        for (int i = 0; i < probabilities.length; i++) {
            scored.add(new ScoredIntent(intents.get(i), probabilities[i], WordIntents.familiarity(masks, i)));
        }
        return new IntentScores(scored, text.words().size());
    }

    private double[] margins(Map<Integer, Double> vector) {
        double[] margins = new double[biases.length];
        for (int i = 0; i < margins.length; i++) {
            margins[i] = biases[i];
        }
        vector.forEach((feature, value) -> addWeights(margins, feature, value * step));
        return margins;
    }

    private void addWeights(double[] margins, int feature, double factor) {
        int row = Arrays.binarySearch(features, feature);
        if (row < 0) {
            return;
        }
        for (int cell = row == 0 ? 0 : ends[row - 1]; cell < ends[row]; cell++) {
            margins[cells[2 * cell]] += cells[2 * cell + 1] * factor;
        }
    }

    private double[] probabilities(double[] margins) {
        double highest = Arrays.stream(margins).max().orElseThrow();
        double[] powers = Arrays.stream(margins)
                .map(margin -> Math.exp((margin - highest) * sharpness))
                .toArray();
        double sum = Arrays.stream(powers).sum();
        return Arrays.stream(powers).map(power -> power / sum).toArray();
    }
}
