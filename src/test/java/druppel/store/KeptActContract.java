package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.habit.AutomaticityCheck;
import druppel.domain.habit.AutomaticityCheck.Agreement;
import druppel.domain.habit.AutomaticityCheck.Item;
import druppel.domain.habit.BoosterSchedule;
import druppel.domain.habit.KeptAct;
import druppel.domain.habit.KeptAct.Span;
import druppel.domain.habit.KeptActs;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// What every store does with the acts that members keep, and with how far they go by themselves.
interface KeptActContract extends StoreFixture {
    KeptAct ASK = KeptAct.chosen("ask-01", "ask", MONDAY, new Span("default", 4, 10))
            .planning(Optional.of("When Kim knocks, I’ll ask."));
    KeptAct TRUST = new KeptAct(
            "trust-01",
            "trust",
            Optional.empty(),
            MONDAY.plusDays(1),
            new Span("default", 14, 20),
            Optional.of(new BoosterSchedule(MONDAY.plusDays(14), 1, Optional.of(MONDAY.plusDays(21)))),
            Optional.of(MONDAY.plusDays(22)));
    AutomaticityCheck HALF = AutomaticityCheck.begin(MONDAY).answering(Item.AUTOMATIC, Agreement.PARTLY);

    /// A connection past the store, to look at the rows as they lie there.
    Connection raw() throws SQLException;

    @Test
    default void keptActsAreFoundAsTheyWereKept() {
        long anna = meet(ANNA).id();
        keep(anna, ASK);
        keep(anna, TRUST);

        assertThat(acts(anna).all()).containsExactly(ASK, TRUST);
    }

    @Test
    default void aKeptActTakesThePlaceOfTheEarlierOneOfItsNudge() {
        long anna = meet(ANNA).id();
        keep(anna, ASK);
        KeptAct ended = ASK.planning(Optional.empty()).endedOn(MONDAY.plusDays(14));
        keep(anna, ended);

        assertThat(acts(anna).all()).containsExactly(ended);
    }

    @Test
    default void keptActsOfManyAreReadAtOnce() {
        long anna = meet(ANNA).id();
        long bram = meet(BRAM).id();
        keep(anna, ASK);
        keep(bram, TRUST);

        Map<Long, KeptActs> acts = database().read(rows -> rows.keptActs().of(List.of(anna, bram)));
        assertThat(acts).isEqualTo(Map.of(anna, new KeptActs(List.of(ASK)), bram, new KeptActs(List.of(TRUST))));
        Map<Long, KeptActs> none = database().read(rows -> rows.keptActs().of(List.of()));
        assertThat(none).isEmpty();
    }

    @Test
    default void aKeptActThatIsLetGoIsGone() {
        long anna = meet(ANNA).id();
        keep(anna, ASK);

        assertThat(written(rows -> rows.keptActs().delete(anna, "ask-01"))).isTrue();
        assertThat(written(rows -> rows.keptActs().delete(anna, "ask-01"))).isFalse();
        assertThat(acts(anna)).isEqualTo(KeptActs.NONE);
    }

    @Test
    default void olderKeptActsGoAndYoungerOnesStay() {
        long anna = meet(ANNA).id();
        keep(anna, ASK);
        keep(anna, TRUST);

        assertThat(count(rows -> rows.keptActs().purge(MONDAY.plusDays(1), 10))).isEqualTo(1);
        assertThat(acts(anna).all()).containsExactly(TRUST);
    }

    @Test
    default void keptActsAndTheirChecksGoWithTheirMember() {
        long anna = meet(ANNA).id();
        keep(anna, ASK);
        check(anna, HALF);
        write(rows -> rows.members().forget(anna));

        assertThat(acts(anna)).isEqualTo(KeptActs.NONE);
        assertThat(checks(anna)).isEmpty();
    }

    @Test
    default void ofTwoWhoAreOneTheNewerActOfANudgeStays() {
        long anna = meet(ANNA).id();
        long bram = meet(BRAM).id();
        keep(anna, ASK);
        keep(anna, TRUST);
        KeptAct newer = KeptAct.chosen("ask-01", "ask", MONDAY.plusDays(3), new Span("default", 1, 10))
                .planning(Optional.of("When I sit down, I’ll ask."));
        keep(bram, newer);
        keep(bram, KeptAct.chosen("trust-01", "trust", MONDAY, new Span("default", 11, 20)));
        check(bram, HALF);
        write(rows -> rows.linkedAccounts().merge(anna, bram));

        assertThat(acts(anna).all()).containsExactly(newer, TRUST);
        assertThat(checks(anna)).isEqualTo(Map.of("ask-01", List.of(HALF)));
    }

    @Test
    default void aKeptActGivenToAnotherMemberDoesNotOpen() throws SQLException {
        keep(meet(ANNA).id(), ASK);
        long bram = meet(BRAM).id();
        execute("update kept_act set member_id = " + bram);

        assertThat(acts(bram).of("ask-01").flatMap(KeptAct::plan)).isEmpty();
    }

    @Test
    default void aCheckGivenToAnotherMemberDoesNotOpen() throws SQLException {
        check(meet(ANNA).id(), HALF);
        long bram = meet(BRAM).id();
        execute("update automaticity_check set member_id = " + bram);

        assertThat(checks(bram)).isEmpty();
    }

    @Test
    default void neitherThePlanNorAnAnswerLiesInClear() throws SQLException {
        long anna = meet(ANNA).id();
        keep(anna, ASK);
        check(anna, HALF);

        assertThat(encrypted("select encrypted_plan from kept_act")).doesNotContain("Kim");
        assertThat(encrypted("select encrypted_answers from automaticity_check"))
                .doesNotContain("PARTLY");
    }

    @Test
    default void aCheckTakesThePlaceOfTheOneOfItsDateAndTheNewestComesFirst() {
        long anna = meet(ANNA).id();
        check(anna, AutomaticityCheck.begin(MONDAY));
        check(anna, HALF);
        AutomaticityCheck later =
                AutomaticityCheck.begin(MONDAY.plusDays(7)).answering(Item.AUTOMATIC, Agreement.FULLY);
        check(anna, later);

        assertThat(checks(anna)).isEqualTo(Map.of("ask-01", List.of(later, HALF)));
    }

    @Test
    default void olderChecksGoAndYoungerOnesStay() {
        long anna = meet(ANNA).id();
        check(anna, HALF);
        AutomaticityCheck young = AutomaticityCheck.begin(MONDAY.plusDays(1));
        check(anna, young);

        assertThat(count(rows -> rows.keptActs().purgeChecks(MONDAY.plusDays(1), 10)))
                .isEqualTo(1);
        assertThat(checks(anna)).isEqualTo(Map.of("ask-01", List.of(young)));
    }

    private void keep(long member, KeptAct act) {
        write(rows -> rows.keptActs().save(member, act));
    }

    private void check(long member, AutomaticityCheck check) {
        write(rows -> rows.keptActs().saveCheck(member, "ask-01", check));
    }

    private KeptActs acts(long member) {
        return database().read(rows -> rows.keptActs().of(member));
    }

    private Map<String, List<AutomaticityCheck>> checks(long member) {
        return database().read(rows -> rows.keptActs().checks(member));
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = raw()) {
            Jdbi.open(connection).execute(statement);
        }
    }

    private String encrypted(String query) throws SQLException {
        try (Connection connection = raw()) {
            byte[] bytes =
                    Jdbi.open(connection).createQuery(query).mapTo(byte[].class).one();
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
