package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.domain.pairing.BuddyGroup;
import druppel.domain.pairing.Pair;
import druppel.domain.pairing.PairingInput;
import druppel.persistence.BuddyMeetingRepository.Meeting;
import druppel.persistence.BuddyRepository.Introduction;
import druppel.persistence.BuddyRepository.Participation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every store owes those who meet each week.
interface BuddyContract extends StoreFixture {
    Workspace HERE = BRAM.at();
    LocalDate NEXT = MONDAY.plusWeeks(1);

    @Test
    default void aWishIsKeptWhole() {
        Participation wish = new Participation(
                buddy("U2"),
                HERE,
                PairingInput.Seniority.JUNIOR,
                Optional.of(NEXT),
                Optional.of(new Introduction(MONDAY, LATER)));
        write(rows -> rows.buddies().save(wish));
        assertThat(readIfAny(rows -> rows.buddies().find(wish.member()))).contains(wish);
        assertThat(readAll(rows -> rows.buddies().in(HERE))).containsExactly(wish);
        assertThat(readAll(rows -> rows.buddies().in(ANNA.at()))).isEmpty();
    }

    @Test
    default void aWishThatIsRemovedIsGone() {
        long bram = buddy("U2");
        write(rows -> rows.buddies().remove(bram));
        assertThat(readIfAny(rows -> rows.buddies().find(bram))).isEmpty();
    }

    @Test
    default void whoIsForgottenMeanwhileWishesNothing() {
        write(rows -> rows.buddies().save(wish(404)));
        assertThat(readAll(rows -> rows.buddies().in(HERE))).isEmpty();
    }

    @Test
    default void bothOfAPairHaveMet() {
        long one = buddy("U2");
        long other = buddy("U3");
        note(MONDAY, one, other);
        note(NEXT, one, other);
        assertThat(others(one, MONDAY)).containsExactly(other);
        assertThat(others(other, MONDAY)).containsExactly(one);
        assertThat(met())
                .isEqualTo(Map.of(new Pair(one, other), new PairingInput.Meetings(2, Optional.of(NEXT), NEXT)));
        assertThat(database().<Integer>read(rows -> rows.buddyMeetings().weekCount(one)))
                .isEqualTo(2);
    }

    @Test
    default void aGuestHasMetBothAndIsNoPairWithEither() {
        long one = buddy("U2");
        long other = buddy("U3");
        long guest = buddy("U4");
        write(rows -> rows.buddyMeetings().add(new BuddyGroup(new Pair(one, other), Optional.of(guest)), MONDAY));
        assertThat(others(guest, MONDAY)).containsExactly(one, other);
        assertThat(met())
                .containsEntry(new Pair(one, guest), new PairingInput.Meetings(0, Optional.empty(), MONDAY))
                .containsEntry(new Pair(one, other), new PairingInput.Meetings(1, Optional.of(MONDAY), MONDAY));
        assertThat(database()
                        .<Map<Long, Integer>>read(rows -> rows.buddyMeetings().guestWeeks(HERE)))
                .isEqualTo(Map.of(guest, 1));
    }

    @Test
    default void whoWasToldStaysToldWhenTheGroupChanges() {
        long one = buddy("U2");
        long other = buddy("U3");
        note(MONDAY, one, other);
        write(rows -> rows.buddyMeetings().markNotified(one, MONDAY));
        note(MONDAY, one, other);
        assertThat(readAll(rows -> rows.buddyMeetings().in(HERE, MONDAY)))
                .containsExactlyInAnyOrder(new Meeting(one, other, true), new Meeting(other, one, false));
        assertThat(readAll(rows -> rows.buddyMeetings().in(HERE, NEXT))).isEmpty();
    }

    @Test
    default void aMeetingThatIsCancelledHasNotBeen() {
        long one = buddy("U2");
        long other = buddy("U3");
        note(MONDAY, one, other);
        note(NEXT, one, other);
        write(rows -> rows.buddyMeetings().cancel(new Pair(one, other), NEXT));
        assertThat(met().get(new Pair(one, other)))
                .isEqualTo(new PairingInput.Meetings(1, Optional.of(MONDAY), MONDAY));
    }

    @Test
    default void oldWeeksAreLetGo() {
        long one = buddy("U2");
        long other = buddy("U3");
        note(MONDAY, one, other);
        note(NEXT, one, other);
        assertThat(count(rows -> rows.buddyMeetings().purge(NEXT, 10))).isEqualTo(2);
        assertThat(others(one, NEXT)).containsExactly(other);
    }

    @Test
    default void whoIsForgottenWasNeverMet() {
        long one = buddy("U2");
        long other = buddy("U3");
        note(MONDAY, one, other);
        write(rows -> rows.members().forget(one));
        assertThat(others(other, MONDAY)).isEmpty();
    }

    @Test
    default void whoIsAvoidedIsKeptApart() {
        long one = buddy("U2");
        long other = buddy("U3");
        avoid(one, "U3");
        avoid(one, "U3");
        avoid(one, "U404");
        assertThat(apart()).containsExactly(new Pair(one, other));
        assertThat(readAll(rows -> rows.buddies().blocked(one))).containsExactly(user("U404"), user("U3"));
        assertThat(written(rows -> rows.buddies().unblock(one, user("U3")))).isTrue();
        assertThat(written(rows -> rows.buddies().unblock(one, user("U3")))).isFalse();
        assertThat(apart()).isEmpty();
    }

    @Test
    default void whoIsForgottenAvoidsNobodyAndIsStillAvoided() {
        long one = buddy("U2");
        long other = buddy("U3");
        avoid(one, "U3");
        avoid(other, "U4");
        write(rows -> rows.members().forget(other));
        long again = buddy("U3");
        assertThat(readAll(rows -> rows.buddies().blocked(again))).isEmpty();
        assertThat(apart()).containsExactly(new Pair(one, again));
    }

    @Test
    default void twoWhoAreOneHaveMetWhomEitherMet() {
        long kept = buddy("U2");
        long gone = buddy("U3");
        long third = buddy("U4");
        long fourth = buddy("U5");
        note(MONDAY, kept, gone);
        note(NEXT, kept, third);
        note(NEXT, gone, third);
        note(MONDAY, gone, fourth);
        avoid(gone, "U4");
        avoid(kept, "U3");
        write(rows -> rows.linkedAccounts().merge(kept, gone));
        assertThat(others(kept, MONDAY)).containsExactly(fourth);
        assertThat(others(third, NEXT)).containsExactly(kept);
        assertThat(met()).hasSize(2);
        assertThat(apart()).containsExactly(new Pair(kept, third));
        assertThat(readIfAny(rows -> rows.buddies().find(kept))).isPresent();
    }

    @Test
    default void whoWantedItInTheOtherPlaceStillDoes() {
        long kept = meet(ANNA).id();
        long gone = buddy("U2");
        write(rows -> rows.linkedAccounts().merge(kept, gone));
        assertThat(readIfAny(rows -> rows.buddies().find(kept))).contains(wish(kept));
    }

    private long buddy(String user) {
        long member = meet(user(user)).id();
        write(rows -> rows.buddies().save(wish(member)));
        return member;
    }

    private static Participation wish(long member) {
        return new Participation(member, HERE, PairingInput.Seniority.ANY, Optional.empty(), Optional.empty());
    }

    private static PlatformUser user(String user) {
        return new PlatformUser(Platform.SLACK, "T1", user);
    }

    private void note(LocalDate monday, long one, long other) {
        write(rows -> rows.buddyMeetings().add(new BuddyGroup(new Pair(one, other), Optional.empty()), monday));
    }

    private void avoid(long member, String user) {
        write(rows -> rows.buddies().block(member, user(user)));
    }

    private List<Long> others(long member, LocalDate monday) {
        return readAll(rows -> rows.buddyMeetings().buddies(member, monday));
    }

    private Map<Pair, PairingInput.Meetings> met() {
        return database().read(rows -> rows.buddyMeetings().histories(HERE));
    }

    private Set<Pair> apart() {
        return database().read(rows -> rows.buddies().blockedPairs(HERE));
    }
}
