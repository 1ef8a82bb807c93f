package druppel.feature.newcomers;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Reply;
import druppel.chat.UserAction;
import druppel.delivery.DeliveryEngineTest;
import druppel.domain.Language;
import druppel.domain.calendar.NudgeTimes;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.message.Mention;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Newcomers start with the defaults of their workspace; members keep their settings.
class MemberRegistrationTest extends DeliveryEngineTest {
    private static final Map<String, String> FORM = Map.of(
            "at", "07:30",
            "days", "mon,tue",
            "followup", "",
            "language", "nl");

    @BeforeEach
    void annaIsAnAdmin() {
        testApplication.chat.knows(ANNA, UserProfile.Role.ADMIN);
    }

    @Test
    void aNewcomerBeginsWithThem() {
        save(ANNA, FORM);
        testApplication.says(BRAM, "start");
        assertThat(testApplication.member(BRAM).settings().language()).isEqualTo(Language.NL);
        assertThat(rhythm(BRAM).at()).isEqualTo(LocalTime.of(7, 30));
        assertThat(rhythm(BRAM).followUp()).isEmpty();
    }

    @Test
    void whoWasMetBeforeBeginsWithTheirRhythm() {
        testApplication.says(BRAM, "hello");
        save(ANNA, FORM);
        testApplication.says(BRAM, "start");
        assertThat(rhythm(BRAM).at()).isEqualTo(LocalTime.of(7, 30));
        assertThat(testApplication.member(BRAM).settings().language()).isEqualTo(Language.EN);
    }

    @Test
    void whoHasJoinedIsNotChanged() {
        save(ANNA, FORM);
        assertThat(rhythm(ANNA)).isEqualTo(NudgeTimes.standard());
    }

    @Test
    void whoComesBackHasWhatTheyHad() {
        testApplication.says(BRAM, "start");
        testApplication.says(BRAM, "nudge at 11:00");
        testApplication.says(BRAM, "stop");
        save(ANNA, FORM);
        testApplication.says(BRAM, "start");
        assertThat(rhythm(BRAM).at()).isEqualTo(LocalTime.of(11, 0));
    }

    @Test
    void anInvitationSpeaksTheirLanguage() {
        save(ANNA, FORM);
        testApplication.dialogService.answer(new UserAction.Asked(
                "e", ANNA, "nudge invite @bram", List.of(new Mention.User("bram")), Optional.empty()));
        testApplication.tick();
        assertThat(testApplication.chat.arrivedFor(BRAM).getFirst().card().plainText())
                .contains("Een collega nodigt je uit");
    }

    @Test
    void anotherWorkspaceBeginsAsItDid() {
        save(ANNA, FORM);
        PlatformUser elsewhere = new PlatformUser(Platform.LOCAL, "elsewhere", "dirk");
        testApplication.says(elsewhere, "start");
        assertThat(rhythm(elsewhere)).isEqualTo(NudgeTimes.standard());
    }

    @Test
    void whoIsNoAdminCannotSendTheFormEither() {
        assertThat(text(save(BRAM, FORM))).contains("Only workspace admins");
        testApplication.says(BRAM, "start");
        assertThat(rhythm(BRAM)).isEqualTo(NudgeTimes.standard());
    }

    @Test
    void whatCannotBeTakenIsSaidAtItsField() {
        assertThat(faults(Map.of("at", "half past late", "language", "own"))).containsOnlyKeys("at");
        assertThat(faults(Map.of("at", "10:00", "followup", "09:00"))).containsOnlyKeys("followup");
        assertThat(faults(FORM)).isEmpty();
    }

    private Map<String, String> faults(Map<String, String> values) {
        return testApplication.dialogService.faults(pressed(ANNA, values));
    }

    private Reply save(PlatformUser who, Map<String, String> values) {
        return testApplication.dialogService.answer(pressed(who, values));
    }

    private static UserAction.Pressed pressed(PlatformUser who, Map<String, String> values) {
        return new UserAction.Pressed("e", who, Optional.empty(), "newcomers:", values);
    }

    private NudgeTimes rhythm(PlatformUser who) {
        return testApplication.member(who).settings().times();
    }

    private static String text(Reply reply) {
        return reply.cards().getFirst().plainText();
    }
}
