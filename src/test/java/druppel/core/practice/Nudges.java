package druppel.core.practice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Nudges without words, for the rules of choosing.
final class Nudges {
    static final String PRACTICE = "ask";

    private Nudges() {}

    /// One in a meeting, small, an act.
    static Nudge act(String id) {
        return of(id, Kind.ACTION, Setting.MEETING, Effort.SMALL);
    }

    static Nudge of(String id, Kind kind, Setting setting, Effort effort) {
        return new Nudge(id, PRACTICE, kind, setting, effort, Map.of());
    }

    /// One of each combination of aspects: 45.
    static List<Nudge> everySort() {
        List<Nudge> nudges = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (Setting setting : Setting.values()) {
                for (Effort effort : Effort.values()) {
                    nudges.add(of(kind + "-" + setting + "-" + effort, kind, setting, effort));
                }
            }
        }
        return nudges;
    }

    static List<Nudge> some(RandomGenerator random) {
        return IntStream.range(0, 1 + random.nextInt(20))
                .mapToObj(number ->
                        of(
                                "ask-" + number,
                                any(Kind.values(), random),
                                any(Setting.values(), random),
                                any(Effort.values(), random)))
                .toList();
    }

    /// Answers to some of them.
    static Map<String, Response> answers(List<Nudge> nudges, RandomGenerator random) {
        Map<String, Response> answers = new HashMap<>();
        for (Nudge nudge : nudges) {
            if (random.nextBoolean()) {
                answers.put(nudge.id(), any(Response.values(), random));
            }
        }
        return answers;
    }

    static <T> T any(T[] values, RandomGenerator random) {
        return values[random.nextInt(values.length)];
    }

    static Catalogue library(List<Nudge> nudges) {
        return Catalogue.of(List.of(practice(PRACTICE, nudges)), List.of(), Map.of());
    }

    static Practice practice(String id, List<Nudge> nudges) {
        Set<Trait> traits = new LinkedHashSet<>(List.of(Trait.SERVICE));
        return new Practice(id, traits, Map.of(), Map.of(), Map.of(), Map.of(), nudges);
    }
}
