package druppel.feature.newcomers;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Telemetry;
import druppel.chat.UserAction;
import druppel.domain.Language;
import druppel.domain.calendar.MessageKind;
import druppel.domain.calendar.ScheduledMessage;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.feature.admin.InvitationJob;
import druppel.feature.workspace.PlatformEventService;
import druppel.testing.InMemoryChat;
import druppel.testing.TestApplication;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// People whose profile the platform did not give when they first wrote: they are answered immediately, and the
/// profile is looked up again later.
class ProfileLookupTest {
    private static final PlatformUser ANNA = TestApplication.ANNA;
    private static final PlatformUser BRAM = TestApplication.person("bram");
    private static final String MONDAY = "2026-11-30";
    private static final String TUESDAY = "2026-12-01";

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // JUnit opens it before each test
    private TestApplication testApplication;

    @BeforeEach
    void open() {
        testApplication = new TestApplication(
                folder,
                TestApplication.amsterdam(MONDAY + "T08:00"),
                InMemoryChat.inAmsterdam(Language.NL),
                TestApplication.SHIPPED);
        testApplication.chat.discreet(true);
    }

    @AfterEach
    void close() {
        testApplication.close();
    }

    @Test
    void whoIsUnknownIsAnsweredNowWithoutAZoneThatNobodyNamed() {
        assertThat(said("start"))
                .contains("Welcome", "I don’t know your time zone yet")
                .doesNotContain("UTC");
    }

    @Test
    void everyAnswerAboutWhatComesNextSaysThatTheZoneIsUnknown() {
        said("start");

        assertThat(said("start")).contains("I don’t know your time zone yet");
        assertThat(said("nudge at 10:00")).contains("I don’t know your time zone yet");
        assertThat(said("nudge echo on")).contains("I don’t know your time zone yet");
    }

    @Test
    void nothingIsScheduledInAZoneThatNobodyNamed() {
        said("start");
        testApplication.windTo(TUESDAY + "T17:00");

        assertThat(anna().due()).isEmpty();
        assertThat(testApplication.chat.posts()).isEmpty();
    }

    @Test
    void whatTheyAskedForIsScheduledOnceThePlatformSaysWhoTheyAre() {
        said("start");
        testApplication.chat.discreet(false);
        lookUpAfterThePause();

        assertThat(anna().due())
                .contains(new ScheduledMessage(
                        MessageKind.NUDGE,
                        testApplication
                                .now
                                .get()
                                .atZone(TestApplication.AMSTERDAM)
                                .toLocalDate(),
                        TestApplication.amsterdam(MONDAY + "T09:00")));
        assertThat(anna().language()).isEqualTo(Language.NL);
    }

    @Test
    void anotherProcessAsksAfterARestart() {
        said("start");
        testApplication.chat.discreet(false);
        testApplication.jumpTo(testApplication.now.get().plus(ProfileLookup.PAUSE));
        PlatformEventService restarted = new PlatformEventService(
                testApplication.store, testApplication.chats(), testApplication.engine, testApplication.now::get);
        new ProfileLookup(testApplication.store, testApplication.chats(), restarted, testApplication.now::get).run();

        assertThat(anna().settings().zone()).contains(TestApplication.AMSTERDAM);
    }

    @Test
    void aPlatformIsGivenTimeAfterEachTryAndAskedUntilItSaysSo() {
        said("start");
        int before = testApplication.chat.introductions();
        lookUp();
        assertThat(testApplication.chat.introductions()).isEqualTo(before);
        lookUpAfterThePause();
        lookUp();
        assertThat(testApplication.chat.introductions()).isEqualTo(before + 1);
        testApplication.chat.discreet(false);
        lookUpAfterThePause();
        lookUpAfterThePause();
        assertThat(testApplication.chat.introductions()).isEqualTo(before + 2);
    }

    @Test
    void aWorkspaceThatDoesNotAnswerIsAskedOnceARun() {
        said("start");
        testApplication.says(BRAM, "start");
        int before = testApplication.chat.introductions();
        lookUpAfterThePause();

        assertThat(testApplication.chat.introductions()).isEqualTo(before + 1);
    }

    @Test
    void aZoneThatTheyNameThemselvesSchedulesAtOnceAndStays() {
        said("start");
        said("nudge zone Europe/Lisbon");
        assertThat(anna().due()).isPresent();
        testApplication.chat.discreet(false);
        lookUpAfterThePause();

        assertThat(anna().settings().zone()).contains(ZoneId.of("Europe/Lisbon"));
    }

    @Test
    void aBotIsForgotten() {
        assertThat(afterItIsSaid(UserProfile.Role.BOT)).isEmpty();
    }

    @Test
    void whoIsDeactivatedIsPutToRest() {
        assertThat(afterItIsSaid(UserProfile.Role.GONE)).map(Member::status).contains(Member.Status.UNREACHABLE);
        assertThat(anna().due()).isEmpty();
    }

    @Test
    void whoIsNobodyIsPutToRest() {
        said("start");
        testApplication.chat.knowsNobody(ANNA);
        lookUpAfterThePause();

        assertThat(anna().status()).isEqualTo(Member.Status.UNREACHABLE);
    }

    @Test
    void aGuestWhoJoinedByTheirOwnWordStays() {
        assertThat(afterItIsSaid(UserProfile.Role.GUEST)).map(Member::joined).contains(true);
        assertThat(anna().due()).isPresent();
    }

    @Test
    void whoMayBeAGuestIsNotGreeted() {
        testApplication.dialogService.answer(new UserAction.Opened("e", ANNA));

        assertThat(found()).isEmpty();
    }

    @Test
    void whoIsNobodyGetsNoAnswer() {
        testApplication.chat.knowsNobody(ANNA);

        assertThat(testApplication.says(ANNA, "start").cards()).isEmpty();
        assertThat(found()).isEmpty();
    }

    @Test
    void nobodyIsInvitedInAZoneThatNobodyNamed() {
        UserProfile without = new UserProfile(Optional.empty(), Language.EN, UserProfile.Role.PERSON);
        InMemoryChat chat = new InMemoryChat(testApplication.chatTranscript, without);
        InvitationJob invitationJob = new InvitationJob(
                testApplication.store,
                testApplication.library,
                Map.of(Platform.LOCAL, chat),
                Telemetry.NONE,
                testApplication.now::get);

        assertThat(invitationJob.lookUp(BRAM)).isEqualTo(new InvitationJob.Result.Later());
    }

    private Optional<Member> afterItIsSaid(UserProfile.Role role) {
        said("start");
        testApplication.chat.knows(ANNA, role);
        testApplication.chat.discreet(false);
        lookUpAfterThePause();
        return found();
    }

    private String said(String text) {
        return String.join(
                "\n",
                testApplication.says(ANNA, text).cards().stream()
                        .map(card -> card.plainText())
                        .toList());
    }

    private void lookUpAfterThePause() {
        testApplication.jumpTo(testApplication.now.get().plus(ProfileLookup.PAUSE));
        lookUp();
    }

    private void lookUp() {
        new ProfileLookup(
                        testApplication.store,
                        testApplication.chats(),
                        testApplication.platformEventService,
                        testApplication.now::get)
                .run();
    }

    private Member anna() {
        return testApplication.member(ANNA);
    }

    private Optional<Member> found() {
        return testApplication.read(rows -> rows.members().find(ANNA));
    }
}
