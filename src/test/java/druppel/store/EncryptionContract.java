package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.domain.install.Installation;
import druppel.domain.install.StoredInstallation;
import druppel.domain.install.TokenGrant;
import druppel.domain.install.TokenGrant.Renewal;
import druppel.domain.member.Platform;
import druppel.domain.reflection.Reflection;
import druppel.persistence.InboxRepository;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// What every store keeps to itself: nothing sealed opens in another row's place.
interface EncryptionContract extends StoreFixture {

    /// A connection past the store, to look at the rows as they lie there.
    Connection raw() throws SQLException;

    @Test
    default void reflectionsThatSwappedTheirRowsDoNotOpen() throws SQLException {
        long anna = meet(ANNA).id();
        Reflection first = keep(anna, MONDAY, "first");
        keep(anna, MONDAY, "second");
        change("update reflection set encrypted_text = (select encrypted_text from reflection o where o.id <>"
                + " reflection.id)");

        assertThat(readIfAny(rows -> rows.reflections().find(first.id())).flatMap(Reflection::text))
                .isEmpty();
    }

    @Test
    default void aReflectionGivenToAnotherMemberDoesNotOpen() throws SQLException {
        Reflection kept = keep(meet(ANNA).id(), MONDAY, "mine");
        meet(BRAM);
        change("update reflection set member_id = (select id from member where user_id = 'U2')");

        assertThat(readIfAny(rows -> rows.reflections().find(kept.id())).flatMap(Reflection::text))
                .isEmpty();
    }

    @Test
    default void linesThatSwappedTheirRowsDoNotOpen() throws SQLException {
        write(rows -> rows.transcript().add("anna", false, "first", NOW));
        write(rows -> rows.transcript().add("anna", false, "second", NOW));
        change("update transcript set encrypted_content ="
                + " (select encrypted_content from transcript o where o.id <> transcript.id)");

        assertThat(readAll(rows -> rows.transcript().after("anna", 0, 10))).hasSizeLessThan(2);
    }

    @Test
    default void anEventUnderAnotherIdDoesNotOpen() throws SQLException {
        write(rows -> rows.inbox()
                .store(new InboxRepository.Event(Platform.SLACK, "E1", "event", new byte[] {1}), "a", "here", NOW));
        change("update inbox set event_id = 'E2'");

        assertThat(database()
                        .<List<InboxRepository.Claimed>>claim(
                                rows -> rows.inbox().claim(Platform.SLACK, "here", LATER, LATER, 10)))
                .isEmpty();
    }

    @Test
    default void aReplyInThePlaceOfItsEventDoesNotOpen() throws SQLException {
        write(rows -> rows.inbox()
                .store(new InboxRepository.Event(Platform.SLACK, "E1", "event", new byte[] {1}), "a", "here", NOW));
        write(rows -> rows.inbox().storeReply(Platform.SLACK, "E1", new byte[] {2}));
        change("update inbox set encrypted_body = encrypted_reply");

        assertThat(database()
                        .<List<InboxRepository.Claimed>>claim(
                                rows -> rows.inbox().claim(Platform.SLACK, "here", LATER, LATER, 10)))
                .isEmpty();
    }

    @Test
    default void aTokenGivenToAnotherWorkspaceDoesNotOpen() throws SQLException {
        install();
        change("update installation set workspace = 'T2'");

        assertThat(installations()).isEmpty();
    }

    @Test
    default void aRefreshTokenInThePlaceOfATokenDoesNotOpen() throws SQLException {
        install();
        change("update installation set encrypted_token = encrypted_refresh_token");

        assertThat(installations()).isEmpty();
    }

    @Test
    default void aFailingStatementDoesNotSayWhatWasBound() {
        assertThatThrownBy(() -> keep(404, MONDAY, "a secret of mine"))
                .message()
                .containsIgnoringCase("foreign key")
                .doesNotContain("ask-01");
    }

    private void install() {
        TokenGrant tokenGrant = new TokenGrant("xoxb-1", Optional.of(new Renewal("xoxe-1", NOW, LATER)));
        write(rows ->
                rows.installations().save(new Installation(BRAM.at(), "A1", "B1", Set.of(), "U9", NOW, tokenGrant)));
    }

    private List<StoredInstallation> installations() {
        return readAll(rows -> rows.installations().all(Platform.SLACK));
    }

    private void change(String update) throws SQLException {
        try (Connection connection = raw()) {
            Jdbi.open(connection).execute(update);
        }
    }
}
