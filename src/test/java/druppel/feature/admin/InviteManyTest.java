package druppel.feature.admin;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.UserAction;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.message.Mention;
import druppel.testing.InMemoryChat;
import druppel.testing.TestApplication;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Channels are invited a few people at a time; @channel and unknown mentions are refused.
class InviteManyTest extends InviteCommandTest {

    @Test
    void manyAreAnsweredAtOnceAndLookedAtAfter() {
        testApplication.chat.gathers("team", people(30));
        testApplication.chat.knows(TestApplication.person("p7"), UserProfile.Role.GUEST);
        assertThat(invite("nudge invite #team", new Mention.Channel("team"))).contains("I’ll ask about 30 people");
        assertThat(known(TestApplication.person("p1"))).isFalse();
        introduce();
        introduce();
        testApplication.tick();
        assertThat(testApplication.chat.arrived()).hasSize(29);
    }

    @Test
    void whoTheJobInvitesAtTheSameTimeIsInvitedOnce() {
        testApplication.chat.gathers("team", people(2));
        testApplication.chat.duringTheNextIntroduction(this::introduce);
        assertThat(invite("nudge invite #team", new Mention.Channel("team")))
                .contains("I’ll ask 2 people")
                .doesNotContain("know me already");
        testApplication.tick();
        assertThat(testApplication.chat.arrived()).hasSize(2);
    }

    @Test
    void whoComesByThemselvesAtTheSameTimeIsKnown() {
        testApplication.chat.duringTheNextIntroduction(() -> testApplication.says(CARLA, "start"));
        assertThat(invite(CARLA)).contains("1 who knows me already");
        assertThat(invitations(CARLA)).isZero();
    }

    @Test
    void whoIsBeingLookedAtIsNotNotedTwice() {
        testApplication.chat.gathers("team", people(30));
        invite("nudge invite #team", new Mention.Channel("team"));
        assertThat(invite("nudge invite #team", new Mention.Channel("team")))
                .contains("nobody new", "30 who know me already");
    }

    @Test
    void aPlatformThatDoesNotSayIsAskedAgain() {
        testApplication.chat.gathers("team", people(30));
        invite("nudge invite #team", new Mention.Channel("team"));
        testApplication.chat.discreet(true);
        introduce();
        testApplication.chat.discreet(false);
        introduce();
        introduce();
        testApplication.tick();
        assertThat(testApplication.chat.arrived()).hasSize(30);
    }

    @Test
    void somebodyOfWhomThePlatformNeverSaysAnythingHoldsUpNobody() {
        testApplication.chat.gathers("team", people(30));
        invite("nudge invite #team", new Mention.Channel("team"));
        testApplication.chat.saysNothingOf(TestApplication.person("p0"));
        IntStream.range(0, 4).forEach(run -> introduce());
        testApplication.tick();
        assertThat(testApplication.chat.arrived()).hasSize(29);
    }

    @Test
    void nobodyIsInvitedOutOfTheBlueAWeekLater() {
        testApplication.chat.gathers("team", people(30));
        invite("nudge invite #team", new Mention.Channel("team"));
        testApplication.chat.discreet(true);
        testApplication.jumpTo("2026-12-08T10:00");
        introduce();
        testApplication.chat.discreet(false);
        introduce();
        testApplication.tick();
        assertThat(testApplication.chat.arrived())
                .extracting(InMemoryChat.Post::to)
                .containsOnly(ANNA);
    }

    @Test
    void theNudgesOfMembersHaveRoomBesideAWholeChannel() {
        testApplication.jumpTo(MONDAY + "T19:00");
        testApplication.chat.gathers("team", people(20));
        invite("nudge invite #team", new Mention.Channel("team"));
        assertThat(people(20).stream()
                        .map(user ->
                                testApplication.delivery(TestApplication.person(user), TUESDAY, MessageKind.INVITATION))
                        .flatMap(Optional::stream)
                        .map(Delivery::dueAt)
                        .distinct())
                .hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nudge invite @here", "nudge invite @channel", "nudge invite @everyone"})
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
        testApplication.chat.gathers("all", people(5_001));
        assertThat(invite("nudge invite #all", new Mention.Channel("all"))).contains("more than 5,000 people");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nudge invite @carla", "nudge admin", "nudge defaults at 8:00"})
    void whoIsNoAdminHearsAFriendlyNo(String text) {
        UserAction asked = new UserAction.Asked("e", BRAM, text, List.of(new Mention.User("carla")), Optional.empty());
        assertThat(text(testApplication.dialogService.answer(asked))).contains("Only workspace admins");
        assertThat(known(CARLA)).isFalse();
    }

    @Test
    void helpNamesTheseCommandsToAdminsAlone() {
        assertThat(allHelp(ANNA)).contains("nudge invite", "nudge admin");
        assertThat(allHelp(BRAM)).doesNotContain("nudge invite", "nudge admin");
    }

    private String allHelp(PlatformUser who) {
        testApplication.says(who, "help");
        return testApplication.presses(who, "help:").replacement().orElseThrow().plainText();
    }
}
