package druppel.domain.anonymity;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.testing.PropertyCheck;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnonymousBatchesTest {
    @Test
    void fourPeopleWaitHoweverMuchTheyDo() {
        List<String> deeds = List.of("a1", "b1", "c1", "d1", "a2", "a3", "b2", "d2");

        AnonymousBatches<String> anonymousBatches = AnonymousBatches.of(deeds, AnonymousBatchesTest::person);

        assertThat(anonymousBatches.closed()).isEmpty();
        assertThat(anonymousBatches.waiting()).isEqualTo(deeds);
    }

    @Test
    void theFifthPersonClosesALot() {
        AnonymousBatches<String> anonymousBatches =
                AnonymousBatches.of(List.of("a1", "b1", "a2", "c1", "d1", "e1", "a3"), AnonymousBatchesTest::person);

        assertThat(anonymousBatches.closed()).containsExactly(List.of("a1", "b1", "a2", "c1", "d1", "e1"));
        assertThat(anonymousBatches.waiting()).containsExactly("a3");
    }

    @Test
    void aWeekStaysWholeAndWaitsForTheNext() {
        AnonymousBatches<String> anonymousBatches = AnonymousBatches.ofParcels(
                List.of(List.of("a1", "b1"), List.of("c1", "d1", "e1", "f1"), List.of("a2")),
                AnonymousBatchesTest::person);

        assertThat(anonymousBatches.closed()).containsExactly(List.of("a1", "b1", "c1", "d1", "e1", "f1"));
        assertThat(anonymousBatches.waiting()).containsExactly("a2");
    }

    @Test
    void whatIsTakenBackStaysInALotAndLeavesWhatWaits() {
        AnonymousBatches<String> anonymousBatches = AnonymousBatches.of(
                        List.of("a1", "b1", "c1", "d1", "e1", "a2", "b2"), AnonymousBatchesTest::person)
                .without(deed -> deed.startsWith("a"));

        assertThat(anonymousBatches.closed()).containsExactly(List.of("a1", "b1", "c1", "d1", "e1"));
        assertThat(anonymousBatches.waiting()).containsExactly("b2");
    }

    @Test
    void everyContributionIsInOnePlaceAndEveryLotIsACrowd() {
        PropertyCheck.holds(random -> {
            List<String> deeds = new ArrayList<>();
            int number = random.nextInt(60);
            int people = 1 + random.nextInt(9);
            for (int deed = 0; deed < number; deed++) {
                deeds.add((char) ('a' + random.nextInt(people)) + "" + deed);
            }
            AnonymousBatches<String> anonymousBatches = AnonymousBatches.of(deeds, AnonymousBatchesTest::person);

            List<String> again = new ArrayList<>();
            anonymousBatches.closed().forEach(again::addAll);
            again.addAll(anonymousBatches.waiting());
            assertThat(again).isEqualTo(deeds);
            assertThat(anonymousBatches.closed()).allMatch(lot -> people(lot) >= AnonymityThreshold.FIVE);
            assertThat(people(anonymousBatches.waiting())).isLessThan(AnonymityThreshold.FIVE);
        });
    }

    private static int people(List<String> deeds) {
        return (int) deeds.stream().map(AnonymousBatchesTest::person).distinct().count();
    }

    private static char person(String deed) {
        return deed.charAt(0);
    }
}
