package druppel.domain.library;

import java.util.random.RandomGenerator;

/// What is believed of how often something finds favour: a beta distribution.
///
/// A draw is near the mean where much is known and far from it where little is. It is made of two
/// gamma draws by the method of Marsaglia and Tsang (2000), which holds for shapes from 1 up.
///
/// @param alpha one more than what spoke in favour
/// @param beta one more than what spoke against
public record BetaDistribution(double alpha, double beta) {
    private static final double THIRD = 1.0 / 3;

    public BetaDistribution {
        if (alpha < 1 || beta < 1) {
            throw new IllegalArgumentException("a belief has shapes from 1 up");
        }
    }

    /// Nothing known: any share is as likely as another.
    static BetaDistribution unknown() {
        return new BetaDistribution(1, 1);
    }

    BetaDistribution plus(double inFavour, double against) {
        return new BetaDistribution(alpha + inFavour, beta + against);
    }

    double mean() {
        return alpha / (alpha + beta);
    }

    /// A share that may be the true one, as often as it may be.
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
