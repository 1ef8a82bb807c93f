package druppel.domain.habit;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.habit.AutomaticityCheck.Agreement;
import druppel.domain.habit.AutomaticityCheck.Item;
import druppel.testing.PropertyCheck;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// When an act goes by itself.
class AutomaticityCheckTest {
    private static final List<Item> ITEMS = List.of(Item.values());
    private static final List<Agreement> AGREEMENTS = List.of(Agreement.values());
    private static final LocalDate DAY = LocalDate.of(2026, 12, 11);

    @Test
    void itAsksItsFourItemsInOrder() {
        AutomaticityCheck check = AutomaticityCheck.begin(DAY);
        for (Item item : Item.values()) {
            assertThat(check.next()).contains(item);
            check = check.answering(item, Agreement.PARTLY);
        }

        assertThat(check.next()).isEmpty();
    }

    @Test
    void mostlyTrueIsAutomatic() {
        assertThat(all(Agreement.MOSTLY).isAutomatic()).isTrue();
        assertThat(all(Agreement.MOSTLY)
                        .answering(Item.AUTOMATIC, Agreement.FULLY)
                        .answering(Item.BEFORE_NOTICING, Agreement.PARTLY)
                        .isAutomatic())
                .isTrue();
    }

    @Test
    void partlyTrueIsNot() {
        assertThat(all(Agreement.PARTLY).isAutomatic()).isFalse();
        assertThat(all(Agreement.MOSTLY)
                        .answering(Item.AUTOMATIC, Agreement.PARTLY)
                        .isAutomatic())
                .isFalse();
    }

    @Test
    void anUnfinishedOneSaysNothing() {
        assertThat(AutomaticityCheck.begin(DAY)
                        .answering(Item.AUTOMATIC, Agreement.FULLY)
                        .isAutomatic())
                .isFalse();
    }

    @Test
    void itCanBeResumedForAWeek() {
        AutomaticityCheck check = AutomaticityCheck.begin(DAY);

        assertThat(check.isOpen(DAY.minusDays(1))).isTrue();
        assertThat(check.isOpen(DAY.plusDays(6))).isTrue();
        assertThat(check.isOpen(DAY.plusDays(7))).isFalse();
    }

    @Test
    void moreAgreementNeverTakesAutomaticityAway() {
        PropertyCheck.holds(random -> {
            AutomaticityCheck check = AutomaticityCheck.begin(DAY);
            for (Item item : Item.values()) {
                check = check.answering(item, AGREEMENTS.get(random.nextInt(5)));
            }
            Item item = ITEMS.get(random.nextInt(4));

            assertThat(!check.isAutomatic()
                            || check.answering(item, Agreement.FULLY).isAutomatic())
                    .isTrue();
        });
    }

    private static AutomaticityCheck all(Agreement agreement) {
        AutomaticityCheck check = AutomaticityCheck.begin(DAY);
        for (Item item : Item.values()) {
            check = check.answering(item, agreement);
        }
        return check;
    }
}
