package druppel.feature.newcomers;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.app.House;
import druppel.app.MemoryChat;
import druppel.chat.Telemetry;
import druppel.chat.UserAction;
import druppel.domain.Language;
import druppel.domain.calendar.MessageKind;
import druppel.domain.calendar.ScheduledMessage;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Role;
import druppel.domain.member.UserProfile;
import druppel.feature.admin.InvitationJob;
import druppel.feature.workspace.PlatformEventService;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// People of whom the platform could not say who they are when they first spoke: answered now,
/// asked about later, and taken for nothing that nobody said.
class ProfileLookupTest {
    private static final PlatformUser ANNA = House.ANNA;
    private static final PlatformUser BRAM = House.person("bram");
    private static final String MONDAY = "2026-11-30";
    private static final String TUESDAY = "2026-12-01";

    @TempDir private Path folder;

    @SuppressWarnings("NullAway.Init") // JUnit opens it before each test
    private House house;

    @BeforeEach
    void open() {
        house =
                new House(
                        folder,
                        House.amsterdam(MONDAY + "T08:00"),
                        MemoryChat.inAmsterdam(Language.NL),
                        House.SHIPPED);
        house.chat.discreet(true);
    }

    @AfterEach
    void close() {
        house.close();
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
        house.windTo(TUESDAY + "T17:00");

        assertThat(anna().due()).isEmpty();
        assertThat(house.chat.posts()).isEmpty();
    }

    @Test
    void whatTheyAskedForIsScheduledOnceThePlatformSaysWhoTheyAre() {
        said("start");
        house.chat.discreet(false);
        lookUpAfterThePause();

        assertThat(anna().due())
                .contains(
                        new ScheduledMessage(
                                MessageKind.NUDGE,
                                house.now.get().atZone(House.AMSTERDAM).toLocalDate(),
                                House.amsterdam(MONDAY + "T09:00")));
        assertThat(anna().language()).isEqualTo(Language.NL);
    }

    @Test
    void anotherProcessAsksAfterARestart() {
        said("start");
        house.chat.discreet(false);
        house.jumpTo(house.now.get().plus(ProfileLookup.PAUSE));
        try (var restarted = house.another()) {
            PlatformEventService platformEventService =
                    new PlatformEventService(restarted, house.chats(), house.engine, house.now::get);
            new ProfileLookup(restarted, house.chats(), platformEventService, house.now::get).run();
        }

        assertThat(anna().settings().zone()).contains(House.AMSTERDAM);
    }

    @Test
    void aPlatformIsGivenTimeAfterEachTryAndAskedUntilItSaysSo() {
        said("start");
        int before = house.chat.introductions();
        lookUp();
        assertThat(house.chat.introductions()).isEqualTo(before);
        lookUpAfterThePause();
        lookUp();
        assertThat(house.chat.introductions()).isEqualTo(before + 1);
        house.chat.discreet(false);
        lookUpAfterThePause();
        lookUpAfterThePause();
        assertThat(house.chat.introductions()).isEqualTo(before + 2);
    }

    @Test
    void aWorkspaceThatDoesNotAnswerIsAskedOnceARun() {
        said("start");
        house.says(BRAM, "start");
        int before = house.chat.introductions();
        lookUpAfterThePause();

        assertThat(house.chat.introductions()).isEqualTo(before + 1);
    }

    @Test
    void aZoneThatTheyNameThemselvesSchedulesAtOnceAndStays() {
        said("start");
        said("nudge zone Europe/Lisbon");
        assertThat(anna().due()).isPresent();
        house.chat.discreet(false);
        lookUpAfterThePause();

        assertThat(anna().settings().zone()).contains(ZoneId.of("Europe/Lisbon"));
    }

    @Test
    void aBotIsForgotten() {
        assertThat(afterItIsSaid(Role.BOT)).isEmpty();
    }

    @Test
    void whoIsDeactivatedIsPutToRest() {
        assertThat(afterItIsSaid(Role.GONE))
                .map(Member::status)
                .contains(Member.Status.UNREACHABLE);
        assertThat(anna().due()).isEmpty();
    }

    @Test
    void whoIsNobodyIsPutToRest() {
        said("start");
        house.chat.knowsNobody(ANNA);
        lookUpAfterThePause();

        assertThat(anna().status()).isEqualTo(Member.Status.UNREACHABLE);
    }

    @Test
    void aGuestWhoJoinedByTheirOwnWordStays() {
        assertThat(afterItIsSaid(Role.GUEST)).map(Member::joined).contains(true);
        assertThat(anna().due()).isPresent();
    }

    @Test
    void whoMayBeAGuestIsNotGreeted() {
        house.dialogService.answer(new UserAction.Opened("e", ANNA));

        assertThat(found()).isEmpty();
    }

    @Test
    void whoIsNobodyGetsNoAnswer() {
        house.chat.knowsNobody(ANNA);

        assertThat(house.says(ANNA, "start").cards()).isEmpty();
        assertThat(found()).isEmpty();
    }

    @Test
    void nobodyIsInvitedInAZoneThatNobodyNamed() {
        UserProfile without = new UserProfile(Optional.empty(), Language.EN, Role.PERSON);
        MemoryChat chat = new MemoryChat(house.screen, without);
        InvitationJob invitationJob =
                new InvitationJob(
                        house.store,
                        house.library,
                        Map.of(Platform.LOCAL, chat),
                        Telemetry.NONE,
                        house.now::get);

        assertThat(invitationJob.introduce(BRAM)).isEqualTo(new InvitationJob.Met.Later());
    }

    private Optional<Member> afterItIsSaid(Role role) {
        said("start");
        house.chat.knows(ANNA, role);
        house.chat.discreet(false);
        lookUpAfterThePause();
        return found();
    }

    private String said(String text) {
        return String.join(
                "\n",
                house.says(ANNA, text).cards().stream().map(card -> card.plainText()).toList());
    }

    private void lookUpAfterThePause() {
        house.jumpTo(house.now.get().plus(ProfileLookup.PAUSE));
        lookUp();
    }

    private void lookUp() {
        new ProfileLookup(house.store, house.chats(), house.platformEventService, house.now::get).run();
    }

    private Member anna() {
        return house.member(ANNA);
    }

    private Optional<Member> found() {
        return house.read(rows -> rows.members().find(ANNA));
    }
}
