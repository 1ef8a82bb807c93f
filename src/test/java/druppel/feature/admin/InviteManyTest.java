package druppel.feature.admin;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.app.House;
import druppel.app.MemoryChat;
import druppel.chat.UserAction;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Role;
import druppel.message.Mention;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole channels are invited a few at a time; everyone at once, and whom nobody can tell, are not.
class InviteManyTest extends InviteCommandTest {

    @Test
    void manyAreAnsweredAtOnceAndLookedAtAfter() {
        house.chat.gathers("team", people(30));
        house.chat.knows(House.person("p7"), Role.GUEST);
        assertThat(invite("nudge invite #team", new Mention.Channel("team")))
                .contains("I’ll ask about 30 people");
        assertThat(known(House.person("p1"))).isFalse();
        introduce();
        introduce();
        house.tick();
        assertThat(house.chat.arrived()).hasSize(29);
    }

    @Test
    void whoIsBeingLookedAtIsNotNotedTwice() {
        house.chat.gathers("team", people(30));
        invite("nudge invite #team", new Mention.Channel("team"));
        assertThat(invite("nudge invite #team", new Mention.Channel("team")))
                .contains("nobody new", "30 who know me already");
    }

    @Test
    void aPlatformThatDoesNotSayIsAskedAgain() {
        house.chat.gathers("team", people(30));
        invite("nudge invite #team", new Mention.Channel("team"));
        house.chat.discreet(true);
        introduce();
        house.chat.discreet(false);
        introduce();
        introduce();
        house.tick();
        assertThat(house.chat.arrived()).hasSize(30);
    }

    @Test
    void somebodyOfWhomThePlatformNeverSaysAnythingHoldsUpNobody() {
        house.chat.gathers("team", people(30));
        invite("nudge invite #team", new Mention.Channel("team"));
        house.chat.saysNothingOf(House.person("p0"));
        IntStream.range(0, 4).forEach(run -> introduce());
        house.tick();
        assertThat(house.chat.arrived()).hasSize(29);
    }

    @Test
    void nobodyIsInvitedOutOfTheBlueAWeekLater() {
        house.chat.gathers("team", people(30));
        invite("nudge invite #team", new Mention.Channel("team"));
        house.chat.discreet(true);
        house.jumpTo("2026-12-08T10:00");
        introduce();
        house.chat.discreet(false);
        introduce();
        house.tick();
        assertThat(house.chat.arrived()).extracting(MemoryChat.Post::to).containsOnly(ANNA);
    }

    @Test
    void theNudgesOfMembersHaveRoomBesideAWholeChannel() {
        house.jumpTo(MONDAY + "T19:00");
        house.chat.gathers("team", people(20));
        invite("nudge invite #team", new Mention.Channel("team"));
        assertThat(
                        people(20).stream()
                                .map(user ->
                                        house.delivery(
                                                House.person(user), TUESDAY, MessageKind.INVITATION))
                                .flatMap(Optional::stream)
                                .map(Delivery::dueAt)
                                .distinct())
                .hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nudge invite @here", "nudge invite @channel", "nudge invite @everyone"})
    void everyoneAtOnceIsRefused(String text) {
        assertThat(invite(text)).contains("I don’t write to everyone at once");
    }

    @Test
    void whomThePlatformDoesNotTellIsNotGuessed() {
        assertThat(invite("nudge invite @bram @carla", new Mention.User("bram")))
                .contains("Type @ or # and pick the name");
        assertThat(known(BRAM)).isFalse();
    }

    @Test
    void moreThanFiveThousandAreTooMany() {
        house.chat.gathers("all", people(5_001));
        assertThat(invite("nudge invite #all", new Mention.Channel("all")))
                .contains("more than 5,000 people");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nudge invite @carla", "nudge admin", "nudge defaults at 8:00"})
    void whoIsNoAdminHearsAFriendlyNo(String text) {
        UserAction asked = new UserAction.Asked("e", BRAM, text, List.of(new Mention.User("carla")));
        assertThat(text(house.dialogService.answer(asked))).contains("who look after this workspace");
        assertThat(known(CARLA)).isFalse();
    }

    @Test
    void helpNamesTheseCommandsToAdminsAlone() {
        assertThat(text(house.says(ANNA, "help"))).contains("nudge invite", "nudge admin");
        assertThat(text(house.says(BRAM, "help"))).doesNotContain("nudge invite", "nudge admin");
    }
}
