package druppel.testing;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Property check: tests a property with many random examples and reports the seed of a failure.
///
/// `DRUPPEL_SEED=123 mvn test` repeats one example.
public final class PropertyCheck {
    private static final int EXAMPLES = 500;

    private PropertyCheck() {}

    /// Checks the property with 500 examples, each drawn from its own seeded generator.
    public static void holds(Consumer<RandomGenerator> law) {
        String wanted = System.getenv("DRUPPEL_SEED");
        if (wanted != null) {
            law.accept(source(Long.parseLong(wanted)));
            return;
        }
        long first = ThreadLocalRandom.current().nextLong(1_000_000_000);
        for (long seed = first; seed < first + EXAMPLES; seed++) {
            holdsFor(seed, law);
        }
    }

    private static void holdsFor(long seed, Consumer<RandomGenerator> law) {
        try {
            law.accept(source(seed));
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError("Fails with DRUPPEL_SEED=" + seed + ": " + broken.getMessage(), broken);
        }
    }

    private static RandomGenerator source(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
