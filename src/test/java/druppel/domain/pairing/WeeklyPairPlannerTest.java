package druppel.domain.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Weekly pairs in small examples and a large one.
class WeeklyPairPlannerTest {
    private static final List<PairingInput.Seniority> SENIORITIES =
            List.of(PairingInput.Seniority.ANY, PairingInput.Seniority.JUNIOR, PairingInput.Seniority.SENIOR);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    @Test
    void nobodyMeetsNobody() {
        assertThat(new PairingSimulation(1).week()).isEqualTo(new PairingResult(List.of(), List.of()));
    }

    @Test
    void whoIsByThemselvesIsAlone() {
        assertThat(PairingSimulation.of(1, 1).week()).isEqualTo(new PairingResult(List.of(), List.of(1L)));
    }

    @Test
    void twoMeetEachOtherEachWeek() {
        PairingSimulation pairingSimulation = PairingSimulation.of(2, 1);
        pairingSimulation.week();
        assertThat(pairingSimulation.week().groups()).containsExactly(new BuddyGroup(new Pair(1, 2), Optional.empty()));
    }

    @Test
    void threeMeetTogether() {
        assertThat(PairingSimulation.everybody(PairingSimulation.of(3, 1).week()))
                .containsExactlyInAnyOrder(1L, 2L, 3L);
    }

    @Test
    void twoWhoExcludeEachOtherAreAlone() {
        PairingSimulation pairingSimulation = PairingSimulation.of(2, 1);
        pairingSimulation.apart.add(new Pair(1, 2));
        assertThat(pairingSimulation.week().alone()).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void aGuestNeverVisitsSomebodyWhoExcludesThem() {
        PairingSimulation pairingSimulation = PairingSimulation.of(3, 1);
        pairingSimulation.apart.add(new Pair(2, 3));
        PairingResult pairingResult = pairingSimulation.week();
        assertThat(pairingResult.groups()).hasSize(1);
        assertThat(pairingResult.alone()).hasSize(1);
    }

    @Test
    void whoCanOnlyBeAGuestOfOnePairIsThatPairsGuest() {
        PairingSimulation pairingSimulation = PairingSimulation.of(5, 1);
        pairingSimulation.apart.addAll(Set.of(new Pair(5, 3), new Pair(5, 4)));
        for (int week = 0; week < 20; week++) {
            assertThat(pairingSimulation.week().alone()).isEmpty();
        }
    }

    @Test
    void twoWhoMetLongAgoMeetBeforeTwoWhoMetLately() {
        Map<Pair, PairingInput.Meetings> met = Map.of(
                new Pair(1, 2), pairs(1, 1),
                new Pair(3, 4), pairs(1, 1),
                new Pair(1, 3), pairs(1, 9),
                new Pair(2, 4), pairs(1, 9),
                new Pair(1, 4), pairs(2, 9),
                new Pair(2, 3), pairs(2, 9));
        PairingInput pairingInput = new PairingInput(PairingSimulation.of(4, 1).here, met, Map.of(), Set.of(), 1);
        assertThat(WeeklyPairPlanner.of(pairingInput, MONDAY).groups())
                .extracting(BuddyGroup::pair)
                .containsExactlyInAnyOrder(new Pair(1, 3), new Pair(2, 4));
    }

    @Test
    void juniorsMeetSeniors() {
        PairingSimulation pairingSimulation = new PairingSimulation(1);
        List.of(1L, 2L, 3L).forEach(id -> pairingSimulation.add(id, PairingInput.Seniority.JUNIOR));
        List.of(4L, 5L, 6L).forEach(id -> pairingSimulation.add(id, PairingInput.Seniority.SENIOR));
        for (int week = 0; week < 3; week++) {
            assertThat(pairingSimulation.week().groups())
                    .allMatch(buddyGroup ->
                            buddyGroup.pair().one() <= 3 && buddyGroup.pair().other() > 3);
        }
        assertThat(pairingSimulation.most()).isEqualTo(1);
    }

    @Test
    void aJuniorIsNotLeftAloneForASeniorsSake() {
        PairingSimulation pairingSimulation = new PairingSimulation(1);
        pairingSimulation.add(1, PairingInput.Seniority.JUNIOR);
        pairingSimulation.add(2, PairingInput.Seniority.SENIOR);
        pairingSimulation.add(3, PairingInput.Seniority.ANY);
        pairingSimulation.add(4, PairingInput.Seniority.ANY);
        pairingSimulation.apart.add(new Pair(3, 4));
        pairingSimulation.apart.add(new Pair(1, 3));
        pairingSimulation.apart.add(new Pair(2, 4));
        assertThat(pairingSimulation.week().alone()).isEmpty();
    }

    @Test
    void aThousandAreFast() {
        PairingSimulation pairingSimulation = PairingSimulation.of(1_000, 1);
        pairingSimulation.week();
        pairingSimulation.week();
        pairingSimulation.here.removeIf(one -> one.id() % 7 == 0);
        for (long id = 1; id < 200; id++) {
            pairingSimulation.apart.add(new Pair(id, id + 301));
        }
        assertTimeout(Duration.ofSeconds(3), pairingSimulation::week);
        assertThat(pairingSimulation.most()).isEqualTo(1);
    }

    @Test
    void aThousandOfWhomManyAreJuniorsAreFast() {
        PairingSimulation pairingSimulation = new PairingSimulation(1);
        for (long id = 0; id < 1_000; id++) {
            pairingSimulation.add(id, SENIORITIES.get((int) (id * id % 7 % 3)));
        }
        pairingSimulation.week();
        assertTimeout(Duration.ofSeconds(3), pairingSimulation::week);
        assertThat(pairingSimulation.most()).isEqualTo(1);
    }

    private static PairingInput.Meetings pairs(int times, int weeksAgo) {
        LocalDate last = MONDAY.minusWeeks(weeksAgo);
        return new PairingInput.Meetings(times, Optional.of(last), last);
    }
}
