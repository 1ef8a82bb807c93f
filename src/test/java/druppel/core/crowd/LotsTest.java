package druppel.core.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.Property;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LotsTest {
    @Test
    void fourPeopleWaitHoweverMuchTheyDo() {
        List<String> deeds = List.of("a1", "b1", "c1", "d1", "a2", "a3", "b2", "d2");

        Lots<String> lots = Lots.of(deeds, LotsTest::person);

        assertThat(lots.closed()).isEmpty();
        assertThat(lots.waiting()).isEqualTo(deeds);
    }

    @Test
    void theFifthPersonClosesALot() {
        Lots<String> lots =
                Lots.of(List.of("a1", "b1", "a2", "c1", "d1", "e1", "a3"), LotsTest::person);

        assertThat(lots.closed()).containsExactly(List.of("a1", "b1", "a2", "c1", "d1", "e1"));
        assertThat(lots.waiting()).containsExactly("a3");
    }

    @Test
    void aWeekStaysWholeAndWaitsForTheNext() {
        Lots<String> lots =
                Lots.ofParcels(
                        List.of(
                                List.of("a1", "b1"),
                                List.of("c1", "d1", "e1", "f1"),
                                List.of("a2")),
                        LotsTest::person);

        assertThat(lots.closed()).containsExactly(List.of("a1", "b1", "c1", "d1", "e1", "f1"));
        assertThat(lots.waiting()).containsExactly("a2");
    }

    @Test
    void whatIsTakenBackStaysInALotAndLeavesWhatWaits() {
        Lots<String> lots =
                Lots.of(List.of("a1", "b1", "c1", "d1", "e1", "a2", "b2"), LotsTest::person)
                        .without(deed -> deed.startsWith("a"));

        assertThat(lots.closed()).containsExactly(List.of("a1", "b1", "c1", "d1", "e1"));
        assertThat(lots.waiting()).containsExactly("b2");
    }

    @Test
    void everyContributionIsInOnePlaceAndEveryLotIsACrowd() {
        Property.holds(random -> {
            List<String> deeds = new ArrayList<>();
            int number = random.nextInt(60);
            int people = 1 + random.nextInt(9);
            for (int deed = 0; deed < number; deed++) {
                deeds.add((char) ('a' + random.nextInt(people)) + "" + deed);
            }
            Lots<String> lots = Lots.of(deeds, LotsTest::person);

            List<String> again = new ArrayList<>();
            lots.closed().forEach(again::addAll);
            again.addAll(lots.waiting());
            assertThat(again).isEqualTo(deeds);
            assertThat(lots.closed()).allMatch(lot -> people(lot) >= Crowd.FIVE);
            assertThat(people(lots.waiting())).isLessThan(Crowd.FIVE);
        });
    }

    private static int people(List<String> deeds) {
        return (int) deeds.stream().map(LotsTest::person).distinct().count();
    }

    private static char person(String deed) {
        return deed.charAt(0);
    }
}
