package druppel.domain.pairing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
                .flatMap(one ->
                        IntStream.range(one + 1, size).mapToObj(other -> pair(buddies.get(one), buddies.get(other))))
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
