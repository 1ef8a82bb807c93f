package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import druppel.domain.member.ContactInfo;
import druppel.domain.member.LocalAccount;
import druppel.domain.member.Member;
import druppel.domain.member.PersonName;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.session.OidcIdentity;
import druppel.domain.session.Session;
import druppel.persistence.InboxRepository.Event;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Which people who never joined every store lets go of, and which it does not.
interface NeverJoinedContract extends StoreFixture {
    Instant MUCH_LATER = NOW.plus(Duration.ofDays(200));

    @Test
    default void whoWasMetAndNeverJoinedGoes() {
        meet(BRAM);

        assertThat(purgeNeverJoined(NOW)).isZero();
        assertThat(purgeNeverJoined(LATER)).isEqualTo(1);
        assertThat(readIfAny(rows -> rows.members().find(BRAM))).isEmpty();
    }

    @Test
    default void whoJoinedOnceStays() {
        for (Member.Status status : List.of(Member.Status.JOINED, Member.Status.LEFT, Member.Status.UNREACHABLE)) {
            PlatformUser user = new PlatformUser(Platform.SLACK, "T1", status.name());
            long id = meet(user).id();
            write(rows -> rows.members().change(id, member -> member.with(status)));
        }

        assertThat(purgeNeverJoined(MUCH_LATER)).isZero();
    }

    @Test
    default void soManyGoAtOnceAtMost() {
        meet(BRAM);
        meet(ANNA);

        assertThat(count(rows -> rows.members().purgeNeverJoined(LATER, 1))).isEqualTo(1);
    }

    @Test
    default void whoWasInvitedGoesAndIsNeverAskedAgainUnlessForgotten() {
        long bram = meet(BRAM).id();
        write(rows -> rows.members().markInvited(bram, NOW));
        assertThat(purgeNeverJoined(LATER)).isEqualTo(1);

        assertThat(askedBefore("U2", "U3")).containsExactly("U2");
        write(rows -> rows.members().forget(BRAM));
        assertThat(askedBefore("U2", "U3")).isEmpty();
    }

    @Test
    default void thatTheyWereInvitedGoesWithTheWorkspace() {
        long bram = meet(BRAM).id();
        write(rows -> rows.members().markInvited(bram, NOW));
        purgeNeverJoined(LATER);
        forget(BRAM.at());

        assertThat(askedBefore("U2")).isEmpty();
    }

    private Set<String> askedBefore(String... users) {
        return database().read(rows -> rows.invitees().among(BRAM.at(), List.of(users)));
    }

    @Test
    default void whoWasSentSomethingLatelyStays() {
        long bram = meet(BRAM).id();
        sent(nudge(bram, MONDAY));
        write(rows -> rows.members().markInvited(bram, NOW));

        assertThat(purgeNeverJoined(NOW)).isZero();
        assertThat(purgeNeverJoined(LATER)).isEqualTo(1);
    }

    @Test
    default void whoWroteSomethingStays() {
        done(meet(BRAM).id(), MONDAY);

        assertThat(purgeNeverJoined(MUCH_LATER)).isZero();
    }

    @Test
    default void whoIsSignedInStaysUntilTheSessionHasRunOut() {
        meet(BRAM);
        write(rows -> rows.sessions().add(new byte[] {1}, BRAM, Session.Kind.PAGE, NOW));
        assertThat(purgeNeverJoined(MUCH_LATER)).isZero();
        count(rows -> rows.sessions().purge(MUCH_LATER, 9));

        assertThat(purgeNeverJoined(MUCH_LATER)).isEqualTo(1);
    }

    @Test
    default void whoLinkedASignInStays() {
        meet(BRAM);
        write(rows -> rows.oidcIdentities().link(new OidcIdentity("https://login.example.org", "b"), BRAM, NOW));

        assertThat(purgeNeverJoined(MUCH_LATER)).isZero();
    }

    @Test
    default void anAccountOfTheLocalChatGoesWithThePersonUnlessTheyAreAnAdmin() {
        entered("guest", account -> account);
        entered("admin", LocalAccount::asAdmin);
        meet(PlatformUser.local("guest"));
        meet(PlatformUser.local("admin"));

        assertThat(purgeNeverJoined(NOW)).isZero();
        assertThat(purgeNeverJoined(LATER)).isEqualTo(1);
        assertThat(accounts()).containsExactly("admin");
    }

    @Test
    default void anAccountThatNobodyUsesGoesToo() {
        entered("once", account -> account);
        entered("admin", LocalAccount::asAdmin);
        entered("member", account -> account);
        long member = meet(PlatformUser.local("member")).id();
        write(rows -> rows.members().change(member, one -> one.with(Member.Status.JOINED)));

        assertThat(purgeNeverJoined(NOW)).isZero();
        assertThat(purgeNeverJoined(LATER)).isEqualTo(1);
        assertThat(accounts()).containsExactlyInAnyOrder("admin", "member");
    }

    private List<String> accounts() {
        return database().<List<LocalAccount>>read(rows -> rows.localAccounts().all()).stream()
                .map(account -> account.user().user())
                .toList();
    }

    @Test
    default void howSomebodyIsReachedWhoDidNotBecomeAMemberGoesUnlessTheirEventStillWaits() {
        write(rows -> rows.contacts()
                .save(BRAM, new ContactInfo(URI.create("https://smba.example.org/"), "29:b", Optional.empty())));
        write(rows -> rows.inbox()
                .store(new Event(Platform.SLACK, "E1", "said", Optional.of(BRAM), new byte[] {1}), "p", "here", NOW));
        assertThat(purgeNeverJoined(NOW)).isZero();
        write(rows -> rows.inbox().markProcessed(Platform.SLACK, "E1"));

        assertThat(purgeNeverJoined(NOW)).isEqualTo(1);
        assertThat(readIfAny(rows -> rows.contacts().find(BRAM))).isEmpty();
    }

    private void entered(String user, Function<LocalAccount, LocalAccount> as) {
        LocalAccount account = new LocalAccount(
                PlatformUser.local(user), new PersonName(user), Optional.empty(), false, NOW, Optional.empty());
        write(rows -> rows.localAccounts().save(as.apply(account.entered(NOW, Language.EN))));
    }

    private int purgeNeverJoined(Instant before) {
        return count(rows -> rows.members().purgeNeverJoined(before, 9));
    }
}
