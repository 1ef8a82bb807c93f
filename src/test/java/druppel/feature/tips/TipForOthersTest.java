package druppel.feature.tips;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.adapter.picture.Java2dCharts;
import druppel.app.House;
import druppel.chat.RequestedTip;
import druppel.dialog.DialogService;
import druppel.domain.Language;
import druppel.domain.library.Nudge;
import druppel.domain.member.Member;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Role;
import druppel.domain.member.UserProfile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Tips that others order.
class TipForOthersTest {
    private static final PlatformUser ANNA = House.ANNA;

    @TempDir private Path folder;
    private House house;

    @BeforeEach
    void open() {
        house = opened(Role.PERSON);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aColleagueWhoIsNotKnownYetGetsATipInTheirLanguage() {
        RequestedTip.Tip tip = given("");

        assertThat(House.SHIPPED.catalogue().nudges().values())
                .extracting(nudge -> nudge.in(Language.NL).nudge())
                .contains(tip.text());
        assertThat(tip.card().plainText()).contains(tip.text(), tip.practice());
    }

    @Test
    void whoGetsATipHasNotJoinedForIt() {
        given("");

        assertThat(house.member(ANNA).status()).isEqualTo(Member.Status.MET);
        assertThat(house.member(ANNA).due()).isEmpty();
    }

    @Test
    void aTipHasItsButtons() {
        assertThat(given("").card().buttons()).hasSize(2);
    }

    @Test
    void aTipIsAboutWhatIsAskedFor() {
        Nudge nudge = House.SHIPPED.catalogue().practice("ask").orElseThrow().nudges().getFirst();

        assertThat(given("ask").practice())
                .isEqualTo(
                        House.SHIPPED
                                .catalogue()
                                .practice(nudge.practice())
                                .orElseThrow()
                                .name(Language.NL));
    }

    @Test
    void twoTipsInARowAreNotTheSame() {
        assertThat(given("ask").text()).isNotEqualTo(given("ask").text());
    }

    @Test
    void aWordThatNobodyKnowsGetsWhatIsKnown() {
        String practice = House.SHIPPED.catalogue().practice("ask").orElseThrow().name(Language.NL);

        assertThat(withheld("xyzzy")).contains("xyzzy", practice);
    }

    @Test
    void whoHasLeftGetsNothingUnasked() {
        house.says(ANNA, "start");
        house.says(ANNA, "stop");

        assertThat(withheld("")).contains("niets gestuurd");
    }

    @ParameterizedTest
    @EnumSource(names = {"GUEST", "BOT", "GONE"})
    void whoIsNoColleagueGetsNothingAndIsNotNoted(Role role) {
        house.close();
        house = opened(role);

        assertThat(withheld("")).isNotBlank();
        assertThat(house.<Boolean>read(rows -> rows.members().find(ANNA).isEmpty())).isTrue();
    }

    @Test
    void whomThePlatformDoesNotKnowGetsNothing() {
        DialogService without =
                new DialogService(
                        house.store,
                        house.library,
                        new Java2dCharts(),
                        Map.of(),
                        house.engine,
                        house.now::get);

        assertThat(without.tip(ANNA, "")).isInstanceOf(RequestedTip.Withheld.class);
    }

    private RequestedTip.Tip given(String about) {
        return (RequestedTip.Tip) house.dialogService.tip(ANNA, about);
    }

    private String withheld(String about) {
        return ((RequestedTip.Withheld) house.dialogService.tip(ANNA, about)).why();
    }

    private House opened(Role role) {
        UserProfile profile = new UserProfile(Optional.of(House.AMSTERDAM), Language.NL, role);
        return new House(folder, House.amsterdam("2026-11-23T08:00"), profile, House.SHIPPED);
    }
}
