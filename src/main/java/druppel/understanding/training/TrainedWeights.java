package druppel.understanding.training;

import de.bwaldvogel.liblinear.Model;
import druppel.understanding.Intent;
import druppel.understanding.IntentModel;
import druppel.understanding.MessageText;
import druppel.understanding.WordIntents;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;

/// The weights of a trained classifier, and how they are written for [IntentModel].
final class TrainedWeights {
    /// A weight is written as a whole number of these steps, at most 127 either way.
    private static final float STEP = 0.03f;
    /// A weight smaller than this is left out: that halves the file and changes almost no answer.
    private static final double SMALLEST = 0.075;
    /// Factor of the margins in the softmax that gives the probabilities; fitted by cross-validation.
    private static final float SHARPNESS = 6;

    private final List<Intent> intents;
    private final int[] features;
    private final double[][] weights;

    private TrainedWeights(List<Intent> intents, int[] features, double[][] weights) {
        this.intents = intents;
        this.features = features;
        this.weights = weights;
    }

    /// Takes the weights of a model whose class `i` is the intent at `i`, with the bias as its last feature.
    static TrainedWeights of(List<Intent> intents, int[] features, Model model) {
        double[] flat = model.getFeatureWeights();
        int[] labels = model.getLabels();
        double[][] weights = new double[features.length + 1][labels.length];
        for (int feature = 0; feature < weights.length; feature++) {
            for (int label = 0; label < labels.length; label++) {
                weights[feature][labels[label]] = flat[feature * labels.length + label];
            }
        }
        return new TrainedWeights(intents, features, weights);
    }

    /// Writes the file that [IntentModel] reads.
    ///
    /// @param source hash of what the weights were trained from
    /// @param examples the examples they were trained from
    byte[] toFile(String source, List<Example> examples) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(IntentModel.MAGIC);
            out.writeUTF(source);
            writeIntents(out);
            writeRows(out);
            writeWords(out, examples);
        }
        return bytes.toByteArray();
    }

    private void writeIntents(DataOutputStream out) throws IOException {
        out.writeByte(intents.size());
        for (Intent intent : intents) {
            out.writeUTF(intent.tag());
        }
        out.writeFloat(SHARPNESS);
        out.writeFloat(STEP);
        for (double bias : weights[features.length]) {
            out.writeFloat((float) bias);
        }
    }

    private void writeRows(DataOutputStream out) throws IOException {
        List<Integer> hashes = new ArrayList<>();
        ByteArrayOutputStream counts = new ByteArrayOutputStream();
        ByteArrayOutputStream cells = new ByteArrayOutputStream();
        for (int row = 0; row < features.length; row++) {
            int count = writeCells(cells, weights[row]);
            if (count > 0) {
                hashes.add(features[row]);
                counts.write(count);
            }
        }
        writeHashes(out, hashes);
        counts.writeTo(out);
        cells.writeTo(out);
    }

    private static int writeCells(ByteArrayOutputStream cells, double[] row) {
        int count = 0;
        for (int intent = 0; intent < row.length; intent++) {
            if (Math.abs(row[intent]) >= SMALLEST) {
                cells.write(intent);
                cells.write(Math.clamp(Math.round(row[intent] / STEP), -127, 127));
                count++;
            }
        }
        return count;
    }

    private void writeWords(DataOutputStream out, List<Example> examples) throws IOException {
        Map<Integer, Long> masks = new TreeMap<>();
        for (Example example : examples) {
            long bit = 1L << intents.indexOf(example.intent());
            WordIntents.evidenceIn(MessageText.of(example.text()))
                    .forEach(hash -> masks.merge(hash, bit, (one, other) -> one | other));
        }
        writeHashes(out, masks.keySet());
        for (long mask : masks.values()) {
            out.writeLong(mask);
        }
    }

    private static void writeHashes(DataOutputStream out, Collection<Integer> ascending) throws IOException {
        out.writeInt(ascending.size());
        int before = Integer.MIN_VALUE;
        for (int hash : ascending) {
            writeNumber(out, hash - before);
            before = hash;
        }
    }

    private static void writeNumber(DataOutputStream out, int number) throws IOException {
        int rest = number;
        while (rest >>> 7 != 0) {
            out.writeByte(0x80 | rest);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }
}
