package druppel.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Takes samples of several subjects in turn, so that what else the machine does meets all of them.
final class Measure {
    private Measure() {}

    /// One figure of one subject.
    @FunctionalInterface
    interface Sample {
        /// Takes it once.
        ///
        /// @param round 0 is for warming up and does not count
        double take(int round) throws Exception;
    }

    /// The figures of each subject, round by round.
    static List<List<Double>> alternating(int rounds, List<Sample> samples) throws Exception {
        List<List<Double>> figures =
                Stream.<List<Double>>generate(ArrayList::new).limit(samples.size()).toList();
        for (int round = 0; round <= rounds; round++) {
            for (int subject = 0; subject < samples.size(); subject++) {
                double figure = samples.get(subject).take(round);
                if (round > 0) {
                    figures.get(subject).add(figure);
                }
            }
        }
        return figures;
    }

    /// How many of so many a second, where they took since this moment of `System.nanoTime`.
    static double perSecond(int many, long since) {
        return many / seconds(since);
    }

    static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
