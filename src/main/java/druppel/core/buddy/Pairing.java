package druppel.core.buddy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who meets whom in a week: everybody somebody, nobody anybody again before they have met all, as
/// far as that can be.
///
/// As long as the same people are there the circle method does it. Where people join, leave, stay
/// away for a week or do not want to meet each other, `Seating` mends it from what has been.
/// Juniors meet seniors first, and who is left of either is as anyone. Who is odd becomes the guest
/// of a pair. The same company in the same week always gives the same pairs.
public final class Pairing {
    private final Company company;
    private final LocalDate monday;
    private final long week;
    private final List<Buddy> order;

    private Pairing(Company company, LocalDate monday) {
        this.company = company;
        this.monday = monday;
        week = Math.floorDiv(monday.toEpochDay(), 7);
        order =
                company.buddies().stream()
                        .sorted(
                                Comparator.<Buddy>comparingLong(
                                                one -> scattered(one.id() ^ company.seed()))
                                        .thenComparingLong(Buddy::id))
                        .toList();
    }

    /// Who meets whom in the week that begins with this Monday.
    public static Paired of(Company company, LocalDate monday) {
        Pairing pairing = new Pairing(company, monday);
        Paired first = pairing.seniorsFirst();
        if (first.alone().isEmpty()) {
            return first;
        }
        Paired alike = pairing.paired(pairing.seats(pairing.order));
        Paired fewer = alike.alone().size() < first.alone().size() ? alike : first;
        return pairing.aTrioAtAnyPrice(fewer);
    }

    /// The pair that has one of these as its guest, where any may.
    public static Optional<Group> host(Company company, List<Pair> pairs, List<Long> guests) {
        return new Hosting(company).group(pairs, guests);
    }

    /// Juniors with seniors, and then the others.
    private Paired seniorsFirst() {
        List<Buddy> juniors = all(Seniority.JUNIOR);
        List<Buddy> both = new ArrayList<>(juniors);
        both.addAll(all(Seniority.SENIOR));
        Table table = new Table(company, both, Buddy::complements, false, monday);
        int[] along = Circle.along(juniors.size(), both.size() - juniors.size(), week);
        List<Pair> pairs = Seats.of(table, new Seating(table, along).best()).pairs();
        Seats others = seats(without(pairs));
        others.pairs().addAll(pairs);
        return paired(others);
    }

    private List<Buddy> all(Seniority seniority) {
        return order.stream().filter(one -> one.seniority() == seniority).toList();
    }

    private List<Buddy> without(List<Pair> pairs) {
        Set<Long> paired = new HashSet<>();
        pairs.forEach(pair -> paired.addAll(List.of(pair.one(), pair.other())));
        return order.stream().filter(one -> !paired.contains(one.id())).toList();
    }

    private Seats seats(List<Buddy> seated) {
        Table table = new Table(company, seated, (one, other) -> true, true, monday);
        int[] across = Circle.across(table.size(), week);
        return Seats.of(table, new Seating(table, across).best());
    }

    /// One of those who are left over is a guest, where a pair may have them.
    private Paired paired(Seats seats) {
        Optional<Group> three = new Hosting(company).group(seats.pairs(), seats.over());
        List<Group> groups = new ArrayList<>(three.stream().toList());
        seats.pairs().stream()
                .filter(pair -> three.filter(group -> group.pair().equals(pair)).isEmpty())
                .forEach(pair -> groups.add(new Group(pair, Optional.empty())));
        List<Long> alone = new ArrayList<>(seats.over());
        three.flatMap(Group::guest).ifPresent(alone::remove);
        return new Paired(groups, alone);
    }

    /// Where no pair can have any of those who are left over, other pairs may: any three who may
    /// meet, with as many pairs of the others as before but one.
    private Paired aTrioAtAnyPrice(Paired paired) {
        boolean three = paired.groups().stream().anyMatch(group -> group.guest().isPresent());
        if (three) {
            return paired;
        }
        int pairs = paired.groups().size();
        return new Hosting(company)
                .threes(order)
                .limit(affordable())
                .map(group -> around(group, pairs - 1))
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(this::repeats))
                .orElse(paired);
    }

    private long repeats(Paired paired) {
        return paired.groups().stream()
                .mapToLong(group -> company.times(group.pair().one(), group.pair().other()))
                .sum();
    }

    private Optional<Paired> around(Group three, int pairs) {
        List<Buddy> others =
                order.stream().filter(one -> !three.members().contains(one.id())).toList();
        Seats seats = seats(others);
        if (seats.pairs().size() < pairs) {
            return Optional.empty();
        }
        seats.pairs().add(three.pair());
        seats.over().add(three.guest().orElseThrow());
        return Optional.of(paired(seats));
    }

    /// How many tables are laid for it at most: all that matter where they are few.
    private long affordable() {
        long size = order.size();
        return 10_000_000L / (size * size + 1);
    }

    /// Neighbouring ids far apart (the finalizer of SplitMix64), so that it is not the order of
    /// joining.
    private static long scattered(long id) {
        long mixed = (id ^ (id >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
