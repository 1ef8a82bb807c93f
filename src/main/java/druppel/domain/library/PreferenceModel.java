package druppel.domain.library;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/// Preference model of a member, learned from their responses: a distribution for each attribute.
///
/// It uses only which buttons the member pressed and whether they wrote something, never what they wrote.
///
/// @param anything the distribution over all nudges, whatever their attributes
public record PreferenceModel(Map<Nudge.Attribute, BetaDistribution> beliefs, BetaDistribution anything) {
    /// The model without any responses.
    public static final PreferenceModel UNKNOWN = new PreferenceModel(Map.of(), BetaDistribution.unknown());

    private static final int MEMORY_DAYS = 90;
    private static final int ENOUGH = 6;
    private static final double CLEAR = 0.1;

    public PreferenceModel {
        beliefs = Map.copyOf(beliefs);
    }

    /// The first date of responses that count for a choice on this date, since preferences change.
    public static LocalDate since(LocalDate date) {
        return date.minusDays(MEMORY_DAYS);
    }

    /// Learns from responses; those to nudges that are no longer in the library are ignored.
    ///
    /// @param responses by nudge id
    public static PreferenceModel of(Map<String, NudgeResponse> responses, Catalogue catalogue) {
        Map<Nudge.Attribute, BetaDistribution> beliefs = new HashMap<>();
        BetaDistribution anything = BetaDistribution.unknown();
        for (Map.Entry<String, NudgeResponse> one : responses.entrySet()) {
            Optional<Nudge> nudge = catalogue.nudge(one.getKey());
            if (nudge.isPresent()) {
                NudgeResponse response = one.getValue();
                anything = response == NudgeResponse.ABSENT ? anything : response.to(anything);
                response.teaches(nudge.get()).forEach(attribute -> learn(beliefs, attribute, response));
            }
        }
        return new PreferenceModel(beliefs, anything);
    }

    private static void learn(
            Map<Nudge.Attribute, BetaDistribution> beliefs,
            Nudge.Attribute nudgeAttribute,
            NudgeResponse nudgeResponse) {
        beliefs.put(nudgeAttribute, nudgeResponse.to(beliefs.getOrDefault(nudgeAttribute, BetaDistribution.unknown())));
    }

    /// Draws one sample for each nudge by the seed: of the expected response to it, as far as its attributes tell. With
    /// nothing known, every nudge has the same chance.
    ToDoubleFunction<Nudge> guess(long seed) {
        Map<String, Double> drawn = new HashMap<>();
        return nudge -> drawn.computeIfAbsent(nudge.id(), id -> prior(nudge).draw(source(id, seed)));
    }

    /// What is known of a nudge before it is tried: the evidence about all its attributes.
    private BetaDistribution prior(Nudge nudge) {
        List<Nudge.Attribute> attributes = nudge.attributes();
        double inFavour =
                attributes.stream().mapToDouble(one -> belief(one).alpha() - 1).sum();
        double against =
                attributes.stream().mapToDouble(one -> belief(one).beta() - 1).sum();
        return BetaDistribution.unknown().plus(inFavour, against);
    }

    /// Each nudge has its own random source, so that the order of the draws does not matter. `Random` is the only
    /// source
    /// whose sequence is specified never to change.
    private static Random source(String nudge, long seed) {
        return new Random(NudgeChoice.mixed(nudge, seed));
    }

    /// The attribute of a nudge that this member clearly responds to better than to others, if there is enough
    /// evidence.
    public Optional<Nudge.Attribute> likes(Nudge nudge) {
        return nudge.attributes().stream()
                .filter(nudgeAttribute -> known(belief(nudgeAttribute)))
                .max(Comparator.comparingDouble(
                        nudgeAttribute -> belief(nudgeAttribute).mean()))
                .filter(nudgeAttribute -> belief(nudgeAttribute).mean() >= anything.mean() + CLEAR);
    }

    private static boolean known(BetaDistribution belief) {
        return belief.alpha() + belief.beta() >= ENOUGH;
    }

    private BetaDistribution belief(Nudge.Attribute nudgeAttribute) {
        return beliefs.getOrDefault(nudgeAttribute, BetaDistribution.unknown());
    }
}
