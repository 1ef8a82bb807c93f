package druppel.feature.signin.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import druppel.domain.member.LocalAccount;
import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.domain.member.PersonName;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.RecoveryCode;
import druppel.feature.signin.accounts.InvitationService.Entry;
import druppel.feature.signin.accounts.InvitationService.Newcomer;
import druppel.feature.signin.accounts.InvitationService.Outcome;
import druppel.store.Database;
import druppel.store.SqliteTemplate;
import druppel.web.SiteAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvitationServiceTest {
    private static final Instant START = Instant.parse("2026-11-30T08:00:00Z");
    private static final PlatformUser ANNA = PlatformUser.local("anna-de-vries");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    @TempDir
    private Path folder;

    private Database store;
    private InvitationService invitations;

    @BeforeEach
    void open() {
        store = SqliteTemplate.open(folder);
        invitations =
                new InvitationService(store, new SiteAddress(URI.create("https://druppel.example/team")), now::get);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anInvitationIsALinkForAPersonForAWeek() {
        Outcome.Invited anna = invite("Anna de Vries");

        assertThat(anna.link().toString()).matches("https://druppel\\.example/team/invite/[A-Za-z0-9_-]{43}");
        assertThat(anna.account().user()).isEqualTo(ANNA);
        assertThat(anna.expiresAt()).isEqualTo(START.plus(Duration.ofDays(7)));
        assertThat(invitations.invited(secret(anna))).map(LocalAccount::name).contains(new PersonName("Anna de Vries"));
    }

    @Test
    void lookingAtAnInvitationDoesNotUseItUp() {
        Outcome.Invited anna = invite("Anna");
        invitations.invited(secret(anna));

        assertThat(invitations.invited(secret(anna))).isPresent();
        assertThat(accept(anna)).isPresent();
    }

    @Test
    void whoAcceptsGetsARecoveryCodeAndTheLanguageOfTheBrowser() {
        Entry entry = accept(invite("Anna")).orElseThrow();

        assertThat(entry.code()).isPresent();
        assertThat(entry.account().language()).contains(Language.NL);
        assertThat(entry.account().enteredAt()).contains(START);
        assertThat(stored(entry.account().user())).contains(entry.account());
    }

    @Test
    void aLanguageThatTheAdminNamedStays() {
        Outcome.Invited bo = (Outcome.Invited)
                invitations.invite(new Newcomer(new PersonName("Bo"), Optional.of(Language.EN), false));

        assertThat(accept(bo).orElseThrow().account().language()).contains(Language.EN);
    }

    @Test
    void anInvitationIsAcceptedOnce() {
        Outcome.Invited anna = invite("Anna");
        accept(anna);

        assertThat(accept(anna)).isEmpty();
        assertThat(invitations.invited(secret(anna))).isEmpty();
    }

    @Test
    void anInvitationExpires() {
        Outcome.Invited anna = invite("Anna");
        now.set(START.plus(InvitationService.VALID));

        assertThat(invitations.invited(secret(anna))).isEmpty();
        assertThat(accept(anna)).isEmpty();
    }

    @Test
    void whatIsNoSecretInvitesNobody() {
        invite("Anna");

        assertThat(invitations.invited("../../etc")).isEmpty();
        assertThat(invitations.accept("", Language.EN)).isEmpty();
    }

    @Test
    void noTwoPeopleHaveOneName() {
        Outcome.Invited anna = invite("Anna");

        assertThat(invitations.invite(new Newcomer(new PersonName("ANNA"), Optional.empty(), true)))
                .isEqualTo(new Outcome.Taken(anna.account()));
        assertThat(invitations.invited(secret(anna))).isPresent();
    }

    @Test
    void twoNamesWithOneSlugHaveTwoIds() {
        assertThat(invite("Zoe").account().user()).isEqualTo(PlatformUser.local("zoe"));
        assertThat(invite("Zoë").account().user()).isEqualTo(PlatformUser.local("zoe-2"));
        assertThat(invite("李").account().user()).isEqualTo(PlatformUser.local("person"));
    }

    @Test
    void nobodyGetsTheIdOfTheRoomOrOfAnEarlierMember() {
        store.update(rows -> rows.members()
                .findOrAdd(
                        PlatformUser.local("bram"), MemberSettings.unknown(), Member.Progress.begin("first"), START));

        assertThat(invite("Everyone").account().user()).isEqualTo(PlatformUser.local("everyone-2"));
        assertThat(invite("Demo").account().user()).isEqualTo(PlatformUser.local("demo-2"));
        assertThat(invite("Bram").account().user()).isEqualTo(PlatformUser.local("bram-2"));
    }

    @Test
    void anAdminCanGiveTheIdOfAnEarlierMember() {
        Newcomer bram = new Newcomer(new PersonName("Bram"), Optional.empty(), false, Optional.of("3f2a9c"));

        assertThat(((Outcome.Invited) invitations.invite(bram)).account().user())
                .isEqualTo(PlatformUser.local("3f2a9c"));
        assertThat(invitations.invite(
                        new Newcomer(new PersonName("Other"), Optional.empty(), false, Optional.of("3f2a9c"))))
                .isInstanceOf(Outcome.Taken.class);
    }

    @Test
    void aNewLinkIsForTheSamePersonAndTakesThePlaceOfTheOldLink() {
        Outcome.Invited first = invite("Anna de Vries");
        Outcome.Invited again = (Outcome.Invited) invitations.inviteAgain("anna de vries", false);

        assertThat(again.account()).isEqualTo(first.account());
        assertThat(invitations.invited(secret(first))).isEmpty();
        assertThat(accept(again)).map(entry -> entry.account().user()).contains(ANNA);
    }

    @Test
    void whoComesInAgainKeepsTheirCode() {
        Entry first = accept(invite("Anna")).orElseThrow();
        Entry again = accept((Outcome.Invited) invitations.inviteAgain("local:anna", false))
                .orElseThrow();

        RecoveryCode code = first.code().orElseThrow();
        Optional<LocalAccount> found = store.read(rows -> rows.localAccounts().findByRecoveryCode(code));

        assertThat(again.code()).isEmpty();
        assertThat(found).contains(again.account());
    }

    @Test
    void aNewLinkCanMakeAnAdmin() {
        invite("Anna");

        assertThat(((Outcome.Invited) invitations.inviteAgain("Anna", true))
                        .account()
                        .admin())
                .isTrue();
        assertThat(((Outcome.Invited) invitations.inviteAgain("Anna", false))
                        .account()
                        .admin())
                .isTrue();
    }

    @Test
    void nobodyIsInvitedAgainWhoWasNotInvitedBefore() {
        assertThat(invitations.inviteAgain("Anna", false)).isEqualTo(new Outcome.Unknown());
    }

    @Test
    void openInvitationsAreListedUntilTheyAreAccepted() {
        Outcome.Invited anna = invite("Anna");
        now.set(START.plusSeconds(60));
        Outcome.Invited bo = invite("Bo");
        assertThat(invitations.open())
                .containsExactly(
                        new InvitationService.Open(bo.account(), bo.expiresAt()),
                        new InvitationService.Open(anna.account(), anna.expiresAt()));
        accept(anna);

        assertThat(invitations.open())
                .extracting(InvitationService.Open::account)
                .containsExactly(bo.account());
    }

    @Test
    void withAWithdrawnInvitationGoesTheAccountThatNobodyEntered() {
        Outcome.Invited anna = invite("Anna");
        boolean withdrawn = invitations.withdraw(anna.account().user());

        assertThat(withdrawn).isTrue();
        assertThat(accept(anna)).isEmpty();
        assertThat(stored(anna.account().user())).isEmpty();
    }

    @Test
    void anAccountThatIsInUseStaysWhenALaterInvitationIsWithdrawn() {
        PlatformUser anna = accept(invite("Anna")).orElseThrow().account().user();
        assertThat(invitations.withdraw(anna)).isFalse();
        invitations.inviteAgain("Anna", false);
        invitations.withdraw(anna);

        assertThat(stored(anna)).isPresent();
    }

    private Outcome.Invited invite(String name) {
        return (Outcome.Invited) invitations.invite(new Newcomer(new PersonName(name), Optional.empty(), false));
    }

    private Optional<Entry> accept(Outcome.Invited invited) {
        return invitations.accept(secret(invited), Language.NL);
    }

    private Optional<LocalAccount> stored(PlatformUser user) {
        return store.read(rows -> rows.localAccounts().find(user));
    }

    private static String secret(Outcome.Invited invited) {
        return invited.link().getPath().replaceFirst(".*/", "");
    }
}
