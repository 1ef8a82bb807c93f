package druppel.domain.pairing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Planner of the weekly pairs: as far as possible everyone meets someone, with no repeats until everyone has met.
///
/// While the same people take part, the circle method does this. When people join, leave, skip a week or do not want to
/// meet each other, `PairingOptimizer` corrects the pairs from the history. Juniors meet seniors first, and leftovers
/// of either group are paired as usual. If the number is odd, one person joins a pair as its guest. The same people in
/// the same week always get the same pairs.
public final class WeeklyPairPlanner {
    private final PairingInput pairingInput;
    private final LocalDate monday;
    private final long week;
    private final List<PairingInput.Participant> order;

    private WeeklyPairPlanner(PairingInput pairingInput, LocalDate monday) {
        this.pairingInput = pairingInput;
        this.monday = monday;
        week = Math.floorDiv(monday.toEpochDay(), 7);
        order = pairingInput.buddies().stream()
                .sorted(Comparator.<PairingInput.Participant>comparingLong(one -> mixed(one.id() ^ pairingInput.seed()))
                        .thenComparingLong(PairingInput.Participant::id))
                .toList();
    }

    /// Plans the pairs of the week that begins on this Monday.
    public static PairingResult of(PairingInput pairingInput, LocalDate monday) {
        WeeklyPairPlanner planner = new WeeklyPairPlanner(pairingInput, monday);
        PairingResult first = planner.seniorsFirst();
        if (first.alone().isEmpty()) {
            return first;
        }
        PairingResult alike = planner.paired(planner.matched(planner.order));
        PairingResult fewer = alike.alone().size() < first.alone().size() ? alike : first;
        return planner.withAnyTrio(fewer);
    }

    /// The pair that can have one of these guests, if any.
    public static Optional<BuddyGroup> host(PairingInput pairingInput, List<Pair> pairs, List<Long> guests) {
        return new TrioBuilder(pairingInput).group(pairs, guests);
    }

    /// Pairs juniors with seniors, then the others.
    private PairingResult seniorsFirst() {
        List<PairingInput.Participant> juniors = all(PairingInput.Seniority.JUNIOR);
        List<PairingInput.Participant> both = new ArrayList<>(juniors);
        both.addAll(all(PairingInput.Seniority.SENIOR));
        CostMatrix costMatrix =
                new CostMatrix(pairingInput, both, PairingInput.Participant::complements, false, monday);
        int[] along = RoundRobin.along(juniors.size(), both.size() - juniors.size(), week);
        List<Pair> pairs = Matching.of(costMatrix, new PairingOptimizer(costMatrix, along).best())
                .pairs();
        Matching others = matched(without(pairs));
        others.pairs().addAll(pairs);
        return paired(others);
    }

    private List<PairingInput.Participant> all(PairingInput.Seniority seniority) {
        return order.stream().filter(one -> one.seniority() == seniority).toList();
    }

    private List<PairingInput.Participant> without(List<Pair> pairs) {
        Set<Long> paired = new HashSet<>();
        pairs.forEach(pair -> paired.addAll(List.of(pair.one(), pair.other())));
        return order.stream().filter(one -> !paired.contains(one.id())).toList();
    }

    private Matching matched(List<PairingInput.Participant> seated) {
        CostMatrix costMatrix = new CostMatrix(pairingInput, seated, (one, other) -> true, true, monday);
        int[] across = RoundRobin.across(costMatrix.size(), week);
        return Matching.of(costMatrix, new PairingOptimizer(costMatrix, across).best());
    }

    /// Adds one of the people left over to a pair as its guest, if possible.
    private PairingResult paired(Matching matching) {
        Optional<BuddyGroup> three = new TrioBuilder(pairingInput).group(matching.pairs(), matching.over());
        List<BuddyGroup> groups = new ArrayList<>(three.stream().toList());
        matching.pairs().stream()
                .filter(pair -> three.filter(buddyGroup -> buddyGroup.pair().equals(pair))
                        .isEmpty())
                .forEach(pair -> groups.add(new BuddyGroup(pair, Optional.empty())));
        List<Long> alone = new ArrayList<>(matching.over());
        three.flatMap(BuddyGroup::guest).ifPresent(alone::remove);
        return new PairingResult(groups, alone);
    }

    /// If no pair can have any of the people left over as its guest, tries other groups: any three people who may
    /// meet, if the others still form all pairs but one.
    private PairingResult withAnyTrio(PairingResult pairingResult) {
        boolean three = pairingResult.groups().stream()
                .anyMatch(buddyGroup -> buddyGroup.guest().isPresent());
        if (three) {
            return pairingResult;
        }
        int pairs = pairingResult.groups().size();
        return new TrioBuilder(pairingInput)
                .threes(order)
                .limit(mostTrios())
                .map(buddyGroup -> around(buddyGroup, pairs - 1))
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(this::repeats))
                .orElse(pairingResult);
    }

    private long repeats(PairingResult pairingResult) {
        return pairingResult.groups().stream()
                .mapToLong(buddyGroup -> pairingInput.times(
                        buddyGroup.pair().one(), buddyGroup.pair().other()))
                .sum();
    }

    private Optional<PairingResult> around(BuddyGroup three, int pairs) {
        List<PairingInput.Participant> others = order.stream()
                .filter(one -> !three.members().contains(one.id()))
                .toList();
        Matching matching = matched(others);
        if (matching.pairs().size() < pairs) {
            return Optional.empty();
        }
        matching.pairs().add(three.pair());
        matching.over().add(three.guest().orElseThrow());
        return Optional.of(paired(matching));
    }

    /// Maximum number of groups of three to try: enough for all of them if the people are few.
    private long mostTrios() {
        long size = order.size();
        return 10_000_000L / (size * size + 1);
    }

    /// Spreads neighbouring ids (the finalizer of SplitMix64), so that the order does not follow the order of
    /// joining.
    private static long mixed(long id) {
        long mixed = (id ^ (id >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /// Result of a matching: the pairs, and the people left without a partner or with the empty vertex.
    private record Matching(List<Pair> pairs, List<Long> over) {
        static Matching of(CostMatrix costMatrix, int[] mates) {
            Matching matching = new Matching(new ArrayList<>(), new ArrayList<>());
            for (int one = 0; one < mates.length; one++) {
                matching.note(costMatrix, one, mates[one]);
            }
            return matching;
        }

        private void note(CostMatrix costMatrix, int one, int other) {
            if (costMatrix.empty(one)) {
                return;
            }
            long id = costMatrix.at(one).id();
            if (other < 0 || costMatrix.empty(other)) {
                over.add(id);
            } else if (one < other) {
                pairs.add(new Pair(id, costMatrix.at(other).id()));
            }
        }
    }

    /// Builder of groups of three: finds a pair for a guest.
    record TrioBuilder(PairingInput pairingInput) {

        /// The pair and guest who have never met, or met longest ago.
        Optional<BuddyGroup> group(List<Pair> pairs, List<Long> guests) {
            return guests.stream()
                    .flatMap(guest -> pairs.stream()
                            .filter(pair -> mayVisit(guest, pair))
                            .map(pair -> new BuddyGroup(pair, Optional.of(guest))))
                    .min(Comparator.comparing(this::lastTime)
                            .thenComparing(BuddyGroup::members, Comparator.comparing(List::getFirst)));
        }

        /// All possible groups of three, with each of the three as the guest.
        Stream<BuddyGroup> threes(List<PairingInput.Participant> buddies) {
            int size = buddies.size();
            return IntStream.range(0, size)
                    .boxed()
                    .flatMap(one -> IntStream.range(one + 1, size)
                            .mapToObj(other -> pair(buddies.get(one), buddies.get(other))))
                    .filter(pair -> pairingInput.mayMeet(pair.one(), pair.other()))
                    .flatMap(pair -> guests(buddies, pair));
        }

        private Stream<BuddyGroup> guests(List<PairingInput.Participant> buddies, Pair pair) {
            return buddies.stream()
                    .map(PairingInput.Participant::id)
                    .filter(id -> id != pair.one() && id != pair.other() && mayVisit(id, pair))
                    .map(id -> new BuddyGroup(pair, Optional.of(id)));
        }

        private static Pair pair(PairingInput.Participant one, PairingInput.Participant other) {
            return new Pair(one.id(), other.id());
        }

        private boolean mayVisit(long guest, Pair pair) {
            return pairingInput.mayMeet(guest, pair.one()) && pairingInput.mayMeet(guest, pair.other());
        }

        private LocalDate lastTime(BuddyGroup buddyGroup) {
            long guest = buddyGroup.guest().orElseThrow();
            return Stream.of(buddyGroup.pair().one(), buddyGroup.pair().other())
                    .flatMap(host -> pairingInput.last(guest, host).stream())
                    .max(Comparator.naturalOrder())
                    .orElse(LocalDate.MIN);
        }
    }
}
