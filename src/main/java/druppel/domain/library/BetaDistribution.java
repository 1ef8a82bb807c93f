package druppel.domain.library;

import java.util.random.RandomGenerator;

/// Beta distribution over the probability that something is liked.
///
/// A sample is near the mean if much is known and far from it if little is. It is computed from two gamma samples by
/// the method of Marsaglia and Tsang (2000), which needs shapes of at least 1.
///
/// @param alpha one more than the number of successes
/// @param beta one more than the number of failures
public record BetaDistribution(double alpha, double beta) {
    private static final double THIRD = 1.0 / 3;

    public BetaDistribution {
        if (alpha < 1 || beta < 1) {
            throw new IllegalArgumentException("the shapes of a beta distribution must be at least 1");
        }
    }

    /// The uniform prior: nothing is known.
    static BetaDistribution unknown() {
        return new BetaDistribution(1, 1);
    }

    BetaDistribution plus(double inFavour, double against) {
        return new BetaDistribution(alpha + inFavour, beta + against);
    }

    double mean() {
        return alpha / (alpha + beta);
    }

    double standardDeviation() {
        return Math.sqrt(mean() * (1 - mean()) / (alpha + beta + 1));
    }

    /// Draws a sample of the probability.
    double draw(RandomGenerator source) {
        double favour = gamma(alpha, source);
        return favour / (favour + gamma(beta, source));
    }

    private static double gamma(double shape, RandomGenerator source) {
        double width = shape - THIRD;
        double slope = THIRD / Math.sqrt(width);
        while (true) {
            double normal = source.nextGaussian();
            double cube = Math.pow(1 + slope * normal, 3);
            if (cube > 0 && accepted(width, normal, cube, source.nextDouble())) {
                return width * cube;
            }
        }
    }

    private static boolean accepted(double width, double normal, double cube, double chance) {
        return Math.log(chance) < normal * normal / 2 + width * (1 - cube + Math.log(cube));
    }
}
