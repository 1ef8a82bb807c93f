package druppel.testing;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Checks a law on many random examples and, where one breaks it, says the seed that brings it
/// back.
///
/// `DRUPPEL_SEED=123 mvn test` repeats one example.
public final class PropertyCheck {
    private static final int EXAMPLES = 500;

    private PropertyCheck() {}

    /// Runs the law on 500 examples, each drawn from its own seeded source.
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
            throw new AssertionError("The law breaks with DRUPPEL_SEED=" + seed + ": " + broken.getMessage(), broken);
        }
    }

    private static RandomGenerator source(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
