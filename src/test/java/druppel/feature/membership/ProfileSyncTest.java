package druppel.feature.membership;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.app.House;
import druppel.chat.PlatformEvent;
import druppel.chat.UserAction;
import druppel.delivery.DeliveryEngineTest;
import druppel.domain.Language;
import druppel.domain.member.Member;
import druppel.domain.member.Role;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// People as their platform has them: zone and language until they set their own, active or not.
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
        house.windTo(MONDAY + "T09:59");
        assertThat(arrived()).isZero();
        house.windTo(MONDAY + "T10:00");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void aZoneOfOnesOwnStays() {
        house.says(ANNA, "nudge zone Europe/Amsterdam");
        moves(LISBON);

        assertThat(zone()).isEqualTo(House.AMSTERDAM);
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

        assertThat(house.member(ANNA).language()).isEqualTo(Language.NL);
    }

    @Test
    void aLanguageOfOnesOwnStays() {
        house.says(ANNA, "nudge language en");
        speaks(Language.NL);

        assertThat(house.member(ANNA).language()).isEqualTo(Language.EN);
    }

    @Test
    void aFormThatOnlyRepeatsTheLanguageLeavesItToThePlatform() {
        fillIn("language", "en");
        speaks(Language.NL);

        assertThat(house.member(ANNA).language()).isEqualTo(Language.NL);
    }

    @Test
    void aLanguageOfOnesOwnLeavesTheZoneToThePlatform() {
        house.says(ANNA, "nudge language nl");
        moves(LISBON);

        assertThat(zone()).isEqualTo(LISBON);
    }

    @Test
    void whatThePlatformLeavesOutStays() {
        house.platformEventService.heed(changed(Role.PERSON));

        assertThat(zone()).isEqualTo(House.AMSTERDAM);
    }

    @Test
    void whoTravelsWestIsNotNudgedTwiceOnADate() {
        house.says(ANNA, "nudge followup off");
        house.windTo(MONDAY + "T09:30");
        moves(NEW_YORK);
        house.windTo(TUESDAY + "T05:59");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void whoTravelsEastIsNudgedOnTheirNextDate() {
        house.says(ANNA, "nudge followup off");
        house.windTo(MONDAY + "T09:30");
        moves(ZoneId.of("Asia/Tokyo"));
        house.windTo(TUESDAY + "T01:00");

        assertThat(arrived()).isEqualTo(2);
    }

    @Test
    void whatIsDueAlreadyIsNotPassedOver() {
        house.jumpTo(MONDAY + "T09:00");
        speaks(Language.NL);
        house.tick();

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void whoIsDeactivatedIsPutToRest() {
        house.platformEventService.heed(changed(Role.GONE));
        house.windTo(TUESDAY + "T10:00");

        assertThat(house.chat.posts()).isEmpty();
    }

    @Test
    void whoIsActiveAgainGoesOn() {
        house.platformEventService.heed(changed(Role.GONE));
        house.windTo(MONDAY + "T10:00");
        house.platformEventService.heed(changed(Role.PERSON));
        house.windTo(TUESDAY + "T09:00");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void whoLeftAndIsActiveAgainHasLeft() {
        house.says(ANNA, "stop");
        house.platformEventService.heed(changed(Role.GONE));
        house.platformEventService.heed(changed(Role.PERSON));

        assertThat(house.member(ANNA).status()).isEqualTo(Member.Status.LEFT);
    }

    @Test
    void aStrangerIsNotMetByNews() {
        house.platformEventService.heed(
                new PlatformEvent.Changed(BRAM, Optional.of(LISBON), Optional.empty(), Role.PERSON));

        Optional<Member> bram = house.read(rows -> rows.members().find(BRAM));
        assertThat(bram).isEmpty();
    }

    private void moves(ZoneId zone) {
        house.platformEventService.heed(
                new PlatformEvent.Changed(ANNA, Optional.of(zone), Optional.empty(), Role.PERSON));
    }

    private void speaks(Language language) {
        house.platformEventService.heed(
                new PlatformEvent.Changed(ANNA, Optional.empty(), Optional.of(language), Role.PERSON));
    }

    private static PlatformEvent changed(Role role) {
        return new PlatformEvent.Changed(ANNA, Optional.empty(), Optional.empty(), role);
    }

    private void fillIn(String field, String value) {
        house.dialogService.answer(
                new UserAction.Pressed(
                        "e", ANNA, Optional.empty(), "settings", Map.of(field, value)));
    }

    private ZoneId zone() {
        return house.member(ANNA).settings().zone().orElseThrow();
    }
}
