package druppel.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Reply;
import druppel.chat.SendOutcome;
import druppel.chat.UserAction;
import druppel.domain.member.Member;
import druppel.domain.member.UserProfile;
import druppel.feature.admin.InviteCommandTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// People are invited once ever, in working hours, and never against their will.
class OffScheduleWindowTest extends InviteCommandTest {

    @Test
    void somebodyIsInvitedAtOnceWithinWorkingHours() {
        assertThat(invite(BRAM)).contains("I’ll ask one person", "Each person gets one message, once");
        testApplication.tick();
        assertThat(invitations(BRAM)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T19:00, 2026-12-01T07:59, 2026-12-01T09:00",
        "2026-12-04T18:00, 2026-12-07T07:59, 2026-12-07T09:00",
        "2026-12-05T12:00, 2026-12-07T07:59, 2026-12-07T09:00"
    })
    void outsideThemItWaitsForTheMorning(String now, String before, String after) {
        testApplication.jumpTo(now);
        invite(BRAM);
        testApplication.jumpTo(before);
        testApplication.tick();
        assertThat(invitations(BRAM)).isZero();
        testApplication.jumpTo(after);
        testApplication.tick();
        assertThat(invitations(BRAM)).isEqualTo(1);
    }

    @Test
    void whatAnOutageKeptUntilTheEveningWaitsForTheNextMorning() {
        invite(BRAM);
        testApplication.jumpTo(MONDAY + "T20:00");
        testApplication.tick();
        assertThat(invitations(BRAM)).isZero();
        testApplication.jumpTo(TUESDAY + "T09:00");
        testApplication.tick();
        assertThat(invitations(BRAM)).isEqualTo(1);
    }

    @Test
    void nobodyIsInvitedTwice() {
        invite(BRAM);
        testApplication.tick();
        testApplication.jumpTo("2027-11-30T10:00");
        assertThat(invite(BRAM)).contains("nobody new", "1 who knows me already");
        testApplication.tick();
        assertThat(invitations(BRAM)).isEqualTo(1);
    }

    @Test
    void theRetentionPeriodMakesNobodyNew() {
        invite(BRAM);
        testApplication.tick();
        testApplication.store.write(rows -> rows.reflections().purge(java.time.LocalDate.parse("2028-01-01"), 10));
        assertThat(invite(BRAM)).contains("1 who knows me already");
    }

    @Test
    void membersAndThoseWhoLeftAreNotInvitedAndNotToldApart() {
        testApplication.says(BRAM, "start");
        testApplication.says(CARLA, "start");
        testApplication.says(CARLA, "stop");
        assertThat(invite(BRAM, CARLA, ANNA)).contains("nobody new", "3 who know me already");
        testApplication.tick();
        assertThat(invitations(BRAM) + invitations(CARLA)).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"GUEST", "BOT", "GONE"})
    void guestsBotsAndClosedAccountsAreNotInvitedAndNothingOfThemIsKept(UserProfile.Role role) {
        testApplication.chat.knows(BRAM, role);
        assertThat(invite(BRAM, CARLA)).contains("I’ll ask one person", "Left out: 1 ");
        testApplication.tick();
        assertThat(invitations(BRAM)).isZero();
        assertThat(known(BRAM)).isFalse();
    }

    @Test
    void whoSaysYesBecomesAMember() {
        invite(BRAM);
        testApplication.tick();
        testApplication.presses(BRAM, "join:");
        testApplication.windTo(MONDAY + "T09:00");
        assertThat(testApplication.chat.arrivedFor(BRAM)).hasSize(2);
    }

    @Test
    void whoSaysNothingGetsNothingMore() {
        invite(BRAM);
        testApplication.windTo("2026-12-31T18:00");
        testApplication.tick();
        assertThat(testApplication.chat.arrivedFor(BRAM)).hasSize(1);
    }

    @Test
    void anInvitationIsNoDayOfAHabit() {
        invite(BRAM);
        testApplication.tick();
        testApplication.presses(BRAM, "join:");
        testApplication.jumpTo(TUESDAY + "T10:00");
        assertThat(testApplication.habit(BRAM).days()).isEmpty();
    }

    @Test
    void whoStopsBeforeItComesGetsNone() {
        testApplication.jumpTo(MONDAY + "T19:00");
        invite(BRAM);
        testApplication.says(BRAM, "stop");
        testApplication.jumpTo(TUESDAY + "T10:00");
        testApplication.tick();
        assertThat(invitations(BRAM)).isZero();
    }

    @Test
    void whoComesByThemselvesBeforeItDoesIsGreetedInItsPlace() {
        testApplication.jumpTo(MONDAY + "T19:00");
        invite(BRAM);
        Reply greeting = testApplication.dialogService.answer(new UserAction.Opened("o", BRAM));
        assertThat(text(greeting)).contains("Hello, I’m Druppel");
        testApplication.jumpTo(TUESDAY + "T10:00");
        testApplication.tick();
        assertThat(invitations(BRAM)).isZero();
    }

    @Test
    void aLookAtTheirPageIsNoWord() {
        testApplication.jumpTo(MONDAY + "T19:00");
        invite(BRAM);
        testApplication.dialogService.answer(new UserAction.HomeOpened("o", BRAM));
        testApplication.jumpTo(TUESDAY + "T10:00");
        testApplication.tick();
        assertThat(invitations(BRAM)).isEqualTo(1);
    }

    @Test
    void whoWasGreetedIsNotAskedAgainByAnInvitation() {
        testApplication.dialogService.answer(new UserAction.Opened("o", BRAM));
        assertThat(invite(BRAM)).contains("1 who knows me already");
    }

    @Test
    void whoWasForgottenCanBeInvitedAgain() {
        invite(BRAM);
        testApplication.tick();
        testApplication.presses(BRAM, "forget:yes");
        invite(BRAM);
        testApplication.tick();
        assertThat(invitations(BRAM)).isEqualTo(2);
    }

    @Test
    void whoIsForgottenWhileTheyAreLookedForIsNotInvited() {
        testApplication.chat.discreet(true);
        testApplication.store.update(rows -> rows.invitees().add(List.of(BRAM), testApplication.now.get()));
        testApplication.says(BRAM, "hello");
        testApplication.presses(BRAM, "forget:yes");
        testApplication.chat.discreet(false);
        introduce();
        testApplication.tick();
        assertThat(invitations(BRAM)).isZero();
    }

    @Test
    void whoCannotBeReachedIsNoMemberByTheirNextWord() {
        testApplication.chat.answers(new SendOutcome.Unreachable("messages_tab_disabled"));
        invite(BRAM);
        testApplication.tick();
        testApplication.says(BRAM, "tip");
        assertThat(testApplication.member(BRAM).status()).isEqualTo(Member.Status.MET);
    }

    @Test
    void aLostAnswerIsNoSecondInvitation() {
        testApplication.chat.losesTheAnswer();
        invite(BRAM);
        testApplication.tick();
        later(6);
        assertThat(testApplication.chat.posts()).hasSize(1);
    }

    @Test
    void whatDidNotArriveComesOnceMore() {
        testApplication.chat.answers(new SendOutcome.Unknown("timeout"));
        invite(BRAM);
        testApplication.tick();
        later(6);
        assertThat(invitations(BRAM)).isEqualTo(1);
    }

    @Test
    void whatDidNotArriveInTheEveningComesInTheMorning() {
        testApplication.jumpTo(MONDAY + "T17:59:50");
        testApplication.chat.answers(new SendOutcome.Unknown("timeout"));
        invite(BRAM);
        testApplication.engine.send();
        testApplication.engine.tick();
        later(6);
        assertThat(invitations(BRAM)).isZero();
        testApplication.jumpTo(TUESDAY + "T09:00");
        testApplication.tick();
        assertThat(invitations(BRAM)).isEqualTo(1);
    }

    @Test
    void anotherProcessGoesOnWithWhatOneBegan() {
        testApplication.jumpTo(MONDAY + "T19:00");
        invite(BRAM);
        testApplication.jumpTo(TUESDAY + "T10:00");
        try (var other = StandardEngine.of(
                testApplication.store, testApplication.library, testApplication.chats(), testApplication.now::get)) {
            other.tick();
        }
        testApplication.tick();
        assertThat(invitations(BRAM)).isEqualTo(1);
    }
}
