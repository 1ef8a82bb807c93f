package druppel.domain.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Nudges without texts, for the rules of the choice.
final class SampleNudges {
    static final String PRACTICE = "ask";

    private SampleNudges() {}

    /// A small action in a meeting.
    static Nudge act(String id) {
        return of(id, Nudge.Kind.ACTION, Nudge.Context.MEETING, Nudge.Effort.SMALL);
    }

    static Nudge of(String id, Nudge.Kind kind, Nudge.Context context, Nudge.Effort effort) {
        return of(id, kind, context, effort, false, NudgeConditions.NONE);
    }

    static Nudge of(
            String id,
            Nudge.Kind kind,
            Nudge.Context context,
            Nudge.Effort effort,
            boolean first,
            NudgeConditions conditions) {
        return new Nudge(
                id,
                PRACTICE,
                kind,
                context,
                effort,
                first,
                Set.of(),
                conditions,
                Nudge.Background.NONE,
                Localized.none());
    }

    /// A small action in a meeting under conditions.
    static Nudge under(String id, NudgeConditions conditions) {
        return of(id, Nudge.Kind.ACTION, Nudge.Context.MEETING, Nudge.Effort.SMALL, false, conditions);
    }

    /// One for each combination of attributes: 45.
    static List<Nudge> everySort() {
        List<Nudge> nudges = new ArrayList<>();
        for (Nudge.Kind kind : Nudge.Kind.values()) {
            for (Nudge.Context context : Nudge.Context.values()) {
                for (Nudge.Effort effort : Nudge.Effort.values()) {
                    nudges.add(of(kind + "-" + context + "-" + effort, kind, context, effort));
                }
            }
        }
        return nudges;
    }

    static List<Nudge> some(RandomGenerator random) {
        return IntStream.range(0, 1 + random.nextInt(20))
                .mapToObj(number -> of(
                        "ask-" + number,
                        any(Nudge.Kind.values(), random),
                        any(Nudge.Context.values(), random),
                        any(Nudge.Effort.values(), random)))
                .toList();
    }

    /// Responses to some of them.
    static Map<String, NudgeResponse> answers(List<Nudge> nudges, RandomGenerator random) {
        Map<String, NudgeResponse> answers = new HashMap<>();
        for (Nudge nudge : nudges) {
            if (random.nextBoolean()) {
                answers.put(nudge.id(), any(NudgeResponse.values(), random));
            }
        }
        return answers;
    }

    static <T> T any(T[] values, RandomGenerator random) {
        return values[random.nextInt(values.length)];
    }

    static Catalogue library(List<Nudge> nudges) {
        return Catalogue.of(List.of(practice(PRACTICE, nudges)), List.of(), Map.of(), List.of());
    }

    static Practice practice(String id, List<Nudge> nudges) {
        return new Practice(
                id, List.of(Trait.SERVICE), Localized.none(), Localized.none(), Localized.none(), Map.of(), nudges);
    }
}
