package druppel.core.buddy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Where everybody sits, and what it takes to let any two of them meet.
///
/// Where they are odd and nobody is to be left over, the last place is empty: who goes with it is
/// the guest of a pair.
final class Table {
    private static final int APART = -1;
    private static final long REPEAT = 1_000_000;
    private static final long RECENT = 100_000;
    private static final int MOST_VISITS = 300;

    private final List<Buddy> seated;
    private final boolean oneEmpty;
    private final int[][] times;
    private final long[][] cost;

    /// @param evenly with an empty place where they are odd
    Table(
            Company company,
            List<Buddy> seated,
            BiPredicate<Buddy, Buddy> mayMeet,
            boolean evenly,
            LocalDate monday) {
        this.seated = seated;
        oneEmpty = evenly && seated.size() % 2 == 1;
        times = new int[size()][size()];
        cost = new long[size()][size()];
        for (int one = 0; one < seated.size(); one++) {
            for (int other = one + 1; other < seated.size(); other++) {
                boolean meet = mayMeet.test(seated.get(one), seated.get(other));
                note(one, other, meet ? met(company, one, other) : APART);
                price(one, other, cost(company, one, other, monday));
            }
        }
        IntStream.range(0, oneEmpty ? seated.size() : 0).forEach(one -> seatEmpty(company, one));
    }

    int size() {
        return seated.size() + (oneEmpty ? 1 : 0);
    }

    Buddy at(int place) {
        return seated.get(place);
    }

    boolean empty(int place) {
        return place == seated.size();
    }

    /// How often they were a pair, or one was a guest; the numbers that there are, in order.
    List<Integer> steps(boolean ofGuests) {
        Stream<Integer> all =
                IntStream.range(0, size())
                        .boxed()
                        .flatMap(one ->
                                IntStream.range(0, one)
                                        .filter(other -> empty(one) == ofGuests)
                                        .mapToObj(other -> times[one][other]));
        return all.filter(count -> count != APART).distinct().sorted().toList();
    }

    boolean mayMeet(int one, int other) {
        return times[one][other] != APART;
    }

    /// Whether they may meet and have not been a pair, or a guest, more often than this.
    boolean within(int one, int other, int pairs, int guests) {
        int count = times[one][other];
        return count != APART && count <= (empty(one) || empty(other) ? guests : pairs);
    }

    long cost(int one, int other) {
        return cost[one][other];
    }

    private int met(Company company, int one, int other) {
        return company.times(at(one).id(), at(other).id());
    }

    /// Nothing for who has not met; the more, the more often and the less long ago it was.
    private long cost(Company company, int one, int other, LocalDate monday) {
        long count = times[one][other];
        return count <= 0
                ? 0
                : count * count * REPEAT
                        + company.paired(at(one).id(), at(other).id())
                                .map(last -> RECENT / weeks(last, monday))
                                .orElse(0L);
    }

    private static long weeks(LocalDate last, LocalDate monday) {
        return Math.max(1, ChronoUnit.WEEKS.between(last, monday));
    }

    /// To be a guest once more never weighs as much as to meet somebody once more.
    private void seatEmpty(Company company, int one) {
        int visits = Math.min(company.visits(at(one).id()), MOST_VISITS);
        note(one, seated.size(), visits);
        price(one, seated.size(), (long) visits * visits);
    }

    private void note(int one, int other, int count) {
        times[one][other] = count;
        times[other][one] = count;
    }

    private void price(int one, int other, long price) {
        cost[one][other] = price;
        cost[other][one] = price;
    }
}
