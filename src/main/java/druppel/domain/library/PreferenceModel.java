package druppel.domain.library;

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
public record PreferenceModel(Map<NudgeAttribute, BetaDistribution> beliefs, BetaDistribution anything) {
    /// Nothing is known yet.
    public static final PreferenceModel UNKNOWN = new PreferenceModel(Map.of(), BetaDistribution.unknown());

    private static final int MEMORY_DAYS = 90;
    private static final int ENOUGH = 6;
    private static final double CLEAR = 0.1;

    public PreferenceModel {
        beliefs = Map.copyOf(beliefs);
    }

    /// From when on answers count for the choice of a date: a taste may change.
    public static LocalDate since(LocalDate date) {
        return date.minusDays(MEMORY_DAYS);
    }

    /// What these answers tell; those to nudges that the library has no more tell nothing.
    ///
    /// @param responses by the id of the nudge
    public static PreferenceModel of(Map<String, NudgeResponse> responses, Catalogue catalogue) {
        Map<NudgeAttribute, BetaDistribution> beliefs = new HashMap<>();
        BetaDistribution anything = BetaDistribution.unknown();
        for (Map.Entry<String, NudgeResponse> one : responses.entrySet()) {
            Optional<Nudge> nudge = catalogue.nudge(one.getKey());
            if (nudge.isPresent()) {
                anything = one.getValue().to(anything);
                nudge.get().aspects().forEach(nudgeAttribute -> learn(beliefs, nudgeAttribute, one.getValue()));
            }
        }
        return new PreferenceModel(beliefs, anything);
    }

    private static void learn(
            Map<NudgeAttribute, BetaDistribution> beliefs, NudgeAttribute nudgeAttribute, NudgeResponse nudgeResponse) {
        beliefs.put(nudgeAttribute, nudgeResponse.to(beliefs.getOrDefault(nudgeAttribute, BetaDistribution.unknown())));
    }

    /// One guess at the taste, drawn by the seed: how well each nudge may be answered, as the
    /// product of what is drawn for its aspects.
    ToDoubleFunction<Nudge> guess(long seed) {
        Map<NudgeAttribute, Double> drawn = new HashMap<>();
        return nudge -> nudge.aspects().stream()
                .mapToDouble(nudgeAttribute -> drawn.computeIfAbsent(nudgeAttribute, any -> draw(any, seed)))
                .reduce(1, (product, share) -> product * share);
    }

    /// Each aspect has a source of its own, so that it does not matter which is asked for first.
    /// `Random` is the one source whose numbers are promised never to change.
    private double draw(NudgeAttribute nudgeAttribute, long seed) {
        return belief(nudgeAttribute).draw(new Random(NudgeChoice.mixed(nudgeAttribute.name(), seed)));
    }

    /// What of a nudge this member clearly answers better to than to others, if anything is known
    /// well enough.
    public Optional<NudgeAttribute> likes(Nudge nudge) {
        return nudge.aspects().stream()
                .filter(nudgeAttribute -> known(belief(nudgeAttribute)))
                .max(Comparator.comparingDouble(
                        nudgeAttribute -> belief(nudgeAttribute).mean()))
                .filter(nudgeAttribute -> belief(nudgeAttribute).mean() >= anything.mean() + CLEAR);
    }

    private static boolean known(BetaDistribution belief) {
        return belief.alpha() + belief.beta() >= ENOUGH;
    }

    private BetaDistribution belief(NudgeAttribute nudgeAttribute) {
        return beliefs.getOrDefault(nudgeAttribute, BetaDistribution.unknown());
    }
}
