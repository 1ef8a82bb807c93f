package druppel.domain.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.testing.PropertyCheck;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Properties that hold in every week, for any people, absences and blocks.
class WeeklyPairPlannerLawsTest {
    private static final List<PairingInput.Seniority> SENIORITIES =
            List.of(PairingInput.Seniority.ANY, PairingInput.Seniority.JUNIOR, PairingInput.Seniority.SENIOR);

    @Test
    void anEvenNumberMeetsAllBeforeAnybodyMeetsTwice() {
        PropertyCheck.holds(random -> {
            int size = 2 * random.nextInt(1, 13);
            PairingSimulation pairingSimulation = PairingSimulation.of(size, random.nextLong());
            for (int week = 1; week < size; week++) {
                pairingSimulation.week();
            }
            assertThat(pairingSimulation.met).hasSize(size * (size - 1) / 2);
            assertThat(pairingSimulation.most()).isEqualTo(1);
        });
    }

    @Test
    void anOddNumberMeetsAllInAsManyWeeksAndEachIsAGuestOnce() {
        PropertyCheck.holds(random -> {
            int size = 2 * random.nextInt(1, 12) + 1;
            PairingSimulation pairingSimulation = PairingSimulation.of(size, random.nextLong());
            for (int week = 0; week < size; week++) {
                pairingSimulation.week();
            }
            assertThat(pairs(size)).allMatch(pair -> pairingSimulation.times(pair.one(), pair.other()) == 1);
            assertThat(pairingSimulation.visits).hasSize(size);
            assertThat(pairingSimulation.visits.values()).containsOnly(1);
        });
    }

    @Test
    void itGoesOnSoAgainAndAgain() {
        PropertyCheck.holds(random -> {
            int size = random.nextInt(2, 10);
            PairingSimulation pairingSimulation = PairingSimulation.of(size, random.nextLong());
            int weeks = size % 2 == 0 ? size - 1 : size;
            for (int week = 0; week < 3 * weeks; week++) {
                pairingSimulation.week();
            }
            assertThat(pairs(size)).allMatch(pair -> pairingSimulation.times(pair.one(), pair.other()) == 3);
        });
    }

    @Test
    void theGuestVisitsAPairOfWhomTheyHaveMetNeitherForLongest() {
        PropertyCheck.holds(random -> {
            PairingSimulation pairingSimulation = lived(random, false);
            PairingInput before = pairingSimulation.company();
            PairingResult pairingResult = pairingSimulation.week();
            pairingResult.groups().stream()
                    .filter(buddyGroup -> buddyGroup.guest().isPresent())
                    .forEach(buddyGroup -> assertThat(others(pairingResult, buddyGroup, before))
                            .noneMatch(other -> last(before, other).compareTo(last(before, buddyGroup)) < 0));
        });
    }

    @Test
    void everyWeekKeepsToTheRules() {
        PropertyCheck.holds(random -> {
            PairingSimulation pairingSimulation = lived(random, true);
            PairingResult pairingResult = pairingSimulation.week();
            List<Long> placed = PairingSimulation.everybody(pairingResult);

            assertThat(placed).doesNotHaveDuplicates();
            assertThat(pairingResult.alone()).doesNotHaveDuplicates().noneMatch(placed::contains);
            assertThat(placed.size() + pairingResult.alone().size()).isEqualTo(pairingSimulation.here.size());
            assertThat(pairingResult.groups().stream()
                            .filter(buddyGroup -> buddyGroup.guest().isPresent())
                            .count())
                    .isLessThanOrEqualTo(1);
            assertThat(pairingResult.groups())
                    .allMatch(buddyGroup ->
                            pairs(buddyGroup.members()).stream().noneMatch(pairingSimulation.apart::contains));
        });
    }

    @Test
    void nobodyIsAloneWhoCouldMeetSomebody() {
        PropertyCheck.holds(random -> {
            PairingSimulation pairingSimulation = small(random, true);
            int most = new ExhaustivePairing(pairingSimulation.company()).mostPlaced();
            assertThat(PairingSimulation.everybody(pairingSimulation.week())).hasSize(most);
        });
    }

    @Test
    void nobodyMeetsAgainInAWeekInWhichNobodyHasTo() {
        PropertyCheck.holds(random -> {
            PairingSimulation pairingSimulation = small(random, false);
            PairingInput before = pairingSimulation.company();
            int fewest = new ExhaustivePairing(before).fewestRepeats();
            PairingResult pairingResult = pairingSimulation.week();
            if (fewest == 0) {
                assertThat(pairingResult.groups())
                        .allMatch(buddyGroup -> before.times(
                                        buddyGroup.pair().one(),
                                        buddyGroup.pair().other())
                                == 0);
            }
        });
    }

    @Test
    void theSameWeekGivesTheSamePairs() {
        PropertyCheck.holds(random -> {
            PairingSimulation pairingSimulation = lived(random, true);
            PairingResult once = WeeklyPairPlanner.of(pairingSimulation.company(), pairingSimulation.monday());
            assertThat(WeeklyPairPlanner.of(pairingSimulation.company(), pairingSimulation.monday()))
                    .isEqualTo(once);
        });
    }

    @Test
    void everyJuniorMeetsASeniorWhereThereIsOne() {
        PropertyCheck.holds(random -> {
            PairingSimulation pairingSimulation = lived(random, true);
            pairingSimulation.apart.clear();
            long juniors = count(pairingSimulation, PairingInput.Seniority.JUNIOR);
            long seniors = count(pairingSimulation, PairingInput.Seniority.SENIOR);
            assertThat(mixed(pairingSimulation, pairingSimulation.week())).isEqualTo(Math.min(juniors, seniors));
        });
    }

    @Test
    void juniorsMeetAllSeniorsBeforeTheyMeetOneAgain() {
        PropertyCheck.holds(random -> {
            int juniors = random.nextInt(1, 8);
            int seniors = random.nextInt(1, 8);
            PairingSimulation pairingSimulation = new PairingSimulation(random.nextLong());
            LongStream.range(0, juniors).forEach(id -> pairingSimulation.add(id, PairingInput.Seniority.JUNIOR));
            LongStream.range(10, 10 + seniors).forEach(id -> pairingSimulation.add(id, PairingInput.Seniority.SENIOR));
            LongStream.range(20, 20 + random.nextInt(5))
                    .forEach(id -> pairingSimulation.add(id, PairingInput.Seniority.ANY));
            for (int week = 0; week < Math.max(juniors, seniors); week++) {
                pairingSimulation.week();
            }
            for (long junior = 0; junior < juniors; junior++) {
                for (long senior = 10; senior < 10 + seniors; senior++) {
                    assertThat(pairingSimulation.times(junior, senior)).isEqualTo(1);
                }
            }
        });
    }

    /// Some weeks in which people join, leave and skip.
    private static PairingSimulation lived(RandomGenerator random, boolean ranked) {
        PairingSimulation pairingSimulation = new PairingSimulation(random.nextLong());
        int weeks = random.nextInt(12);
        for (int week = 0; week < weeks; week++) {
            gather(pairingSimulation, random, random.nextInt(1, 16), ranked);
            pairingSimulation.week();
        }
        gather(pairingSimulation, random, random.nextInt(1, 16), ranked);
        exclude(pairingSimulation, random, random.nextInt(6));
        return pairingSimulation;
    }

    private static PairingSimulation small(RandomGenerator random, boolean ranked) {
        PairingSimulation pairingSimulation = new PairingSimulation(random.nextLong());
        int size = random.nextInt(2, 9);
        int weeks = random.nextInt(8);
        for (int week = 0; week < weeks; week++) {
            gather(pairingSimulation, random, size, ranked);
            pairingSimulation.week();
        }
        gather(pairingSimulation, random, size, ranked);
        exclude(pairingSimulation, random, random.nextInt(size * (size - 1) / 2 + 1));
        return pairingSimulation;
    }

    private static void gather(PairingSimulation pairingSimulation, RandomGenerator random, int most, boolean ranked) {
        pairingSimulation.here.clear();
        for (long id = 1; id <= most; id++) {
            if (random.nextInt(5) > 0) {
                pairingSimulation.add(id, ranked ? SENIORITIES.get((int) (id % 3)) : PairingInput.Seniority.ANY);
            }
        }
    }

    private static void exclude(PairingSimulation pairingSimulation, RandomGenerator random, int many) {
        for (int time = 0; time < many; time++) {
            long one = random.nextLong(1, 9);
            pairingSimulation.apart.add(new Pair(one, (one - 1 + random.nextLong(1, 8)) % 8 + 1));
        }
    }

    private static Set<Pair> pairs(int size) {
        return pairs(LongStream.rangeClosed(1, size).boxed().toList());
    }

    private static Set<Pair> pairs(List<Long> ids) {
        Set<Pair> pairs = new HashSet<>();
        ids.forEach(one -> ids.stream().filter(other -> other > one).forEach(other -> pairs.add(new Pair(one, other))));
        return pairs;
    }

    private static long count(PairingSimulation pairingSimulation, PairingInput.Seniority seniority) {
        return pairingSimulation.here.stream()
                .filter(one -> one.seniority() == seniority)
                .count();
    }

    private static long mixed(PairingSimulation pairingSimulation, PairingResult pairingResult) {
        return pairingResult.groups().stream()
                .filter(buddyGroup -> buddy(pairingSimulation, buddyGroup.pair().one())
                        .complements(buddy(pairingSimulation, buddyGroup.pair().other())))
                .count();
    }

    private static PairingInput.Participant buddy(PairingSimulation pairingSimulation, long id) {
        return pairingSimulation.here.stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow();
    }

    /// The other pairs that could have had the guest.
    private static List<BuddyGroup> others(
            PairingResult pairingResult, BuddyGroup buddyGroup, PairingInput pairingInput) {
        long guest = buddyGroup.guest().orElseThrow();
        return pairingResult.groups().stream()
                .filter(other -> pairingInput.mayMeet(guest, other.pair().one()))
                .filter(other -> pairingInput.mayMeet(guest, other.pair().other()))
                .map(other -> new BuddyGroup(other.pair(), buddyGroup.guest()))
                .toList();
    }

    private static LocalDate last(PairingInput pairingInput, BuddyGroup buddyGroup) {
        long guest = buddyGroup.guest().orElseThrow();
        var one = pairingInput.last(guest, buddyGroup.pair().one()).orElse(LocalDate.MIN);
        var other = pairingInput.last(guest, buddyGroup.pair().other()).orElse(LocalDate.MIN);
        return one.isAfter(other) ? one : other;
    }
}
