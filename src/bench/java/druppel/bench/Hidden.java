package druppel.bench;

import druppel.domain.library.Nudge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// What a simulated member is likely to do, which the choice is not told: log odds that add up.
///
/// @param effects by aspect, or by all aspects of a nudge together
record Hidden(double usual, Map<Object, Double> effects) {
    private static final double USUAL = -0.2;
    private static final List<Nudge.Context> SETTINGS = List.of(Nudge.Context.values());

    /// How members differ from each other.
    enum Kind {
        NO_TASTE("does any nudge alike"),
        MILD("mild taste"),
        STRONG("strong taste"),
        ONE_SETTING("one setting alone suits"),
        COMBINED("a taste for each combination"),
        CHANGING("strong taste, another one halfway");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        Hidden draw(RandomGenerator source) {
            return switch (this) {
                case NO_TASTE -> new Hidden(USUAL, Map.of());
                case MILD -> spread(source, Aspects.ALL, 0.4);
                case STRONG, CHANGING -> spread(source, Aspects.ALL, 1);
                case COMBINED -> spread(source, Aspects.COMBINED, Math.sqrt(3));
                case ONE_SETTING -> only(SETTINGS.get(source.nextInt(SETTINGS.size())));
            };
        }
    }

    private static Hidden spread(RandomGenerator source, List<?> whats, double deviation) {
        Map<Object, Double> effects = new HashMap<>();
        for (Object what : whats) {
            effects.put(what, deviation * source.nextGaussian());
        }
        return new Hidden(USUAL, effects);
    }

    private static Hidden only(Nudge.Context nudgeContext) {
        return new Hidden(USUAL - 1, Map.of(nudgeContext, 2.5));
    }

    /// How likely it is that the member does it.
    double chance(Nudge nudge) {
        double odds = Stream.concat(nudge.attributes().stream(), Stream.of(nudge.attributes()))
                .mapToDouble(aspect -> effects.getOrDefault(aspect, 0.0))
                .reduce(usual, Double::sum);
        return 1 / (1 + Math.exp(-odds));
    }
}
