package druppel.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Reply;
import druppel.chat.SendOutcome;
import druppel.chat.UserAction;
import druppel.domain.member.Member;
import druppel.domain.member.Role;
import druppel.feature.admin.InviteCommandTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// People are invited once in their life, in working hours, and never against their will.
class OffScheduleWindowTest extends InviteCommandTest {

    @Test
    void somebodyIsInvitedAtOnceWithinWorkingHours() {
        assertThat(invite(BRAM)).contains("I’ll ask one person", "One message each, once");
        house.tick();
        assertThat(invitations(BRAM)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T19:00, 2026-12-01T07:59, 2026-12-01T09:00",
        "2026-12-04T18:00, 2026-12-07T07:59, 2026-12-07T09:00",
        "2026-12-05T12:00, 2026-12-07T07:59, 2026-12-07T09:00"
    })
    void outsideThemItWaitsForTheMorning(String now, String before, String after) {
        house.jumpTo(now);
        invite(BRAM);
        house.jumpTo(before);
        house.tick();
        assertThat(invitations(BRAM)).isZero();
        house.jumpTo(after);
        house.tick();
        assertThat(invitations(BRAM)).isEqualTo(1);
    }

    @Test
    void whatAnOutageKeptUntilTheEveningWaitsForTheNextMorning() {
        invite(BRAM);
        house.jumpTo(MONDAY + "T20:00");
        house.tick();
        assertThat(invitations(BRAM)).isZero();
        house.jumpTo(TUESDAY + "T09:00");
        house.tick();
        assertThat(invitations(BRAM)).isEqualTo(1);
    }

    @Test
    void nobodyIsInvitedTwice() {
        invite(BRAM);
        house.tick();
        house.jumpTo("2027-11-30T10:00");
        assertThat(invite(BRAM)).contains("nobody new", "1 who knows me already");
        house.tick();
        assertThat(invitations(BRAM)).isEqualTo(1);
    }

    @Test
    void theRetentionPeriodMakesNobodyNew() {
        invite(BRAM);
        house.tick();
        house.store.write(
                rows -> rows.reflections().purge(java.time.LocalDate.parse("2028-01-01"), 10));
        assertThat(invite(BRAM)).contains("1 who knows me already");
    }

    @Test
    void membersAndThoseWhoLeftAreNotInvitedAndNotToldApart() {
        house.says(BRAM, "start");
        house.says(CARLA, "start");
        house.says(CARLA, "stop");
        assertThat(invite(BRAM, CARLA, ANNA)).contains("nobody new", "3 who know me already");
        house.tick();
        assertThat(invitations(BRAM) + invitations(CARLA)).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"GUEST", "BOT", "GONE"})
    void guestsBotsAndClosedAccountsAreNotInvitedAndNothingOfThemIsKept(Role role) {
        house.chat.knows(BRAM, role);
        assertThat(invite(BRAM, CARLA)).contains("I’ll ask one person", "Left out: 1 ");
        house.tick();
        assertThat(invitations(BRAM)).isZero();
        assertThat(known(BRAM)).isFalse();
    }

    @Test
    void whoSaysYesBecomesAMember() {
        invite(BRAM);
        house.tick();
        house.presses(BRAM, "join:");
        house.windTo(MONDAY + "T09:00");
        assertThat(house.chat.arrivedFor(BRAM)).hasSize(2);
    }

    @Test
    void whoSaysNothingGetsNothingMore() {
        invite(BRAM);
        house.windTo("2026-12-31T18:00");
        house.tick();
        assertThat(house.chat.arrivedFor(BRAM)).hasSize(1);
    }

    @Test
    void anInvitationIsNoDayOfAHabit() {
        invite(BRAM);
        house.tick();
        house.presses(BRAM, "join:");
        house.jumpTo(TUESDAY + "T10:00");
        assertThat(house.habit(BRAM).days()).isEmpty();
    }

    @Test
    void whoStopsBeforeItComesGetsNone() {
        house.jumpTo(MONDAY + "T19:00");
        invite(BRAM);
        house.says(BRAM, "stop");
        house.jumpTo(TUESDAY + "T10:00");
        house.tick();
        assertThat(invitations(BRAM)).isZero();
    }

    @Test
    void whoComesByThemselvesBeforeItDoesIsGreetedInItsPlace() {
        house.jumpTo(MONDAY + "T19:00");
        invite(BRAM);
        Reply greeting = house.dialogService.answer(new UserAction.Opened("o", BRAM));
        assertThat(text(greeting)).contains("Hello, I am Druppel");
        house.jumpTo(TUESDAY + "T10:00");
        house.tick();
        assertThat(invitations(BRAM)).isZero();
    }

    @Test
    void aLookAtTheirPageIsNoWord() {
        house.jumpTo(MONDAY + "T19:00");
        invite(BRAM);
        house.dialogService.answer(new UserAction.Looked("o", BRAM));
        house.jumpTo(TUESDAY + "T10:00");
        house.tick();
        assertThat(invitations(BRAM)).isEqualTo(1);
    }

    @Test
    void whoWasGreetedIsNotAskedAgainByAnInvitation() {
        house.dialogService.answer(new UserAction.Opened("o", BRAM));
        assertThat(invite(BRAM)).contains("1 who knows me already");
    }

    @Test
    void whoWasForgottenCanBeInvitedAgain() {
        invite(BRAM);
        house.tick();
        house.presses(BRAM, "forget:yes");
        invite(BRAM);
        house.tick();
        assertThat(invitations(BRAM)).isEqualTo(2);
    }

    @Test
    void whoIsForgottenWhileTheyAreLookedForIsNotInvited() {
        house.chat.discreet(true);
        house.store.write(rows -> {
            rows.invitees().add(List.of(BRAM), house.now.get());
            return rows;
        });
        house.says(BRAM, "hello");
        house.presses(BRAM, "forget:yes");
        house.chat.discreet(false);
        introduce();
        house.tick();
        assertThat(invitations(BRAM)).isZero();
    }

    @Test
    void whoCannotBeReachedIsNoMemberByTheirNextWord() {
        house.chat.answers(new SendOutcome.Unreachable("messages_tab_disabled"));
        invite(BRAM);
        house.tick();
        house.says(BRAM, "tip");
        assertThat(house.member(BRAM).status()).isEqualTo(Member.Status.MET);
    }

    @Test
    void aLostAnswerIsNoSecondInvitation() {
        house.chat.losesTheAnswer();
        invite(BRAM);
        house.tick();
        later(6);
        assertThat(house.chat.posts()).hasSize(1);
    }

    @Test
    void whatDidNotArriveComesOnceMore() {
        house.chat.answers(new SendOutcome.Unknown("timeout"));
        invite(BRAM);
        house.tick();
        later(6);
        assertThat(invitations(BRAM)).isEqualTo(1);
    }

    @Test
    void whatDidNotArriveInTheEveningComesInTheMorning() {
        house.jumpTo(MONDAY + "T17:59:50");
        house.chat.answers(new SendOutcome.Unknown("timeout"));
        invite(BRAM);
        house.engine.send();
        house.engine.tick();
        later(6);
        assertThat(invitations(BRAM)).isZero();
        house.jumpTo(TUESDAY + "T09:00");
        house.tick();
        assertThat(invitations(BRAM)).isEqualTo(1);
    }

    @Test
    void anotherProcessGoesOnWithWhatOneBegan() {
        house.jumpTo(MONDAY + "T19:00");
        invite(BRAM);
        house.jumpTo(TUESDAY + "T10:00");
        try (var rows = house.another();
                var other = StandardEngine.of(rows, house.library, house.chats(), house.now::get)) {
            other.tick();
        }
        house.tick();
        assertThat(invitations(BRAM)).isEqualTo(1);
    }
}
