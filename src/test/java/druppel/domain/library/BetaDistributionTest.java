package druppel.domain.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import druppel.testing.PropertyCheck;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class BetaDistributionTest {
    private static final int MANY = 20_000;

    @Test
    void drawsGatherAroundTheMean() {
        PropertyCheck.holds(random -> {
            BetaDistribution belief = new BetaDistribution(1 + random.nextInt(30), 1 + random.nextInt(30));
            double mean = draws(belief, 2_000).average().orElseThrow();
            assertThat(mean).isCloseTo(belief.mean(), within(0.04));
        });
    }

    @Test
    void drawsSpreadAsTheFormulaHasIt() {
        BetaDistribution belief = new BetaDistribution(3, 7);
        double variance = draws(belief, MANY)
                .map(draw -> Math.pow(draw - 0.3, 2))
                .average()
                .orElseThrow();

        assertThat(variance).isCloseTo(3 * 7 / (100 * 11.0), within(0.001));
    }

    @Test
    void whereNothingIsKnownAnyShareIsAsLikely() {
        double belowATenth = draws(BetaDistribution.unknown(), MANY)
                        .filter(draw -> draw < 0.1)
                        .count()
                / (double) MANY;

        assertThat(belowATenth).isCloseTo(0.1, within(0.01));
    }

    @Test
    void drawsAreShares() {
        assertThat(draws(new BetaDistribution(1, 40), MANY)).allMatch(draw -> draw >= 0 && draw <= 1);
    }

    @Test
    void lessThanNothingCannotBeKnown() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BetaDistribution(0.5, 1));
    }

    private static DoubleStream draws(BetaDistribution belief, int many) {
        Random random = new Random(many);
        return DoubleStream.generate(() -> belief.draw(random)).limit(many);
    }
}
