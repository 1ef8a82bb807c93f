package druppel.core.buddy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds a pair for a guest.
record Hosting(Company company) {

    /// The pair and one of these guests of whom it is longest ago that they met either.
    Optional<Group> group(List<Pair> pairs, List<Long> guests) {
        return guests.stream()
                .flatMap(guest ->
                        pairs.stream()
                                .filter(pair -> mayVisit(guest, pair))
                                .map(pair -> new Group(pair, Optional.of(guest))))
                .min(
                        Comparator.comparing(this::lastTime)
                                .thenComparing(
                                        Group::members, Comparator.comparing(List::getFirst)));
    }

    /// Any three who may meet, with each of them as the guest.
    Stream<Group> threes(List<Buddy> buddies) {
        int size = buddies.size();
        return IntStream.range(0, size)
                .boxed()
                .flatMap(one ->
                        IntStream.range(one + 1, size)
                                .mapToObj(other -> pair(buddies.get(one), buddies.get(other))))
                .filter(pair -> company.mayMeet(pair.one(), pair.other()))
                .flatMap(pair -> guests(buddies, pair));
    }

    private Stream<Group> guests(List<Buddy> buddies, Pair pair) {
        return buddies.stream()
                .map(Buddy::id)
                .filter(id -> id != pair.one() && id != pair.other() && mayVisit(id, pair))
                .map(id -> new Group(pair, Optional.of(id)));
    }

    private static Pair pair(Buddy one, Buddy other) {
        return new Pair(one.id(), other.id());
    }

    private boolean mayVisit(long guest, Pair pair) {
        return company.mayMeet(guest, pair.one()) && company.mayMeet(guest, pair.other());
    }

    private LocalDate lastTime(Group group) {
        long guest = group.guest().orElseThrow();
        return Stream.of(group.pair().one(), group.pair().other())
                .flatMap(host -> company.last(guest, host).stream())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }
}
