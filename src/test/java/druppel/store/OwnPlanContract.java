package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.persistence.PlanRepository.OwnPlan;
import druppel.testing.PropertyCheck;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// What every store does with the plans that members make for themselves.
interface OwnPlanContract extends StoreFixture {

    /// A connection past the store, to look at the rows as they lie there.
    Connection raw() throws SQLException;

    @Test
    default void aPlanIsFoundAsItWasKept() {
        OwnPlan plan = plan(meet(ANNA).id(), "ask", "When I arrive, then I ask");

        assertThat(readIfAny(rows -> rows.plans().find(plan.member(), "ask"))).contains(plan);
    }

    @Test
    default void aLaterPlanTakesThePlaceOfTheEarlier() {
        long anna = meet(ANNA).id();
        plan(anna, "ask", "first");
        OwnPlan second = plan(anna, "ask", "second");

        assertThat(plans(anna)).containsExactly(second);
    }

    @Test
    default void aPlanThatIsDroppedIsGone() {
        long anna = meet(ANNA).id();
        plan(anna, "ask", "first");
        OwnPlan other = plan(anna, "trust", "other");

        assertThat(written(rows -> rows.plans().delete(anna, "ask"))).isTrue();
        assertThat(plans(anna)).containsExactly(other);
    }

    @Test
    default void whereThereIsNoPlanNoneIsDropped() {
        long anna = meet(ANNA).id();
        plan(meet(BRAM).id(), "ask", "mine");

        assertThat(written(rows -> rows.plans().delete(anna, "ask"))).isFalse();
    }

    @Test
    default void plansOfManyAreReadAtOnce() {
        OwnPlan annas = plan(meet(ANNA).id(), "ask", "annas");
        OwnPlan brams = plan(meet(BRAM).id(), "ask", "brams");

        assertThat(readAll(rows -> rows.plans().of(List.of(annas.member(), brams.member()))))
                .containsExactlyInAnyOrder(annas, brams);
        assertThat(readAll(rows -> rows.plans().of(List.of()))).isEmpty();
    }

    @Test
    default void olderPlansGoAndYoungerOnesStay() {
        long anna = meet(ANNA).id();
        plan(anna, "ask", "old");
        OwnPlan young = new OwnPlan(anna, "trust", "young", MONDAY.plusDays(1));
        write(rows -> rows.plans().save(young));

        assertThat(count(rows -> rows.plans().purge(MONDAY.plusDays(1), 10))).isEqualTo(1);
        assertThat(plans(anna)).containsExactly(young);
    }

    @Test
    default void aPlanGivenToAnotherMemberDoesNotOpen() throws SQLException {
        plan(meet(ANNA).id(), "ask", "mine");
        long bram = meet(BRAM).id();
        change("update plan set member_id = " + bram);

        assertThat(plans(bram)).isEmpty();
    }

    @Test
    default void noPlanLiesInClear() throws SQLException {
        plan(meet(ANNA).id(), "ask", "secretly");
        try (Connection connection = raw()) {
            byte[] sealed = Jdbi.open(connection)
                    .createQuery("select encrypted_text from plan")
                    .mapTo(byte[].class)
                    .one();
            assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("secretly");
        }
    }

    @Test
    default void whatIsKeptAndDroppedInWhateverOrderLeavesTheNewest() {
        long anna = meet(ANNA).id();
        PropertyCheck.holds(random -> {
            Map<String, OwnPlan> expected = new HashMap<>();
            plans(anna).forEach(plan -> expected.put(plan.practice(), plan));
            live(anna, expected, random);

            assertThat(plans(anna)).containsExactlyInAnyOrderElementsOf(expected.values());
        });
    }

    private void live(long member, Map<String, OwnPlan> expected, RandomGenerator random) {
        String practice = "p" + random.nextInt(3);
        if (random.nextInt(3) == 0) {
            boolean dropped = written(rows -> rows.plans().delete(member, practice));
            assertThat(dropped)
                    .isEqualTo(Optional.ofNullable(expected.remove(practice)).isPresent());
        } else {
            expected.put(practice, plan(member, practice, "plan " + random.nextLong()));
        }
    }

    private OwnPlan plan(long member, String practice, String text) {
        OwnPlan plan = new OwnPlan(member, practice, text, MONDAY);
        write(rows -> rows.plans().save(plan));
        return plan;
    }

    private List<OwnPlan> plans(long member) {
        return readAll(rows -> rows.plans().of(List.of(member)));
    }

    private void change(String statement) throws SQLException {
        try (Connection connection = raw()) {
            Jdbi.open(connection).execute(statement);
        }
    }
}
