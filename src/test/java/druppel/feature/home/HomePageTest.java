package druppel.feature.home;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.SendOutcome;
import druppel.delivery.DeliveryEngineTest;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.testing.TestApplication;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What admins see of a workspace, and what they do not.
class HomePageTest extends DeliveryEngineTest {
    private static final List<PlatformUser> PEOPLE = IntStream.range(0, 5)
            .mapToObj(number -> TestApplication.person("person" + number))
            .toList();

    private static final PlatformUser EVA = TestApplication.person("eva");

    @BeforeEach
    void evaIsAnAdminOfSix() {
        testApplication.chat.knows(EVA, UserProfile.Role.ADMIN);
        PEOPLE.forEach(user -> testApplication.says(user, "start"));
    }

    @Test
    void itCountsMembersAndTheirNudges() {
        testApplication.windTo(MONDAY + "T10:00");
        assertThat(overview()).contains("Members: 5 or more", "Arrived: 5 or more", "Everyone could be reached.");
    }

    @Test
    void itNamesWhoCannotBeReachedAndWhyInPlainWords() {
        testApplication.chat.answers(new SendOutcome.Unreachable("user_disabled"));
        testApplication.windTo(MONDAY + "T10:00");
        assertThat(overview())
                .contains("Can’t be reached: 1", "Couldn’t be delivered: 1")
                .containsPattern("(anna|person\\d): their account is closed");
    }

    @Test
    void whoIsHeardFromIsNamedNoLonger() {
        testApplication.chat.answers(new SendOutcome.Unreachable("user_disabled"));
        testApplication.chat.answers(new SendOutcome.Unreachable("odd_code"));
        testApplication.windTo(MONDAY + "T10:00");
        Stream.concat(Stream.of(ANNA), PEOPLE.stream()).forEach(one -> testApplication.says(one, "tip"));
        assertThat(overview()).contains("Everyone could be reached.");
    }

    @Test
    void anotherWorkspaceIsNoneOfTheirs() {
        PlatformUser elsewhere = new PlatformUser(Platform.LOCAL, "elsewhere", "dirk");
        testApplication.says(elsewhere, "start");
        assertThat(overview()).contains("Members: 5 or more");
    }

    /// Whatever members write and do, an admin sees the very same card.
    @Test
    void nothingThatMembersWriteOrPractiseShows() {
        testApplication.windTo(MONDAY + "T10:00");
        String before = overview();
        PEOPLE.forEach(user -> testApplication.says(user, "a marker that nobody else may read"));
        PEOPLE.forEach(user -> testApplication.says(user, "reflect yesterday another marker"));
        testApplication.presses(PEOPLE.getFirst(), "done:2");
        testApplication.says(PEOPLE.getFirst(), "/reflect <@anna> *marker* anna: their account is closed");
        assertThat(overview()).isEqualTo(before).doesNotContain("marker", "streak:", "practised");
    }

    /// A follow-up that is not sent reveals that its member has answered, so it is not counted.
    @Test
    void whoHadAnsweredDoesNotShowInTheAfternoonEither() {
        testApplication.windTo(MONDAY + "T10:00");
        PEOPLE.forEach(user -> testApplication.says(user, "done"));
        String before = overview();
        testApplication.windTo(MONDAY + "T17:00");
        assertThat(overview()).isEqualTo(before);
    }

    @Test
    void thatOneOfSixIsOnABreakDoesNotShow() {
        String before = overview();
        testApplication.says(PEOPLE.getFirst(), "pause 2 weeks");
        assertThat(overview()).isEqualTo(before);
    }

    @Test
    void ofFewMembersThereAreNoFigures() {
        PEOPLE.stream().skip(3).forEach(user -> testApplication.says(user, "forget"));
        PEOPLE.stream().skip(3).forEach(user -> testApplication.presses(user, "forget:yes"));
        assertThat(overview())
                .contains("Members: fewer than five", "from five members up")
                .doesNotContain("Arrived", "Stopped");
    }

    private String overview() {
        return testApplication.says(EVA, "nudge admin").cards().getFirst().plainText();
    }
}
