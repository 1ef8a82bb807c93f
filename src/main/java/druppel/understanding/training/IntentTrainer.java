package druppel.understanding.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import druppel.understanding.FeatureExtractor;
import druppel.understanding.Intent;
import druppel.understanding.MessageText;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Trains a linear support vector machine, one intent against all others, with LIBLINEAR.
///
/// The result depends on the examples and their order alone: the solver's random numbers have a fixed seed, and it uses
/// only the four basic operations and the square root, which every JVM computes alike.
public final class IntentTrainer {
    private static final double COST = 3;
    private static final double TOLERANCE = 0.1;
    private static final double BALANCE = 0.3;
    private static final int FEWEST_LINES = 2;
    private static final long SEED = 20_261_128;

    private final FeatureExtractor extractor;

    public IntentTrainer(FeatureExtractor extractor) {
        this.extractor = extractor;
    }

    /// Trains from all these examples; takes about ten seconds for 17,000.
    public TrainedWeights train(List<Example> examples) {
        List<Map<Integer, Double>> vectors = examples.stream()
                .map(example -> extractor.vectorOf(MessageText.of(example.text())))
                .toList();
        int[] features = frequentFeatures(vectors);
        List<Intent> intents =
                examples.stream().map(Example::intent).distinct().sorted().toList();
        Problem problem = new Problem();
        problem.l = examples.size();
        problem.n = features.length + 1;
        problem.x = vectors.stream().map(vector -> nodes(vector, features)).toArray(Feature[][]::new);
        problem.y = examples.stream()
                .mapToDouble(example -> intents.indexOf(example.intent()))
                .toArray();
        Linear.disableDebugOutput();
        return TrainedWeights.of(intents, features, Linear.train(problem, parameter(examples, intents)));
    }

    private static int[] frequentFeatures(List<Map<Integer, Double>> vectors) {
        Map<Integer, Integer> lines = new HashMap<>();
        vectors.forEach(vector -> vector.keySet().forEach(feature -> lines.merge(feature, 1, Integer::sum)));
        return lines.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST_LINES)
                .mapToInt(Map.Entry::getKey)
                .sorted()
                .toArray();
    }

    private static Feature[] nodes(Map<Integer, Double> vector, int[] features) {
        Map<Integer, Double> byIndex = new TreeMap<>();
        vector.forEach((feature, value) -> {
            int index = Arrays.binarySearch(features, feature);
            if (index >= 0) {
                byIndex.put(index + 1, value);
            }
        });
        byIndex.put(features.length + 1, 1.0);
        return byIndex.entrySet().stream()
                .map(entry -> new FeatureNode(entry.getKey(), entry.getValue()))
                .toArray(Feature[]::new);
    }

    private static Parameter parameter(List<Example> examples, List<Intent> intents) {
        Map<Intent, Long> counts = examples.stream()
                .collect(Collectors.groupingBy(
                        Example::intent, () -> new EnumMap<>(Intent.class), Collectors.counting()));
        double mean = examples.size() / (double) intents.size();
        Parameter parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, COST, TOLERANCE);
        parameter.setRandom(new Random(SEED));
        parameter.setWeights(
                intents.stream()
                        .mapToDouble(intent -> StrictMath.pow(mean / counts.getOrDefault(intent, 1L), BALANCE))
                        .toArray(),
                IntStream.range(0, intents.size()).toArray());
        return parameter;
    }
}
