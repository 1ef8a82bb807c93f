package druppel.feature.tips;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.RequestedTip;
import druppel.dialog.DialogService;
import druppel.domain.Language;
import druppel.domain.library.Nudge;
import druppel.domain.member.Member;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.testing.StandardDialog;
import druppel.testing.TestApplication;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Tips that were ordered for another person.
class TipForOthersTest {
    private static final PlatformUser ANNA = TestApplication.ANNA;

    @TempDir
    private Path folder;

    private TestApplication testApplication;

    @BeforeEach
    void open() {
        testApplication = opened(UserProfile.Role.PERSON);
    }

    @AfterEach
    void close() {
        testApplication.close();
    }

    @Test
    void aColleagueWhoIsNotKnownYetGetsATipInTheirLanguage() {
        RequestedTip.Tip tip = given("");

        assertThat(TestApplication.SHIPPED.catalogue().nudges().values())
                .extracting(nudge -> nudge.in(Language.NL).nudge())
                .contains(tip.text());
        assertThat(tip.card().plainText()).contains(tip.text(), tip.practice());
    }

    @Test
    void whoGetsATipHasNotJoinedForIt() {
        given("");

        assertThat(testApplication.member(ANNA).status()).isEqualTo(Member.Status.MET);
        assertThat(testApplication.member(ANNA).due()).isEmpty();
    }

    @Test
    void aTipHasItsButtons() {
        assertThat(given("").card().buttons()).hasSize(2);
    }

    @Test
    void aTipIsAboutWhatIsAskedFor() {
        Nudge nudge = TestApplication.SHIPPED
                .catalogue()
                .practice("ask")
                .orElseThrow()
                .nudges()
                .getFirst();

        assertThat(given("ask").practice())
                .isEqualTo(TestApplication.SHIPPED
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
        assertThat(withheld("xyzzy")).contains("xyzzy", "lastige gesprekken");
    }

    @Test
    void whoHasLeftGetsNothingUnasked() {
        testApplication.says(ANNA, "start");
        testApplication.says(ANNA, "stop");

        assertThat(withheld("")).contains("niets gestuurd");
    }

    @ParameterizedTest
    @EnumSource(names = {"GUEST", "BOT", "GONE"})
    void whoIsNoColleagueGetsNothingAndIsNotNoted(UserProfile.Role role) {
        testApplication.close();
        testApplication = opened(role);

        assertThat(withheld("")).isNotBlank();
        assertThat(testApplication.<Boolean>read(
                        rows -> rows.members().find(ANNA).isEmpty()))
                .isTrue();
    }

    @Test
    void whomThePlatformDoesNotKnowGetsNothing() {
        DialogService without = StandardDialog.of(
                testApplication.store,
                testApplication.library,
                Map.of(),
                testApplication.engine,
                testApplication.now::get);

        assertThat(without.requestTip(ANNA, "")).isInstanceOf(RequestedTip.Withheld.class);
    }

    private RequestedTip.Tip given(String about) {
        return (RequestedTip.Tip) testApplication.dialogService.requestTip(ANNA, about);
    }

    private String withheld(String about) {
        return ((RequestedTip.Withheld) testApplication.dialogService.requestTip(ANNA, about)).why();
    }

    private TestApplication opened(UserProfile.Role role) {
        UserProfile profile = new UserProfile(Optional.of(TestApplication.AMSTERDAM), Language.NL, role);
        return new TestApplication(
                folder, TestApplication.amsterdam("2026-11-23T08:00"), profile, TestApplication.SHIPPED);
    }
}
