package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.member.LinkCode;
import druppel.domain.member.PersonName;
import druppel.domain.member.PlatformUser;
import druppel.domain.session.OidcIdentity;
import druppel.domain.session.OidcOffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every store owes people who sign in with an OpenID provider: their identities, and the offers to link them.
interface OidcContract extends StoreFixture {
    OidcIdentity IDENTITY = new OidcIdentity("https://login.example.org", "anna-1");
    int MOST = 3;

    /// A connection past the store.
    Connection raw() throws SQLException;

    @Test
    default void anIdentitySignsInToTheAccountThatItIsLinkedTo() {
        link(IDENTITY, BRAM);

        assertThat(readIfAny(rows -> rows.oidcIdentities().account(IDENTITY))).contains(BRAM);
        assertThat(readAll(rows -> rows.oidcIdentities().of(BRAM))).containsExactly(IDENTITY);
    }

    @Test
    default void theSameSubjectAtAnotherProviderIsSomebodyElse() {
        link(IDENTITY, BRAM);

        OidcIdentity other = new OidcIdentity("https://login.example.net", "anna-1");
        assertThat(readIfAny(rows -> rows.oidcIdentities().account(other))).isEmpty();
    }

    @Test
    default void subjectsDifferByCapitals() {
        link(IDENTITY, BRAM);

        OidcIdentity other = new OidcIdentity("https://login.example.org", "ANNA-1");
        assertThat(readIfAny(rows -> rows.oidcIdentities().account(other))).isEmpty();
    }

    @Test
    default void aNewLinkTakesThePlaceOfTheOld() {
        link(IDENTITY, BRAM);
        link(IDENTITY, ANNA);

        assertThat(readIfAny(rows -> rows.oidcIdentities().account(IDENTITY))).contains(ANNA);
        assertThat(readAll(rows -> rows.oidcIdentities().of(BRAM))).isEmpty();
    }

    @Test
    default void membersUnlinkTheirOwnIdentitiesAlone() {
        long anna = meet(ANNA).id();
        long bram = meet(BRAM).id();
        link(IDENTITY, BRAM);

        assertThat(readAll(rows -> rows.oidcIdentities().ofMember(bram))).containsExactly(IDENTITY);
        assertThat(readAll(rows -> rows.oidcIdentities().ofMember(anna))).isEmpty();
        assertThat(database().<Boolean>write(rows -> rows.oidcIdentities().unlink(anna, IDENTITY)))
                .isFalse();
        assertThat(database().<Boolean>write(rows -> rows.oidcIdentities().unlink(bram, IDENTITY)))
                .isTrue();
        assertThat(readIfAny(rows -> rows.oidcIdentities().account(IDENTITY))).isEmpty();
    }

    @Test
    default void theIdentityOfAForgottenMemberIsForgotten() {
        long member = meet(BRAM).id();
        link(IDENTITY, BRAM);
        offer(Optional.of(BRAM), LATER);
        write(rows -> rows.members().forget(member));

        assertThat(readIfAny(rows -> rows.oidcIdentities().account(IDENTITY))).isEmpty();
        assertThat(found()).isEmpty();
    }

    @Test
    default void theIdentitiesOfADeletedWorkspaceAreDeleted() {
        meet(BRAM);
        link(IDENTITY, BRAM);
        forget(BRAM.at());

        assertThat(readIfAny(rows -> rows.oidcIdentities().account(IDENTITY))).isEmpty();
    }

    @Test
    default void anOfferIsFoundWithEveryValueUntilItExpires() {
        OidcOffer full = offer(Optional.of(BRAM), LATER);

        assertThat(found()).contains(full);
        assertThat(readIfAny(rows -> rows.oidcOffers().find(offer(), LATER))).isEmpty();
    }

    @Test
    default void anOfferMayHaveNoAccountAndNoName() {
        OidcOffer bare = new OidcOffer(IDENTITY, Optional.empty(), Optional.empty(), millis(LATER));
        write(rows -> rows.oidcOffers().add(offer(), bare));

        assertThat(found()).contains(bare);
    }

    @Test
    default void aNameInAnOfferIsEncrypted() throws SQLException {
        offer(Optional.of(BRAM), LATER);

        try (Connection connection = raw();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select encrypted_name from oidc_offer")) {
            assertThat(found.next()).isTrue();
            assertThat(new String(found.getBytes(1), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Anna");
        }
    }

    @Test
    default void theCodeOfAnOfferIsGoodOnce() {
        offer(Optional.of(BRAM), LATER);
        write(rows -> rows.oidcOffers().setCode(offer(), code()));

        assertThat(hasCode(code())).isTrue();
        assertThat(hasCode(code())).isFalse();
    }

    @Test
    default void ofTwoCodesOfAnOfferTheNewerIsGood() {
        offer(Optional.of(BRAM), LATER);
        write(rows -> rows.oidcOffers().setCode(offer(), code()));
        write(rows -> rows.oidcOffers().setCode(offer(), wrongCode()));

        assertThat(hasCode(code())).isFalse();
        assertThat(hasCode(wrongCode())).isTrue();
    }

    @Test
    default void afterTooManyWrongCodesNoneIsGood() {
        offer(Optional.of(BRAM), LATER);
        write(rows -> rows.oidcOffers().setCode(offer(), code()));
        for (int times = 0; times < MOST; times++) {
            assertThat(hasCode(wrongCode())).isFalse();
        }

        assertThat(hasCode(code())).isFalse();
    }

    @Test
    default void beforeThatTheRightOneStillIs() {
        offer(Optional.of(BRAM), LATER);
        write(rows -> rows.oidcOffers().setCode(offer(), code()));
        for (int times = 1; times < MOST; times++) {
            assertThat(hasCode(wrongCode())).isFalse();
        }

        assertThat(hasCode(code())).isTrue();
    }

    @Test
    default void withoutACodeNoneIsGood() {
        offer(Optional.of(BRAM), LATER);

        assertThat(hasCode(code())).isFalse();
    }

    @Test
    default void anOfferThatHasEndedIsGone() {
        offer(Optional.of(BRAM), LATER);
        write(rows -> rows.oidcOffers().end(offer()));

        assertThat(found()).isEmpty();
    }

    @Test
    default void expiredOffersArePurged() {
        offer(Optional.empty(), LATER);

        assertThat(count(rows -> rows.oidcOffers().purge(LATER, 10))).isZero();
        assertThat(count(rows -> rows.oidcOffers().purge(LATER.plusMillis(1), 10)))
                .isOne();
    }

    @Test
    default void theWorkspacesWithMembersAreListed() {
        meet(BRAM);
        meet(new PlatformUser(BRAM.platform(), BRAM.workspace(), "U9"));
        PlatformUser elsewhere = new PlatformUser(BRAM.platform(), "T2", "U2");
        meet(elsewhere);
        meet(ANNA);

        assertThat(readAll(rows -> rows.workspaces().ofMembers(BRAM.platform(), 10)))
                .containsExactly(BRAM.at(), elsewhere.at());
        assertThat(readAll(rows -> rows.workspaces().ofMembers(BRAM.platform(), 1)))
                .containsExactly(BRAM.at());
    }

    private void link(OidcIdentity identity, PlatformUser account) {
        write(rows -> rows.oidcIdentities().link(identity, account, NOW));
    }

    private OidcOffer offer(Optional<PlatformUser> account, Instant until) {
        OidcOffer offer = new OidcOffer(IDENTITY, Optional.of(new PersonName("Anna")), account, millis(until));
        write(rows -> rows.oidcOffers().add(offer(), offer));
        return offer;
    }

    private Optional<OidcOffer> found() {
        return readIfAny(rows -> rows.oidcOffers().find(offer(), NOW));
    }

    private boolean hasCode(LinkCode code) {
        return written(rows -> rows.oidcOffers().hasCode(offer(), code, MOST));
    }

    private static Instant millis(Instant moment) {
        return Instant.ofEpochMilli(moment.toEpochMilli());
    }

    private static LinkCode wrongCode() {
        return new LinkCode("0123WXYZ");
    }

    private static LinkCode code() {
        return new LinkCode("K7PM4XQT");
    }

    private static byte[] offer() {
        return new byte[] {1};
    }
}
