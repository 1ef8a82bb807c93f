package druppel.feature.membership;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Reply;
import druppel.chat.UserAction;
import druppel.delivery.DeliveryEngineTest;
import druppel.domain.member.Member;
import druppel.domain.member.UserProfile;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Which roles are greeted, which may join, and which get no answer.
class RolesTest extends DeliveryEngineTest {
    @ParameterizedTest
    @EnumSource(
            value = UserProfile.Role.class,
            names = {"PERSON", "ADMIN"})
    void aColleagueWhoLooksInIsGreeted(UserProfile.Role role) {
        testApplication.chat.knows(BRAM, role);

        assertThat(opens().cards()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = UserProfile.Role.class,
            names = {"GUEST", "BOT", "GONE"})
    void whoIsNoColleagueIsNotGreetedAndNotNoted(UserProfile.Role role) {
        testApplication.chat.knows(BRAM, role);

        assertThat(opens().cards()).isEmpty();
        assertThat(bram()).isEmpty();
    }

    @Test
    void aGuestJoinsByTheirOwnWord() {
        testApplication.chat.knows(BRAM, UserProfile.Role.GUEST);
        testApplication.says(BRAM, "start");

        assertThat(bram()).map(Member::status).contains(Member.Status.JOINED);
    }

    @ParameterizedTest
    @EnumSource(
            value = UserProfile.Role.class,
            names = {"BOT", "GONE"})
    void aBotGetsNoAnswer(UserProfile.Role role) {
        testApplication.chat.knows(BRAM, role);

        assertThat(testApplication.says(BRAM, "start").cards()).isEmpty();
        assertThat(bram()).isEmpty();
    }

    private Reply opens() {
        return testApplication.dialogService.answer(new UserAction.Opened("e", BRAM));
    }

    private Optional<Member> bram() {
        return testApplication.read(rows -> rows.members().find(BRAM));
    }
}
