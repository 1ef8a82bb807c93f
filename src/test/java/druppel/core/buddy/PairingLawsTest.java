package druppel.core.buddy;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.Property;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What holds of every week, whoever comes, goes, stays away, or wants not to meet whom.
class PairingLawsTest {
    private static final List<Seniority> SENIORITIES =
            List.of(Seniority.ANY, Seniority.JUNIOR, Seniority.SENIOR);

    @Test
    void anEvenNumberMeetsAllBeforeAnybodyMeetsTwice() {
        Property.holds(random -> {
            int size = 2 * random.nextInt(1, 13);
            Village village = Village.of(size, random.nextLong());
            for (int week = 1; week < size; week++) {
                village.week();
            }
            assertThat(village.met).hasSize(size * (size - 1) / 2);
            assertThat(village.most()).isEqualTo(1);
        });
    }

    @Test
    void anOddNumberMeetsAllInAsManyWeeksAndEachIsAGuestOnce() {
        Property.holds(random -> {
            int size = 2 * random.nextInt(1, 12) + 1;
            Village village = Village.of(size, random.nextLong());
            for (int week = 0; week < size; week++) {
                village.week();
            }
            assertThat(pairs(size)).allMatch(pair -> village.times(pair.one(), pair.other()) == 1);
            assertThat(village.visits).hasSize(size);
            assertThat(village.visits.values()).containsOnly(1);
        });
    }

    @Test
    void itGoesOnSoAgainAndAgain() {
        Property.holds(random -> {
            int size = random.nextInt(2, 10);
            Village village = Village.of(size, random.nextLong());
            int weeks = size % 2 == 0 ? size - 1 : size;
            for (int week = 0; week < 3 * weeks; week++) {
                village.week();
            }
            assertThat(pairs(size)).allMatch(pair -> village.times(pair.one(), pair.other()) == 3);
        });
    }

    @Test
    void theGuestVisitsAPairOfWhomTheyHaveMetNeitherForLongest() {
        Property.holds(random -> {
            Village village = lived(random, false);
            Company before = village.company();
            Paired paired = village.week();
            paired.groups().stream()
                    .filter(group -> group.guest().isPresent())
                    .forEach(group ->
                            assertThat(others(paired, group, before))
                                    .noneMatch(other ->
                                            last(before, other).compareTo(last(before, group))
                                                    < 0));
        });
    }

    @Test
    void everyWeekKeepsToTheRules() {
        Property.holds(random -> {
            Village village = lived(random, true);
            Paired paired = village.week();
            List<Long> placed = Village.everybody(paired);

            assertThat(placed).doesNotHaveDuplicates();
            assertThat(paired.alone()).doesNotHaveDuplicates().noneMatch(placed::contains);
            assertThat(placed.size() + paired.alone().size()).isEqualTo(village.here.size());
            assertThat(paired.groups().stream().filter(group -> group.guest().isPresent()).count())
                    .isLessThanOrEqualTo(1);
            assertThat(paired.groups())
                    .allMatch(group ->
                            pairs(group.members()).stream().noneMatch(village.apart::contains));
        });
    }

    @Test
    void nobodyIsAloneWhoCouldMeetSomebody() {
        Property.holds(random -> {
            Village village = small(random, true);
            int most = new EveryWay(village.company()).mostPlaced();
            assertThat(Village.everybody(village.week())).hasSize(most);
        });
    }

    @Test
    void nobodyMeetsAgainInAWeekInWhichNobodyHasTo() {
        Property.holds(random -> {
            Village village = small(random, false);
            Company before = village.company();
            int fewest = new EveryWay(before).fewestRepeats();
            Paired paired = village.week();
            if (fewest == 0) {
                assertThat(paired.groups())
                        .allMatch(group ->
                                before.times(group.pair().one(), group.pair().other()) == 0);
            }
        });
    }

    @Test
    void theSameWeekGivesTheSamePairs() {
        Property.holds(random -> {
            Village village = lived(random, true);
            Paired once = Pairing.of(village.company(), village.monday());
            assertThat(Pairing.of(village.company(), village.monday())).isEqualTo(once);
        });
    }

    @Test
    void everyJuniorMeetsASeniorWhereThereIsOne() {
        Property.holds(random -> {
            Village village = lived(random, true);
            village.apart.clear();
            long juniors = count(village, Seniority.JUNIOR);
            long seniors = count(village, Seniority.SENIOR);
            assertThat(mixed(village, village.week())).isEqualTo(Math.min(juniors, seniors));
        });
    }

    @Test
    void juniorsMeetAllSeniorsBeforeTheyMeetOneAgain() {
        Property.holds(random -> {
            int juniors = random.nextInt(1, 8);
            int seniors = random.nextInt(1, 8);
            Village village = new Village(random.nextLong());
            LongStream.range(0, juniors).forEach(id -> village.add(id, Seniority.JUNIOR));
            LongStream.range(10, 10 + seniors).forEach(id -> village.add(id, Seniority.SENIOR));
            LongStream.range(20, 20 + random.nextInt(5))
                    .forEach(id -> village.add(id, Seniority.ANY));
            for (int week = 0; week < Math.max(juniors, seniors); week++) {
                village.week();
            }
            for (long junior = 0; junior < juniors; junior++) {
                for (long senior = 10; senior < 10 + seniors; senior++) {
                    assertThat(village.times(junior, senior)).isEqualTo(1);
                }
            }
        });
    }

    /// Some weeks of coming, going and staying away.
    private static Village lived(RandomGenerator random, boolean ranked) {
        Village village = new Village(random.nextLong());
        int weeks = random.nextInt(12);
        for (int week = 0; week < weeks; week++) {
            gather(village, random, random.nextInt(1, 16), ranked);
            village.week();
        }
        gather(village, random, random.nextInt(1, 16), ranked);
        exclude(village, random, random.nextInt(6));
        return village;
    }

    private static Village small(RandomGenerator random, boolean ranked) {
        Village village = new Village(random.nextLong());
        int size = random.nextInt(2, 9);
        int weeks = random.nextInt(8);
        for (int week = 0; week < weeks; week++) {
            gather(village, random, size, ranked);
            village.week();
        }
        gather(village, random, size, ranked);
        exclude(village, random, random.nextInt(size * (size - 1) / 2 + 1));
        return village;
    }

    private static void gather(Village village, RandomGenerator random, int most, boolean ranked) {
        village.here.clear();
        for (long id = 1; id <= most; id++) {
            if (random.nextInt(5) > 0) {
                village.add(id, ranked ? SENIORITIES.get((int) (id % 3)) : Seniority.ANY);
            }
        }
    }

    private static void exclude(Village village, RandomGenerator random, int many) {
        for (int time = 0; time < many; time++) {
            long one = random.nextLong(1, 9);
            village.apart.add(new Pair(one, (one - 1 + random.nextLong(1, 8)) % 8 + 1));
        }
    }

    private static Set<Pair> pairs(int size) {
        return pairs(LongStream.rangeClosed(1, size).boxed().toList());
    }

    private static Set<Pair> pairs(List<Long> ids) {
        Set<Pair> pairs = new HashSet<>();
        ids.forEach(one ->
                ids.stream()
                        .filter(other -> other > one)
                        .forEach(other -> pairs.add(new Pair(one, other))));
        return pairs;
    }

    private static long count(Village village, Seniority seniority) {
        return village.here.stream().filter(one -> one.seniority() == seniority).count();
    }

    private static long mixed(Village village, Paired paired) {
        return paired.groups().stream()
                .filter(group ->
                        buddy(village, group.pair().one())
                                .complements(buddy(village, group.pair().other())))
                .count();
    }

    private static Buddy buddy(Village village, long id) {
        return village.here.stream().filter(one -> one.id() == id).findFirst().orElseThrow();
    }

    /// Where else the guest could have gone.
    private static List<Group> others(Paired paired, Group group, Company company) {
        long guest = group.guest().orElseThrow();
        return paired.groups().stream()
                .filter(other -> company.mayMeet(guest, other.pair().one()))
                .filter(other -> company.mayMeet(guest, other.pair().other()))
                .map(other -> new Group(other.pair(), group.guest()))
                .toList();
    }

    private static LocalDate last(Company company, Group group) {
        long guest = group.guest().orElseThrow();
        var one = company.last(guest, group.pair().one()).orElse(LocalDate.MIN);
        var other = company.last(guest, group.pair().other()).orElse(LocalDate.MIN);
        return one.isAfter(other) ? one : other;
    }
}
