package druppel.core.buddy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/// People who meet week by week, and remember.
final class Village {
    final List<Buddy> here = new ArrayList<>();
    final Set<Pair> apart = new HashSet<>();
    final Map<Pair, Met> met = new HashMap<>();
    final Map<Long, Integer> visits = new HashMap<>();
    private final long seed;
    private LocalDate monday = LocalDate.of(2026, 11, 30);

    Village(long seed) {
        this.seed = seed;
    }

    static Village of(int size, long seed) {
        Village village = new Village(seed);
        LongStream.rangeClosed(1, size).forEach(id -> village.add(id, Seniority.ANY));
        return village;
    }

    void add(long id, Seniority seniority) {
        here.add(new Buddy(id, seniority));
    }

    Company company() {
        return new Company(here, met, visits, apart, seed);
    }

    LocalDate monday() {
        return monday;
    }

    /// A week goes by.
    Paired week() {
        Paired paired = Pairing.of(company(), monday);
        paired.groups().forEach(this::note);
        monday = monday.plusWeeks(1);
        return paired;
    }

    int times(long one, long other) {
        return company().times(one, other);
    }

    /// How often the two who met most often did.
    int most() {
        return met.values().stream().mapToInt(Met::times).max().orElse(0);
    }

    static List<Long> everybody(Paired paired) {
        return paired.groups().stream().map(Group::members).flatMap(Collection::stream).toList();
    }

    private void note(Group group) {
        note(group.pair(), 1);
        group.guest()
                .ifPresent(guest -> {
                    visits.merge(guest, 1, Integer::sum);
                    note(new Pair(guest, group.pair().one()), 0);
                    note(new Pair(guest, group.pair().other()), 0);
                });
    }

    private void note(Pair pair, int once) {
        Optional<Met> before = Optional.ofNullable(met.get(pair));
        Optional<LocalDate> paired = once > 0 ? Optional.of(monday) : before.flatMap(Met::paired);
        met.put(pair, new Met(times(pair.one(), pair.other()) + once, paired, monday));
    }
}
