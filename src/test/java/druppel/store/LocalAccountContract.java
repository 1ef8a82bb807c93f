package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import druppel.domain.member.LocalAccount;
import druppel.domain.member.PersonName;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.RecoveryCode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// What every store owes the people of the local chat: their accounts and their invitations.
interface LocalAccountContract extends StoreFixture {
    PlatformUser ZOE = PlatformUser.local("zoe");
    RecoveryCode CODE = new RecoveryCode("K7PM4XQT9RDA0B3C");
    RecoveryCode OTHER_CODE = new RecoveryCode("0123456789ABCDEF");

    /// A connection past the store.
    Connection raw() throws SQLException;

    @Test
    default void anAccountIsFoundWithEveryValue() {
        LocalAccount zoe = new LocalAccount(
                ZOE,
                new PersonName("Zoë d’Arc"),
                Optional.of(Language.NL),
                true,
                Instant.ofEpochMilli(NOW.toEpochMilli()),
                Optional.of(Instant.ofEpochMilli(LATER.toEpochMilli())));
        write(rows -> rows.localAccounts().save(zoe));

        assertThat(readIfAny(rows -> rows.localAccounts().find(ZOE))).contains(zoe);
        assertThat(readIfAny(rows -> rows.localAccounts().find(BRAM))).isEmpty();
    }

    @Test
    default void anAccountThatIsSavedAgainTakesThePlaceOfTheOldOneAndKeepsItsCode() {
        invited(ZOE, NOW);
        write(rows -> rows.localAccounts().setRecoveryCode(ZOE, CODE));
        LocalAccount admin = account(ZOE, NOW).asAdmin().entered(LATER, Language.EN);
        write(rows -> rows.localAccounts().save(admin));

        assertThat(readAll(rows -> rows.localAccounts().all())).containsExactly(admin);
        assertThat(readIfAny(rows -> rows.localAccounts().findByRecoveryCode(CODE)))
                .contains(admin);
    }

    @Test
    default void ofTwoCodesTheNewerOneIsGood() {
        invited(ZOE, NOW);
        write(rows -> rows.localAccounts().setRecoveryCode(ZOE, CODE));
        write(rows -> rows.localAccounts().setRecoveryCode(ZOE, OTHER_CODE));

        assertThat(readIfAny(rows -> rows.localAccounts().findByRecoveryCode(CODE)))
                .isEmpty();
        assertThat(readIfAny(rows -> rows.localAccounts().findByRecoveryCode(OTHER_CODE)))
                .map(LocalAccount::user)
                .contains(ZOE);
    }

    @Test
    default void accountsAreListedFromTheOldestOn() {
        invited(ZOE, LATER);
        invited(ANNA, NOW);

        assertThat(readAll(rows -> rows.localAccounts().all()))
                .extracting(LocalAccount::user)
                .containsExactly(ANNA, ZOE);
    }

    @Test
    default void aNameIsNotReadableInTheRow() throws SQLException {
        invited(ZOE, NOW);

        try (Connection connection = raw()) {
            byte[] stored = Jdbi.open(connection)
                    .createQuery("select encrypted_name from local_account")
                    .mapTo(byte[].class)
                    .one();
            assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContainIgnoringCase("zoe");
        }
    }

    @Test
    default void anInvitationIsUsedOnce() {
        invited(ZOE, NOW);

        assertThat(readIfAny(rows -> rows.invitations().find(secret(), NOW))).contains(ZOE);
        assertThat(writeIfAny(rows -> rows.invitations().redeem(secret(), NOW))).contains(ZOE);
        assertThat(writeIfAny(rows -> rows.invitations().redeem(secret(), NOW))).isEmpty();
        assertThat(readIfAny(rows -> rows.invitations().find(secret(), NOW))).isEmpty();
    }

    @Test
    default void anInvitationEndsAtItsMoment() {
        invited(ZOE, NOW);

        assertThat(readIfAny(rows -> rows.invitations().find(secret(), LATER))).isEmpty();
        assertThat(writeIfAny(rows -> rows.invitations().redeem(secret(), LATER)))
                .isEmpty();
        assertThat(open(LATER)).isEmpty();
    }

    @Test
    default void aNewInvitationIsTheOnlyOneOfItsAccount() {
        invited(ZOE, NOW);
        write(rows -> rows.invitations().issue(otherSecret(), ZOE, LATER.plusSeconds(1)));

        assertThat(readIfAny(rows -> rows.invitations().find(secret(), NOW))).isEmpty();
        assertThat(open(NOW))
                .isEqualTo(Map.of(ZOE, Instant.ofEpochMilli(LATER.plusSeconds(1).toEpochMilli())));
    }

    @Test
    default void anInvitationThatIsWithdrawnIsGone() {
        invited(ZOE, NOW);

        assertThat(List.of(withdraw(), withdraw())).containsExactly(true, false);
        assertThat(open(NOW)).isEmpty();
        assertThat(readIfAny(rows -> rows.localAccounts().find(ZOE))).isPresent();
    }

    @Test
    default void anInvitationGoesWithItsAccount() {
        invited(ZOE, NOW);
        write(rows -> rows.localAccounts().delete(ZOE));

        assertThat(readIfAny(rows -> rows.localAccounts().find(ZOE))).isEmpty();
        assertThat(open(NOW)).isEmpty();
    }

    @Test
    default void nothingOfTheAccountIsLeftOfAMemberWhoIsForgotten() {
        invited(ANNA, NOW);
        write(rows -> rows.localAccounts().setRecoveryCode(ANNA, CODE));
        invited(ZOE, NOW);
        long anna = meet(ANNA).id();
        write(rows -> rows.members().forget(anna));

        assertThat(readAll(rows -> rows.localAccounts().all()))
                .extracting(LocalAccount::user)
                .containsExactly(ZOE);
        assertThat(readIfAny(rows -> rows.localAccounts().findByRecoveryCode(CODE)))
                .isEmpty();
        assertThat(open(NOW)).containsOnlyKeys(ZOE);
    }

    @Test
    default void noOtherAccountGoesWithAMemberOfAnotherPlatform() {
        invited(PlatformUser.local(BRAM.user()), NOW);
        long bram = meet(BRAM).id();
        write(rows -> rows.members().forget(bram));

        assertThat(readAll(rows -> rows.localAccounts().all())).hasSize(1);
    }

    @Test
    default void expiredInvitationsAndAccountsThatNobodyEnteredArePurged() {
        invited(ZOE, NOW);
        write(rows -> rows.localAccounts().save(account(ANNA, NOW).entered(NOW, Language.EN)));

        assertThat(List.of(purgedInvitations(NOW), purgedAccounts(NOW))).containsExactly(0, 0);
        assertThat(List.of(purgedInvitations(LATER.plusSeconds(1)), purgedAccounts(LATER)))
                .containsExactly(1, 1);
        assertThat(readAll(rows -> rows.localAccounts().all()))
                .extracting(LocalAccount::user)
                .containsExactly(ANNA);
    }

    private void invited(PlatformUser user, Instant madeAt) {
        write(rows -> {
            rows.localAccounts().save(account(user, madeAt));
            rows.invitations().issue(user.equals(ZOE) ? secret() : otherSecret(), user, LATER);
        });
    }

    private static LocalAccount account(PlatformUser user, Instant madeAt) {
        return new LocalAccount(
                user,
                new PersonName(user.user()),
                Optional.empty(),
                false,
                Instant.ofEpochMilli(madeAt.toEpochMilli()),
                Optional.empty());
    }

    private Map<PlatformUser, Instant> open(Instant now) {
        return database().read(rows -> rows.invitations().open(now));
    }

    private boolean withdraw() {
        return written(rows -> rows.invitations().withdraw(ZOE));
    }

    private int purgedInvitations(Instant before) {
        return count(rows -> rows.invitations().purge(before, 10));
    }

    private int purgedAccounts(Instant before) {
        return count(rows -> rows.localAccounts().purge(before, 10));
    }

    private static byte[] otherSecret() {
        return new byte[] {4, 5, 6};
    }

    private static byte[] secret() {
        return new byte[] {1, 2, 3};
    }
}
