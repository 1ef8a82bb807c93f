package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import druppel.domain.Language;
import druppel.domain.habit.AutomaticityCheck;
import druppel.domain.habit.AutomaticityCheck.Agreement;
import druppel.domain.habit.AutomaticityCheck.Item;
import druppel.domain.habit.KeptAct;
import druppel.domain.library.RejectionReason;
import druppel.domain.library.SelfCheck;
import druppel.domain.library.Trait;
import druppel.domain.member.LinkCode;
import druppel.domain.member.LocalAccount;
import druppel.domain.member.PersonName;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.reflection.Reflection;
import druppel.persistence.InboxRepository;
import druppel.persistence.NudgeFeedbackRepository.Unpublished;
import druppel.persistence.PlanRepository.OwnPlan;
import druppel.persistence.Repositories;
import druppel.persistence.TranscriptRepository.Line;
import druppel.persistence.UnreadableRowException;
import druppel.testing.CapturedLogs;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// What every store does with a sealed row that does not open: it is left out alone, and kept as it is.
interface UnreadableRowsContract extends StoreFixture {
    KeptAct ACT = KeptAct.chosen("ask-01", "ask", MONDAY, new KeptAct.Span("default", 4, 10))
            .planning(Optional.of("When Kim knocks, I’ll ask."));
    PlatformUser ZARA = PlatformUser.local("zara");

    /// A connection past the store.
    Connection raw() throws SQLException;

    @Test
    default void aReflectionThatDoesNotOpenIsLeftWithoutItsWordsAndCountsAsPractice() throws SQLException {
        long anna = meet(ANNA).id();
        Reflection broken = keep(anna, MONDAY, "first");
        Reflection whole = keep(anna, MONDAY.plusDays(1), "second");
        damage("reflection", "encrypted_text", "id = " + broken.id());

        assertThat(readAll(rows -> rows.reflections().all(anna)))
                .extracting(Reflection::text, Reflection::unreadable, Reflection::worded)
                .containsExactly(tuple(Optional.empty(), true, true), tuple(whole.text(), false, true));
        assertThat(database().<Boolean>read(rows -> rows.reflections().practised(anna, MONDAY)))
                .isTrue();
        refused(rows -> rows.reflections().replaceText(broken.id(), "other"));
        assertThat(sealed("reflection", "encrypted_text", "id = " + broken.id()))
                .isEqualTo(damaged());
        assertThat(database().unreadableRows()).isPositive();
    }

    @Test
    default void anAccountIsNotCalledByTheNameThatItsIdIsMadeOf() throws SQLException {
        LocalAccount account = new LocalAccount(
                PlatformUser.local("anna-b"), new PersonName("Anna B"), Optional.empty(), false, NOW, Optional.empty());
        write(rows -> rows.localAccounts().save(account));
        byte[] sealed = sealed("local_account", "encrypted_name", "user_id = 'anna-b'");
        damage("local_account", "encrypted_name", "user_id = 'anna-b'");

        try (CapturedLogs logs = new CapturedLogs()) {
            assertThat(readIfAny(rows -> rows.localAccounts().find(account.user())))
                    .isPresent();
            assertThat(logs.text()).contains("local account:under ").doesNotContain("anna-b");
        }
        assertThat(database().unreadable(9))
                .contains("local account:under the keyset")
                .noneMatch(row -> row.contains("anna-b"));
        assertThat(database().encryptedRows().unreadable()).noneMatch(row -> row.contains("anna-b"));
        assertThat(sealed[0]).isEqualTo((byte) 2);
    }

    @Test
    default void aPlanThatDoesNotOpenIsLeftOutAndNotOverwrittenAndCanBeDropped() throws SQLException {
        long anna = meet(ANNA).id();
        write(rows -> rows.plans().save(new OwnPlan(anna, "ask", "mine", MONDAY)));
        OwnPlan whole = new OwnPlan(anna, "trust", "other", MONDAY);
        write(rows -> rows.plans().save(whole));
        damage("plan", "encrypted_text", "practice_id = 'ask'");

        assertThat(readAll(rows -> rows.plans().of(List.of(anna)))).containsExactly(whole);
        assertThat(readIfAny(rows -> rows.plans().find(anna, "ask"))).isEmpty();
        refused(rows -> rows.plans().save(new OwnPlan(anna, "ask", "new", MONDAY)));
        assertThat(written(rows -> rows.plans().delete(anna, "ask"))).isTrue();
    }

    @Test
    default void checksThatDoNotOpenAreLeftOutAndNotOverwritten() throws SQLException {
        long anna = meet(ANNA).id();
        SelfCheck look = SelfCheck.begin(MONDAY).answering(Trait.VISION, SelfCheck.Frequency.OFTEN);
        AutomaticityCheck check = AutomaticityCheck.begin(MONDAY).answering(Item.AUTOMATIC, Agreement.PARTLY);
        write(rows -> rows.selfChecks().save(anna, look));
        write(rows -> rows.keptActs().saveCheck(anna, "ask-01", check));
        damage("self_check", "encrypted_answers", "member_id = " + anna);
        damage("automaticity_check", "encrypted_answers", "member_id = " + anna);

        assertThat(readAll(rows -> rows.selfChecks().of(anna))).isEmpty();
        assertThat(database().<Map<String, ?>>read(rows -> rows.keptActs().checks(anna)))
                .isEmpty();
        refused(rows -> rows.selfChecks().save(anna, look));
        refused(rows -> rows.keptActs().saveCheck(anna, "ask-01", check));
    }

    @Test
    default void anActWhosePlanDoesNotOpenIsKeptAndSavedWithoutLosingIt() throws SQLException {
        long anna = meet(ANNA).id();
        write(rows -> rows.keptActs().save(anna, ACT));
        damage("kept_act", "encrypted_plan", "member_id = " + anna);
        KeptAct without = ACT.planning(Optional.empty());

        assertThat(database().read(rows -> rows.keptActs().of(anna)).all()).containsExactly(without);
        write(rows -> rows.keptActs().save(anna, without));
        assertThat(sealed("kept_act", "encrypted_plan", "member_id = " + anna)).isEqualTo(damaged());
        refused(rows -> rows.keptActs().save(anna, ACT));
    }

    @Test
    default void feedbackThatDoesNotOpenIsNeverPublishedWithoutItsText() throws SQLException {
        long anna = meet(ANNA).id();
        Unpublished broken = new Unpublished(anna, "ask.1", RejectionReason.STALE, Optional.of("mine"));
        Unpublished whole = new Unpublished(anna, "ask.2", RejectionReason.STALE, Optional.of("other"));
        write(rows -> rows.nudgeFeedback().save(broken, MONDAY));
        write(rows -> rows.nudgeFeedback().save(whole, MONDAY));
        damage("nudge_feedback", "encrypted_text", "nudge_id = 'ask.1'");

        assertThat(readAll(rows -> rows.nudgeFeedback().waiting(ANNA.at()))).containsExactly(whole);
        assertThat(readAll(rows -> rows.nudgeFeedback().of(anna))).containsExactly(whole);
        refused(rows -> rows.nudgeFeedback().save(broken, MONDAY));
        write(rows -> rows.nudgeFeedback().publish(ANNA.at(), List.of(whole), NOW));
        damage("published_feedback", "encrypted_text", "nudge_id = 'ask.2'");
        assertThat(readAll(rows -> rows.nudgeFeedback().published(ANNA.at()))).isEmpty();
    }

    @Test
    default void aMessageThatDoesNotOpenIsLeftOut() throws SQLException {
        write(rows -> rows.transcript().add("anna", true, "first", NOW));
        write(rows -> rows.transcript().add("anna", true, "second", NOW));
        damage("transcript", "encrypted_content", "id = (select min(id) from transcript)");

        assertThat(readAll(rows -> rows.transcript().newest("anna", 9)))
                .extracting(Line::content)
                .containsExactly("second");
    }

    @Test
    default void anEventThatDoesNotOpenIsLeftOutAndGivenUpAfterThreeTries() throws SQLException {
        event("E1");
        event("E2");
        damage("inbox", "encrypted_body", "event_id = 'E1'");

        assertThat(database()
                        .<List<InboxRepository.Claimed>>claim(
                                rows -> rows.inbox().claim(Platform.SLACK, "here", LATER, NOW, 9)))
                .extracting(claimed -> claimed.event().id())
                .containsExactly("E2");
        database().claim(rows -> rows.inbox().claim(Platform.SLACK, "here", LATER, NOW, 9));
        database().claim(rows -> rows.inbox().claim(Platform.SLACK, "here", LATER, NOW, 9));
        assertThat(readAll(rows -> rows.inbox().givenUp(NOW.plusSeconds(180), 9)))
                .extracting(InboxRepository.GivenUp::id)
                .contains("E1");
    }

    @Test
    default void aTeamWhoseCodeDoesNotOpenIsStillATeamAndGetsANewCode() throws SQLException {
        LinkCode code = new LinkCode("K7PM4XQT");
        long anna = meet(ANNA).id();
        long team = database().write(rows -> rows.teams().create(anna, code)).id();
        damage("team", "encrypted_code", "id = " + team);

        assertThat(readIfAny(rows -> rows.teams().withCode(code)))
                .hasValueSatisfying(found -> assertThat(found.code()).isEmpty());
        write(rows -> rows.teams().replaceCode(team, code));
        assertThat(readIfAny(rows -> rows.teams().find(team)).flatMap(found -> found.code()))
                .contains(code);
    }

    @Test
    default void anAccountWhoseNameDoesNotOpenIsCalledByItsIdAndKeepsTheName() throws SQLException {
        LocalAccount account =
                new LocalAccount(ZARA, new PersonName("Zara Day"), Optional.empty(), false, NOW, Optional.empty());
        write(rows -> rows.localAccounts().save(account));
        damage("local_account", "encrypted_name", "user_id = 'zara'");

        LocalAccount found = readIfAny(rows -> rows.localAccounts().find(ZARA)).orElseThrow();
        assertThat(found.name().text()).isEqualTo("zara");
        write(rows -> rows.localAccounts().save(found.entered(LATER, Language.EN)));
        assertThat(sealed("local_account", "encrypted_name", "user_id = 'zara'"))
                .isEqualTo(damaged());
    }

    @Test
    default void membersWithARowThatDoesNotOpenAreNotMergedSoThatNothingIsLost() throws SQLException {
        long anna = meet(ANNA).id();
        long bram = meet(BRAM).id();
        write(rows -> rows.plans().save(new OwnPlan(bram, "ask", "mine", MONDAY)));
        damage("plan", "encrypted_text", "member_id = " + bram);

        refused(rows -> rows.linkedAccounts().merge(anna, bram));
        assertThat(readIfAny(rows -> rows.members().find(BRAM))).isPresent();
    }

    @Test
    default void rowsThatDoNotOpenAreFoundByTheirNames() throws SQLException {
        long anna = meet(ANNA).id();
        Reflection broken = keep(anna, MONDAY, "first");
        keep(anna, MONDAY, "second");
        write(rows -> rows.keptActs().save(anna, ACT));
        event("E1");
        assertThat(database().unreadable(100)).isEmpty();
        damage("reflection", "encrypted_text", "id = " + broken.id());
        damage("inbox", "encrypted_body", "event_id = 'E1'");

        assertThat(database().unreadable(100))
                .containsExactlyInAnyOrder("reflection:" + anna + ":" + broken.id(), "inbox:slack:E1");
    }

    private void event(String id) {
        write(rows -> rows.inbox()
                .store(new InboxRepository.Event(Platform.SLACK, id, "event", new byte[] {1}), id, "here", NOW));
    }

    private void refused(Consumer<Repositories> act) {
        assertThatThrownBy(() -> write(act)).isInstanceOf(UnreadableRowException.class);
    }

    private void damage(String table, String column, String where) throws SQLException {
        try (Connection connection = raw()) {
            int damaged = Jdbi.open(connection)
                    .createUpdate("update " + table + " set " + column + " = :bytes where " + where)
                    .bind("bytes", damaged())
                    .execute();
            assertThat(damaged).isEqualTo(1);
        }
    }

    private byte[] sealed(String table, String column, String where) throws SQLException {
        try (Connection connection = raw()) {
            return Jdbi.open(connection)
                    .createQuery("select " + column + " from " + table + " where " + where)
                    .mapTo(byte[].class)
                    .one();
        }
    }

    private static byte[] damaged() {
        return new byte[] {1, 2, 3};
    }
}
