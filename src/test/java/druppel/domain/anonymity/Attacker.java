package druppel.domain.anonymity;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// Attacker who sees every figure at every moment, and can add and subtract all of them.
///
/// Contributions that are in exactly the same figures cannot be distinguished: they form an atom. Every sum,
/// difference, overlap and linear combination of the figures gives all contributions of an atom the same weight.
/// So nothing that can be derived is about fewer people than the smallest atom.
public final class Attacker {
    private final Set<Set<Contribution>> seen = new LinkedHashSet<>();

    void look(Publisher publisher) {
        publisher.figures().forEach(this::see);
    }

    /// Sees a figure that consists of these contributions.
    public void see(Set<Contribution> figure) {
        seen.add(Set.copyOf(figure));
    }

    /// The smallest number of people that something can be narrowed down to; empty if nothing was shown.
    public OptionalInt narrowest() {
        Map<Contribution, Set<Integer>> signatures = new HashMap<>();
        int number = 0;
        for (Set<Contribution> figure : seen) {
            for (Contribution contribution : figure) {
                signatures
                        .computeIfAbsent(contribution, fresh -> new HashSet<>())
                        .add(number);
            }
            number++;
        }
        Map<Set<Integer>, Set<Contribution>> atoms = new HashMap<>();
        signatures.forEach((contribution, signature) ->
                atoms.computeIfAbsent(signature, fresh -> new HashSet<>()).add(contribution));
        return atoms.values().stream().mapToInt(Attacker::people).min();
    }

    static int people(Collection<Contribution> deeds) {
        return (int) deeds.stream().map(Contribution::person).distinct().count();
    }
}
