package druppel.feature.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.PlatformEvent;
import druppel.chat.UserAction;
import druppel.delivery.DeliveryEngineTest;
import druppel.domain.Language;
import druppel.domain.member.Member;
import druppel.domain.member.UserProfile;
import druppel.domain.session.Session;
import druppel.feature.signin.SessionService;
import druppel.feature.signin.SignInLinks;
import druppel.testing.TestApplication;
import druppel.web.SiteAddress;
import java.net.URI;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Profiles from the platform: zone and language until the member sets their own, and whether they are active.
class ProfileSyncTest extends DeliveryEngineTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    @Test
    void theZoneFollowsThePlatform() {
        moves(LISBON);

        assertThat(zone()).isEqualTo(LISBON);
    }

    @Test
    void theNextNudgeFollowsTheZone() {
        moves(LISBON);
        testApplication.windTo(MONDAY + "T09:59");
        assertThat(arrived()).isZero();
        testApplication.windTo(MONDAY + "T10:00");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void aZoneOfOnesOwnStays() {
        testApplication.says(ANNA, "nudge zone Europe/Amsterdam");
        moves(LISBON);

        assertThat(zone()).isEqualTo(TestApplication.AMSTERDAM);
    }

    @Test
    void aFormThatOnlyRepeatsTheZoneLeavesItToThePlatform() {
        fillIn("zone", "Europe/Amsterdam");
        moves(LISBON);

        assertThat(zone()).isEqualTo(LISBON);
    }

    @Test
    void aZoneThatAFormChangesIsOnesOwn() {
        fillIn("zone", "Europe/Lisbon");
        moves(NEW_YORK);

        assertThat(zone()).isEqualTo(LISBON);
    }

    @Test
    void theLanguageFollowsThePlatform() {
        speaks(Language.NL);

        assertThat(testApplication.member(ANNA).language()).isEqualTo(Language.NL);
    }

    @Test
    void aLanguageOfOnesOwnStays() {
        testApplication.says(ANNA, "nudge language en");
        speaks(Language.NL);

        assertThat(testApplication.member(ANNA).language()).isEqualTo(Language.EN);
    }

    @Test
    void aFormThatOnlyRepeatsTheLanguageLeavesItToThePlatform() {
        fillIn("language", "en");
        speaks(Language.NL);

        assertThat(testApplication.member(ANNA).language()).isEqualTo(Language.NL);
    }

    @Test
    void aLanguageOfOnesOwnLeavesTheZoneToThePlatform() {
        testApplication.says(ANNA, "nudge language nl");
        moves(LISBON);

        assertThat(zone()).isEqualTo(LISBON);
    }

    @Test
    void whatThePlatformLeavesOutStays() {
        testApplication.platformEventService.handle(changed(UserProfile.Role.PERSON));

        assertThat(zone()).isEqualTo(TestApplication.AMSTERDAM);
    }

    @Test
    void whoTravelsWestIsNotNudgedTwiceOnADate() {
        testApplication.says(ANNA, "nudge followup off");
        testApplication.windTo(MONDAY + "T09:30");
        moves(NEW_YORK);
        testApplication.windTo(TUESDAY + "T05:59");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void whoTravelsEastIsNudgedOnTheirNextDate() {
        testApplication.says(ANNA, "nudge followup off");
        testApplication.windTo(MONDAY + "T09:30");
        moves(ZoneId.of("Asia/Tokyo"));
        testApplication.windTo(TUESDAY + "T01:00");

        assertThat(arrived()).isEqualTo(2);
    }

    @Test
    void whatIsDueAlreadyIsNotPassedOver() {
        testApplication.jumpTo(MONDAY + "T09:00");
        speaks(Language.NL);
        testApplication.tick();

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void whoIsDeactivatedIsPutToRest() {
        testApplication.platformEventService.handle(changed(UserProfile.Role.GONE));
        testApplication.windTo(TUESDAY + "T10:00");

        assertThat(testApplication.chat.posts()).isEmpty();
    }

    @Test
    void whoIsDeactivatedIsSignedOutEvenIfUnreachableAlready() {
        SessionService sessions = new SessionService(testApplication.store, testApplication.now::get);
        SignInLinks links = new SignInLinks(
                testApplication.store, new SiteAddress(URI.create("http://localhost")), testApplication.now::get);
        testApplication.platformEventService.handle(changed(UserProfile.Role.GONE));
        sessions.start(ANNA, Session.Kind.PAGE);
        String link = links.issue(ANNA).getPath();
        testApplication.platformEventService.handle(changed(UserProfile.Role.GONE));

        assertThat(sessions.of(ANNA)).isEmpty();
        assertThat(links.redeem(link.substring(SignInLinks.PATH.length()))).isEmpty();
    }

    @Test
    void whoIsActiveAgainGoesOn() {
        testApplication.platformEventService.handle(changed(UserProfile.Role.GONE));
        testApplication.windTo(MONDAY + "T10:00");
        testApplication.platformEventService.handle(changed(UserProfile.Role.PERSON));
        testApplication.windTo(TUESDAY + "T09:00");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void whoLeftAndIsActiveAgainHasLeft() {
        testApplication.says(ANNA, "stop");
        testApplication.platformEventService.handle(changed(UserProfile.Role.GONE));
        testApplication.platformEventService.handle(changed(UserProfile.Role.PERSON));

        assertThat(testApplication.member(ANNA).status()).isEqualTo(Member.Status.LEFT);
    }

    @Test
    void aStrangerIsNotMetByNews() {
        testApplication.platformEventService.handle(
                new PlatformEvent.Changed(BRAM, Optional.of(LISBON), Optional.empty(), UserProfile.Role.PERSON));

        Optional<Member> bram = testApplication.read(rows -> rows.members().find(BRAM));
        assertThat(bram).isEmpty();
    }

    private void moves(ZoneId zone) {
        testApplication.platformEventService.handle(
                new PlatformEvent.Changed(ANNA, Optional.of(zone), Optional.empty(), UserProfile.Role.PERSON));
    }

    private void speaks(Language language) {
        testApplication.platformEventService.handle(
                new PlatformEvent.Changed(ANNA, Optional.empty(), Optional.of(language), UserProfile.Role.PERSON));
    }

    private static PlatformEvent changed(UserProfile.Role role) {
        return new PlatformEvent.Changed(ANNA, Optional.empty(), Optional.empty(), role);
    }

    private void fillIn(String field, String value) {
        testApplication.dialogService.answer(
                new UserAction.Pressed("e", ANNA, Optional.empty(), "settings", Map.of(field, value)));
    }

    private ZoneId zone() {
        return testApplication.member(ANNA).settings().zone().orElseThrow();
    }
}
