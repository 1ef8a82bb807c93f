package druppel.domain.anonymity;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.testing.PropertyCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// An attacker adds and subtracts all figures ever shown, over time and over groups.
class DifferencingAttackTest {
    @Test
    void nothingCanBeNarrowedDownToFewerThanFivePeople() {
        PropertyCheck.holds(random -> assertThat(new RandomHistory(random)
                        .watched(new BatchPublisher())
                        .narrowest()
                        .orElse(AnonymityThreshold.FIVE))
                .isGreaterThanOrEqualTo(AnonymityThreshold.FIVE));
    }

    @Test
    void somethingIsShownAllTheSame() {
        List<OptionalInt> narrowest = attacked(BatchPublisher::new);

        assertThat(narrowest.stream().filter(OptionalInt::isPresent).count()).isGreaterThan(narrowest.size() / 2);
    }

    @Test
    void totalsThatGrowAsOneLooksGiveSomebodyAway() {
        assertThat(attacked(NaivePublisher::liveTotals)).contains(OptionalInt.of(1));
    }

    @Test
    void weeksThatAreCountedAnewGiveAwayWhoIsForgotten() {
        assertThat(attacked(NaivePublisher::weeksCountedAnew)).contains(OptionalInt.of(1));
    }

    @Test
    void groupsBesideTheWholeGiveAwayTheSmallOne() {
        assertThat(attacked(NaivePublisher::groupsAndAll)).contains(OptionalInt.of(1));
    }

    private static List<OptionalInt> attacked(Supplier<Publisher> publisher) {
        List<OptionalInt> narrowest = new ArrayList<>();
        PropertyCheck.holds(random ->
                narrowest.add(new RandomHistory(random).watched(publisher.get()).narrowest()));
        return narrowest;
    }
}
