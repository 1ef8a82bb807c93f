package druppel.domain.pairing;

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

/// Simulation of people who meet every week, with their history.
final class PairingSimulation {
    final List<PairingInput.Participant> here = new ArrayList<>();
    final Set<Pair> apart = new HashSet<>();
    final Map<Pair, PairingInput.Meetings> met = new HashMap<>();
    final Map<Long, Integer> visits = new HashMap<>();
    private final long seed;
    private LocalDate monday = LocalDate.of(2026, 11, 30);

    PairingSimulation(long seed) {
        this.seed = seed;
    }

    static PairingSimulation of(int size, long seed) {
        PairingSimulation pairingSimulation = new PairingSimulation(seed);
        LongStream.rangeClosed(1, size).forEach(id -> pairingSimulation.add(id, PairingInput.Seniority.ANY));
        return pairingSimulation;
    }

    void add(long id, PairingInput.Seniority seniority) {
        here.add(new PairingInput.Participant(id, seniority));
    }

    PairingInput company() {
        return new PairingInput(here, met, visits, apart, seed);
    }

    LocalDate monday() {
        return monday;
    }

    /// Pairs the people of one week and records their meetings.
    PairingResult week() {
        PairingResult pairingResult = WeeklyPairPlanner.of(company(), monday);
        pairingResult.groups().forEach(this::note);
        monday = monday.plusWeeks(1);
        return pairingResult;
    }

    int times(long one, long other) {
        return company().times(one, other);
    }

    /// The largest number of meetings of any two people.
    int most() {
        return met.values().stream()
                .mapToInt(PairingInput.Meetings::times)
                .max()
                .orElse(0);
    }

    static List<Long> everybody(PairingResult pairingResult) {
        return pairingResult.groups().stream()
                .map(BuddyGroup::members)
                .flatMap(Collection::stream)
                .toList();
    }

    private void note(BuddyGroup buddyGroup) {
        note(buddyGroup.pair(), 1);
        buddyGroup.guest().ifPresent(guest -> {
            visits.merge(guest, 1, Integer::sum);
            note(new Pair(guest, buddyGroup.pair().one()), 0);
            note(new Pair(guest, buddyGroup.pair().other()), 0);
        });
    }

    private void note(Pair pair, int once) {
        Optional<PairingInput.Meetings> before = Optional.ofNullable(met.get(pair));
        Optional<LocalDate> paired = once > 0 ? Optional.of(monday) : before.flatMap(PairingInput.Meetings::paired);
        met.put(pair, new PairingInput.Meetings(times(pair.one(), pair.other()) + once, paired, monday));
    }
}
