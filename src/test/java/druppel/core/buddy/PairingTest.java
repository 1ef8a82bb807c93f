package druppel.core.buddy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Who meets whom, in small examples and a large one.
class PairingTest {
    private static final List<Seniority> SENIORITIES =
            List.of(Seniority.ANY, Seniority.JUNIOR, Seniority.SENIOR);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    @Test
    void nobodyMeetsNobody() {
        assertThat(new Village(1).week()).isEqualTo(new Paired(List.of(), List.of()));
    }

    @Test
    void whoIsByThemselvesIsAlone() {
        assertThat(Village.of(1, 1).week()).isEqualTo(new Paired(List.of(), List.of(1L)));
    }

    @Test
    void twoMeetEachOtherEachWeek() {
        Village village = Village.of(2, 1);
        village.week();
        assertThat(village.week().groups())
                .containsExactly(new Group(new Pair(1, 2), Optional.empty()));
    }

    @Test
    void threeMeetTogether() {
        assertThat(Village.everybody(Village.of(3, 1).week()))
                .containsExactlyInAnyOrder(1L, 2L, 3L);
    }

    @Test
    void twoWhoExcludeEachOtherAreAlone() {
        Village village = Village.of(2, 1);
        village.apart.add(new Pair(1, 2));
        assertThat(village.week().alone()).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void aGuestNeverVisitsSomebodyWhoExcludesThem() {
        Village village = Village.of(3, 1);
        village.apart.add(new Pair(2, 3));
        Paired paired = village.week();
        assertThat(paired.groups()).hasSize(1);
        assertThat(paired.alone()).hasSize(1);
    }

    @Test
    void whoCanOnlyBeAGuestOfOnePairIsThatPairsGuest() {
        Village village = Village.of(5, 1);
        village.apart.addAll(Set.of(new Pair(5, 3), new Pair(5, 4)));
        for (int week = 0; week < 20; week++) {
            assertThat(village.week().alone()).isEmpty();
        }
    }

    @Test
    void twoWhoMetLongAgoMeetBeforeTwoWhoMetLately() {
        Map<Pair, Met> met =
                Map.of(
                        new Pair(1, 2), pairs(1, 1),
                        new Pair(3, 4), pairs(1, 1),
                        new Pair(1, 3), pairs(1, 9),
                        new Pair(2, 4), pairs(1, 9),
                        new Pair(1, 4), pairs(2, 9),
                        new Pair(2, 3), pairs(2, 9));
        Company company = new Company(Village.of(4, 1).here, met, Map.of(), Set.of(), 1);
        assertThat(Pairing.of(company, MONDAY).groups())
                .extracting(Group::pair)
                .containsExactlyInAnyOrder(new Pair(1, 3), new Pair(2, 4));
    }

    @Test
    void juniorsMeetSeniors() {
        Village village = new Village(1);
        List.of(1L, 2L, 3L).forEach(id -> village.add(id, Seniority.JUNIOR));
        List.of(4L, 5L, 6L).forEach(id -> village.add(id, Seniority.SENIOR));
        for (int week = 0; week < 3; week++) {
            assertThat(village.week().groups())
                    .allMatch(group -> group.pair().one() <= 3 && group.pair().other() > 3);
        }
        assertThat(village.most()).isEqualTo(1);
    }

    @Test
    void aJuniorIsNotLeftAloneForASeniorsSake() {
        Village village = new Village(1);
        village.add(1, Seniority.JUNIOR);
        village.add(2, Seniority.SENIOR);
        village.add(3, Seniority.ANY);
        village.add(4, Seniority.ANY);
        village.apart.add(new Pair(3, 4));
        village.apart.add(new Pair(1, 3));
        village.apart.add(new Pair(2, 4));
        assertThat(village.week().alone()).isEmpty();
    }

    @Test
    void aThousandAreFast() {
        Village village = Village.of(1_000, 1);
        village.week();
        village.week();
        village.here.removeIf(one -> one.id() % 7 == 0);
        for (long id = 1; id < 200; id++) {
            village.apart.add(new Pair(id, id + 301));
        }
        assertTimeout(Duration.ofSeconds(3), village::week);
        assertThat(village.most()).isEqualTo(1);
    }

    @Test
    void aThousandOfWhomManyAreJuniorsAreFast() {
        Village village = new Village(1);
        for (long id = 0; id < 1_000; id++) {
            village.add(id, SENIORITIES.get((int) (id * id % 7 % 3)));
        }
        village.week();
        assertTimeout(Duration.ofSeconds(3), village::week);
        assertThat(village.most()).isEqualTo(1);
    }

    private static Met pairs(int times, int weeksAgo) {
        LocalDate last = MONDAY.minusWeeks(weeksAgo);
        return new Met(times, Optional.of(last), last);
    }
}
