package druppel.feature.buddies;

import druppel.domain.pairing.BuddyGroup;
import druppel.domain.pairing.Pair;
import druppel.domain.pairing.PairingInput;
import druppel.domain.pairing.PairingResult;
import druppel.domain.pairing.WeeklyPairPlanner;
import druppel.persistence.BuddyMeetingRepository.Meeting;
import druppel.persistence.BuddyRepository.Participation;
import druppel.persistence.Repositories;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Repairs the pairs of a week after members have become unavailable.
///
/// A member who waits for their introduction and has lost their buddy is paired with another such member,
/// or joins a pair that also waits. A member who was introduced to a buddy who became unavailable is told
/// so. Two members who have both been introduced keep each other.
record PairRepair(Repositories rows, BuddyAvailability available, Instant now) {

    /// Repairs the pairs; returns the members who were introduced and now have no buddy.
    List<Long> repair() {
        Map<Pair, List<Meeting>> meetings = meetings();
        Set<Pair> apart = rows.buddies().blockedPairs(available.workspace());
        List<Meeting> cancelled = meetings.entrySet().stream()
                .filter(entry -> isCancelled(entry.getKey(), entry.getValue(), apart))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
        cancelled.forEach(one -> rows.buddyMeetings().cancel(pair(one), monday()));
        cancelled.stream().map(Meeting::member).distinct().forEach(this::becomePair);
        pairWaiting();
        return cancelled.stream()
                .filter(Meeting::notified)
                .map(Meeting::member)
                .distinct()
                .filter(this::present)
                .filter(member -> others(member).isEmpty())
                .toList();
    }

    private Map<Pair, List<Meeting>> meetings() {
        Map<Pair, List<Meeting>> both = new HashMap<>();
        rows.buddyMeetings()
                .in(available.workspace(), monday())
                .forEach(one -> both.computeIfAbsent(pair(one), any -> new ArrayList<>())
                        .add(one));
        return both;
    }

    private boolean isCancelled(Pair pair, List<Meeting> sides, Set<Pair> apart) {
        boolean open = sides.stream().noneMatch(Meeting::notified);
        boolean done = sides.stream().allMatch(Meeting::notified);
        boolean there = present(pair.one()) && present(pair.other());
        return (open && apart.contains(pair)) || (!done && !there);
    }

    /// Turns a group of three that lost one member into a pair.
    private void becomePair(long member) {
        List<Long> others = others(member);
        if (others.size() == 1) {
            Pair pair = new Pair(member, others.getFirst());
            rows.buddyMeetings().add(new BuddyGroup(pair, Optional.empty()), monday());
        }
    }

    /// Pairs the members who wait and have no buddy.
    private void pairWaiting() {
        List<PairingInput.Participant> left = available.buddies().stream()
                .filter(one -> waits(one.id()) && others(one.id()).isEmpty())
                .toList();
        if (!left.isEmpty()) {
            PairingInput input = PairingJob.pairingInput(rows, available.workspace(), left);
            PairingResult result = WeeklyPairPlanner.of(input, monday());
            result.groups().forEach(group -> rows.buddyMeetings().add(group, monday()));
            addGuests(input, result);
        }
    }

    private void addGuests(PairingInput input, PairingResult result) {
        List<Pair> pairs = new ArrayList<>(pairsThatWait());
        List<Long> guests = new ArrayList<>(result.alone());
        Optional<BuddyGroup> three = WeeklyPairPlanner.host(input, pairs, guests);
        while (three.isPresent()) {
            BuddyGroup group = three.get();
            rows.buddyMeetings().add(group, monday());
            pairs.remove(group.pair());
            guests.removeAll(group.members());
            three = WeeklyPairPlanner.host(input, pairs, guests);
        }
    }

    private List<Pair> pairsThatWait() {
        Map<Long, Set<Long>> others = new HashMap<>();
        rows.buddyMeetings()
                .in(available.workspace(), monday())
                .forEach(one -> others.computeIfAbsent(one.member(), any -> new HashSet<>())
                        .add(one.other()));
        return others.entrySet().stream()
                .filter(entry -> entry.getValue().size() == 1 && waits(entry.getKey()))
                .map(entry ->
                        new Pair(entry.getKey(), entry.getValue().iterator().next()))
                .filter(pair -> waits(pair.one()) && waits(pair.other()))
                .filter(pair -> others.getOrDefault(pair.one(), Set.of()).size() == 1)
                .filter(pair -> others.getOrDefault(pair.other(), Set.of()).size() == 1)
                .distinct()
                .sorted(Comparator.comparingLong(Pair::one))
                .toList();
    }

    private boolean waits(long member) {
        return Optional.ofNullable(available.wishes().get(member))
                        .flatMap(Participation::awaiting)
                        .filter(awaiting -> awaiting.monday().equals(monday()))
                        .isPresent()
                && present(member);
    }

    private boolean present(long member) {
        return available.isStillAvailable(member, now);
    }

    private List<Long> others(long member) {
        return rows.buddyMeetings().buddies(member, monday());
    }

    private LocalDate monday() {
        return available.monday();
    }

    private static Pair pair(Meeting meeting) {
        return new Pair(meeting.member(), meeting.other());
    }
}
