package druppel.bench;

import druppel.core.practice.Aspect;
import druppel.core.practice.Nudge;
import druppel.core.practice.Setting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// What a simulated member is likely to do, which the choice is not told: log odds that add up.
record Hidden(double usual, Map<Aspect, Double> effects) {
    private static final double USUAL = -0.2;
    private static final List<Setting> SETTINGS = List.of(Setting.values());

    /// How members differ from each other.
    enum Kind {
        NO_TASTE("does any nudge alike"),
        MILD("mild taste"),
        STRONG("strong taste"),
        ONE_SETTING("one setting alone suits"),
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
                case MILD -> spread(source, 0.4);
                case STRONG, CHANGING -> spread(source, 1);
                case ONE_SETTING -> only(SETTINGS.get(source.nextInt(SETTINGS.size())));
            };
        }
    }

    private static Hidden spread(RandomGenerator source, double deviation) {
        Map<Aspect, Double> effects = new HashMap<>();
        for (Aspect aspect : Aspects.ALL) {
            effects.put(aspect, deviation * source.nextGaussian());
        }
        return new Hidden(USUAL, effects);
    }

    private static Hidden only(Setting setting) {
        return new Hidden(USUAL - 1, Map.of(setting, 2.5));
    }

    /// How likely it is that the member does it.
    double chance(Nudge nudge) {
        double odds =
                nudge.aspects().stream()
                        .mapToDouble(aspect -> effects.getOrDefault(aspect, 0.0))
                        .reduce(usual, Double::sum);
        return 1 / (1 + Math.exp(-odds));
    }
}
