package druppel.core.practice;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/// What a member answers well to, as far as their answers tell: a belief for each aspect.
///
/// Only what they pressed goes into it, and whether they wrote something; never a word of it.
///
/// @param anything the same for nudges of whatever aspect
public record Taste(Map<Aspect, Beta> beliefs, Beta anything) {
    /// Nothing is known yet.
    public static final Taste UNKNOWN = new Taste(Map.of(), Beta.unknown());

    private static final int MEMORY_DAYS = 90;
    private static final int ENOUGH = 6;
    private static final double CLEAR = 0.1;

    public Taste {
        beliefs = Map.copyOf(beliefs);
    }

    /// From when on answers count for the choice of a date: a taste may change.
    public static LocalDate since(LocalDate date) {
        return date.minusDays(MEMORY_DAYS);
    }

    /// What these answers tell; those to nudges that the library has no more tell nothing.
    ///
    /// @param responses by the id of the nudge
    public static Taste of(Map<String, Response> responses, Catalogue catalogue) {
        Map<Aspect, Beta> beliefs = new HashMap<>();
        Beta anything = Beta.unknown();
        for (Map.Entry<String, Response> one : responses.entrySet()) {
            Optional<Nudge> nudge = catalogue.nudge(one.getKey());
            if (nudge.isPresent()) {
                anything = one.getValue().to(anything);
                nudge.get().aspects().forEach(aspect -> learn(beliefs, aspect, one.getValue()));
            }
        }
        return new Taste(beliefs, anything);
    }

    private static void learn(Map<Aspect, Beta> beliefs, Aspect aspect, Response response) {
        beliefs.put(aspect, response.to(beliefs.getOrDefault(aspect, Beta.unknown())));
    }

    /// One guess at the taste, drawn by the seed: how well each nudge may be answered, as the
    /// product of what is drawn for its aspects.
    ToDoubleFunction<Nudge> guess(long seed) {
        Map<Aspect, Double> drawn = new HashMap<>();
        return nudge ->
                nudge.aspects().stream()
                        .mapToDouble(
                                aspect -> drawn.computeIfAbsent(aspect, any -> draw(any, seed)))
                        .reduce(1, (product, share) -> product * share);
    }

    /// Each aspect has a source of its own, so that it does not matter which is asked for first.
    /// `Random` is the one source whose numbers are promised never to change.
    private double draw(Aspect aspect, long seed) {
        return belief(aspect).draw(new Random(Choice.mixed(aspect.name(), seed)));
    }

    /// What of a nudge this member clearly answers better to than to others, if anything is known
    /// well enough.
    public Optional<Aspect> likes(Nudge nudge) {
        return nudge.aspects().stream()
                .filter(aspect -> known(belief(aspect)))
                .max(Comparator.comparingDouble(aspect -> belief(aspect).mean()))
                .filter(aspect -> belief(aspect).mean() >= anything.mean() + CLEAR);
    }

    private static boolean known(Beta belief) {
        return belief.alpha() + belief.beta() >= ENOUGH;
    }

    private Beta belief(Aspect aspect) {
        return beliefs.getOrDefault(aspect, Beta.unknown());
    }
}
