package druppel.domain.library;

import druppel.domain.library.LearnedPreference.Certainty;
import druppel.domain.library.LearnedPreference.Leaning;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/// Preference model of a member, learned from their responses: the evidence about each attribute.
///
/// It uses only which buttons the member pressed and whether they wrote something, never what they wrote.
///
/// @param anything the distribution over all nudges, whatever their attributes
public record PreferenceModel(Map<Nudge.Attribute, Evidence> evidence, BetaDistribution anything) {
    /// The model without any responses.
    public static final PreferenceModel UNKNOWN = new PreferenceModel(Map.of(), BetaDistribution.unknown());

    private static final int MEMORY_DAYS = 90;
    private static final int ENOUGH = 6;
    private static final double CLEAR = 0.1;

    public PreferenceModel {
        evidence = Map.copyOf(evidence);
    }

    /// Evidence about one attribute: the distribution, and the responses that it follows from.
    ///
    /// @param nudges number of nudges with the attribute that were responded to, or not answered
    /// @param done number of them that the member did
    record Evidence(BetaDistribution belief, int nudges, int done) {
        static final Evidence NONE = new Evidence(BetaDistribution.unknown(), 0, 0);

        private Evidence with(NudgeResponse response) {
            return new Evidence(response.to(belief), nudges + 1, done + (response.done() ? 1 : 0));
        }

        private boolean enough() {
            return belief.alpha() + belief.beta() >= ENOUGH;
        }
    }

    /// The first date of responses that count for a choice on this date, since preferences change.
    public static LocalDate since(LocalDate date) {
        return date.minusDays(MEMORY_DAYS);
    }

    /// Learns from responses; those to nudges that are no longer in the library are ignored.
    ///
    /// @param responses by nudge id
    public static PreferenceModel of(Map<String, NudgeResponse> responses, Catalogue catalogue) {
        Map<Nudge.Attribute, Evidence> evidence = new HashMap<>();
        BetaDistribution anything = BetaDistribution.unknown();
        for (Map.Entry<String, NudgeResponse> one : responses.entrySet()) {
            Optional<Nudge> nudge = catalogue.nudge(one.getKey());
            if (nudge.isPresent()) {
                NudgeResponse response = one.getValue();
                anything = response == NudgeResponse.ABSENT ? anything : response.to(anything);
                response.teaches(nudge.get())
                        .forEach(attribute -> evidence.put(
                                attribute,
                                evidence.getOrDefault(attribute, Evidence.NONE).with(response)));
            }
        }
        return new PreferenceModel(evidence, anything);
    }

    /// This model with the evidence of another one about one attribute.
    public PreferenceModel taking(Nudge.Attribute attribute, PreferenceModel other) {
        Map<Nudge.Attribute, Evidence> changed = new HashMap<>(evidence);
        changed.put(attribute, other.of(attribute));
        return new PreferenceModel(changed, anything);
    }

    /// What has been learned about each attribute, in their order.
    public List<LearnedPreference> learned() {
        return Nudge.Attribute.all().stream().map(this::learned).toList();
    }

    private LearnedPreference learned(Nudge.Attribute attribute) {
        Evidence evidenceOf = of(attribute);
        return new LearnedPreference(
                attribute,
                evidenceOf.enough() ? leaning(evidenceOf.belief()) : Leaning.UNKNOWN,
                Certainty.of(evidenceOf.belief()),
                evidenceOf.nudges(),
                evidenceOf.done());
    }

    private Leaning leaning(BetaDistribution belief) {
        double difference = belief.mean() - anything.mean();
        if (Math.abs(difference) < CLEAR) {
            return Leaning.ALIKE;
        }
        return difference > 0 ? Leaning.MORE : Leaning.LESS;
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
    /// source whose sequence is specified never to change.
    private static Random source(String nudge, long seed) {
        return new Random(NudgeChoice.mixed(nudge, seed));
    }

    /// The attribute of a nudge that this member clearly responds to better than to others, if there is enough
    /// evidence.
    public Optional<Nudge.Attribute> likes(Nudge nudge) {
        return nudge.attributes().stream()
                .filter(attribute -> of(attribute).enough())
                .max(Comparator.comparingDouble(attribute -> belief(attribute).mean()))
                .filter(attribute -> leaning(belief(attribute)) == Leaning.MORE);
    }

    private Evidence of(Nudge.Attribute attribute) {
        return evidence.getOrDefault(attribute, Evidence.NONE);
    }

    private BetaDistribution belief(Nudge.Attribute attribute) {
        return of(attribute).belief();
    }
}
