package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.library.SelfCheck;
import druppel.domain.library.Trait;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// What every store does with the looks that members take at themselves.
interface SelfCheckContract extends StoreFixture {

    /// A connection past the store, to look at the rows as they lie there.
    Connection raw() throws SQLException;

    @Test
    default void aLookIsFoundAsItWasKeptAndTheNewestFirst() {
        long anna = meet(ANNA).id();
        SelfCheck half = SelfCheck.begin(MONDAY).answering(Trait.VISION, SelfCheck.Frequency.ONCE_OR_TWICE);
        SelfCheck later = whole(SelfCheck.Frequency.OFTEN, 28);
        look(anna, half);
        look(anna, later);

        assertThat(looks(anna)).containsExactly(later, half);
        assertThat(looks(meet(BRAM).id())).isEmpty();
    }

    @Test
    default void aLookTakesThePlaceOfTheOneOfItsDate() {
        long anna = meet(ANNA).id();
        look(anna, SelfCheck.begin(MONDAY));
        look(anna, whole(SelfCheck.Frequency.SOMETIMES, 0));

        assertThat(looks(anna)).containsExactly(whole(SelfCheck.Frequency.SOMETIMES, 0));
    }

    @Test
    default void olderLooksGoAndYoungerOnesStay() {
        long anna = meet(ANNA).id();
        look(anna, whole(SelfCheck.Frequency.SOMETIMES, 0));
        look(anna, whole(SelfCheck.Frequency.OFTEN, 1));

        assertThat(count(rows -> rows.selfChecks().purge(MONDAY.plusDays(1), 10)))
                .isEqualTo(1);
        assertThat(looks(anna)).containsExactly(whole(SelfCheck.Frequency.OFTEN, 1));
    }

    @Test
    default void looksGoWithTheirMember() {
        long anna = meet(ANNA).id();
        look(anna, whole(SelfCheck.Frequency.SOMETIMES, 0));
        write(rows -> rows.members().forget(anna));

        assertThat(looks(anna)).isEmpty();
    }

    @Test
    default void theLooksOfTwoWhoAreOneAreTheirs() {
        long anna = meet(ANNA).id();
        look(anna, whole(SelfCheck.Frequency.SOMETIMES, 0));
        look(anna, SelfCheck.begin(MONDAY.plusDays(28)));
        long bram = meet(BRAM).id();
        look(bram, whole(SelfCheck.Frequency.OFTEN, 0));
        look(bram, whole(SelfCheck.Frequency.OFTEN, 28));
        write(rows -> rows.linkedAccounts().merge(anna, bram));

        assertThat(looks(anna))
                .containsExactly(whole(SelfCheck.Frequency.OFTEN, 28), whole(SelfCheck.Frequency.SOMETIMES, 0));
    }

    @Test
    default void aLookGivenToAnotherMemberDoesNotOpen() throws SQLException {
        look(meet(ANNA).id(), whole(SelfCheck.Frequency.SOMETIMES, 0));
        long bram = meet(BRAM).id();
        try (Connection connection = raw()) {
            Jdbi.open(connection).execute("update self_check set member_id = " + bram);
        }

        assertThat(looks(bram)).isEmpty();
    }

    @Test
    default void noAnswerLiesInClear() throws SQLException {
        look(meet(ANNA).id(), whole(SelfCheck.Frequency.SOMETIMES, 0));
        try (Connection connection = raw()) {
            byte[] sealed = Jdbi.open(connection)
                    .createQuery("select encrypted_answers from self_check")
                    .mapTo(byte[].class)
                    .one();
            assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("SOMETIMES");
        }
    }

    @Test
    default void whatWasSentOfAKindIsKnownByItsDate() {
        long anna = meet(ANNA).id();
        sent(wanted(anna, MONDAY, MessageKind.SELF_CHECK));
        ended(wanted(anna, MONDAY.plusDays(7), MessageKind.SELF_CHECK), Delivery.State.SKIPPED);

        assertThat(any(anna, MessageKind.SELF_CHECK, 0, 1)).isTrue();
        assertThat(any(anna, MessageKind.SELF_CHECK, -7, 0)).isFalse();
        assertThat(any(anna, MessageKind.SELF_CHECK, 1, 14)).isFalse();
        assertThat(any(anna, MessageKind.HARVEST, 0, 1)).isFalse();
    }

    private boolean any(long member, MessageKind messageKind, int from, int before) {
        return database()
                .read(rows ->
                        rows.deliveries().wasSent(member, messageKind, MONDAY.plusDays(from), MONDAY.plusDays(before)));
    }

    private void look(long member, SelfCheck check) {
        write(rows -> rows.selfChecks().save(member, check));
    }

    private List<SelfCheck> looks(long member) {
        return readAll(rows -> rows.selfChecks().of(member));
    }

    private static SelfCheck whole(SelfCheck.Frequency frequencyScale, int days) {
        SelfCheck check = SelfCheck.begin(MONDAY.plusDays(days));
        for (Trait trait : Trait.values()) {
            check = check.answering(trait, frequencyScale);
        }
        return check;
    }
}
