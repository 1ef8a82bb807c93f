package druppel.feature.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.delivery.DeliveryEngineTest;
import druppel.domain.anonymity.WorkspaceTotals;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.message.Button;
import druppel.message.Card;
import druppel.testing.TestApplication;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Admins read the feedback on nudges once five people gave some, and cannot tell who gave it.
class NudgeFeedbackTest extends DeliveryEngineTest {
    private static final List<PlatformUser> PEOPLE = IntStream.range(0, 6)
            .mapToObj(number -> TestApplication.person("person" + number))
            .toList();

    private static final PlatformUser EVA = TestApplication.person("eva");

    @BeforeEach
    void evaIsAnAdmin() {
        testApplication.chat.knows(EVA, UserProfile.Role.ADMIN);
        PEOPLE.forEach(user -> testApplication.says(user, "start"));
        testApplication.windTo(MONDAY + "T09:00");
    }

    @Test
    void ofFourPeopleItIsSaidOnlyThatThereAreSome() {
        assertThat(read()).contains("Nobody has said yet");
        IntStream.range(0, 4).forEach(this::objects);
        assertThat(published()).contains("once there are five").doesNotContain("marker");
    }

    @Test
    void fromFivePeopleUpTheirReasonsAndTextsAreReadWithoutNames() {
        IntStream.range(0, 5).forEach(this::objects);
        assertThat(read()).contains("once there are five");
        assertThat(published())
                .contains("What people say about the nudges", "“marker 0”", "“marker 4”", "Too big")
                .doesNotContainPattern("person\\d");
    }

    @Test
    void onePersonWithManyReasonsIsStillOne() {
        for (int times = 0; times < 6; times++) {
            objects(0);
        }
        assertThat(published()).contains("once there are five").doesNotContain("marker");
    }

    /// The difference between two reports would be the feedback of the sixth person.
    @Test
    void whatASixthPersonSaysAddsNothingUntilThereAreFiveAgain() {
        IntStream.range(0, 5).forEach(this::objects);
        String before = published();
        objects(5);
        assertThat(published()).isEqualTo(before);
        IntStream.range(0, 4).forEach(this::objects);
        assertThat(published()).isNotEqualTo(before).contains("marker 5");
    }

    /// The difference between two reports would be the feedback of the person who left.
    @Test
    void whatWasReadStaysWhenSomebodyIsForgotten() {
        IntStream.range(0, 5).forEach(this::objects);
        String before = published();
        testApplication.presses(PEOPLE.get(2), "forget:yes");
        assertThat(read()).isEqualTo(before);
    }

    @Test
    void whatWaitsIsForgottenWithItsWriter() {
        IntStream.range(0, 4).forEach(this::objects);
        testApplication.presses(PEOPLE.getFirst(), "forget:yes");
        objects(4);
        assertThat(published()).contains("once there are five");
    }

    @Test
    void allOfItCanBeReadPageByPage() {
        for (int times = 0; times < 4; times++) {
            IntStream.range(0, 6).forEach(this::objects);
            published();
        }
        assertThat(read().split("“marker ", -1)).hasSize(25);
    }

    @Test
    void onlyAdminsReadIt() {
        IntStream.range(0, 5).forEach(this::objects);
        assertThat(testApplication
                        .says(PEOPLE.getFirst(), "nudge challenges")
                        .cards()
                        .getFirst()
                        .plainText())
                .contains("Only workspace admins can do that");
        assertThat(testApplication.presses(PEOPLE.getFirst(), "challenges:0").toString())
                .doesNotContain("marker");
    }

    @Test
    void aReasonForANudgeThatWasNotPutAsideIsNone() {
        testApplication.presses(PEOPLE.getFirst(), "because:too_big:" + nudgeOf(PEOPLE.getFirst()));
        testApplication.presses(PEOPLE.getFirst(), "because:nonsense:ask");
        testApplication.presses(PEOPLE.getFirst(), "because:");
        testApplication.presses(
                PEOPLE.getFirst(), "challenged:" + nudgeOf(PEOPLE.getFirst()), Map.of("challenge", "forged"));
        assertThat(read()).contains("Nobody has said yet");
    }

    @Test
    void aTextThatIsTooLongIsNotTaken() {
        String nudge = putAside(PEOPLE.getFirst());
        testApplication.presses(PEOPLE.getFirst(), "because:stale:" + nudge);
        assertThat(testApplication
                        .presses(PEOPLE.getFirst(), "challenged:" + nudge, Map.of("challenge", "a".repeat(501)))
                        .toString())
                .contains("501 characters");
    }

    private void objects(int number) {
        PlatformUser user = PEOPLE.get(number);
        String nudge = putAside(user);
        testApplication.presses(user, "because:too_big:" + nudge);
        testApplication.presses(user, "challenged:" + nudge, Map.of("challenge", "marker " + number));
    }

    private String putAside(PlatformUser user) {
        String nudge = nudgeOf(user);
        testApplication.presses(
                user, "notforme:" + testApplication.newestNudge(user).id().value());
        return nudge;
    }

    private String nudgeOf(PlatformUser user) {
        return testApplication.newestNudge(user).nudge().orElseThrow();
    }

    private static Optional<Button> older(Card page) {
        return page.buttons().stream()
                .filter(button -> button.action().startsWith("challenges:"))
                .findFirst();
    }

    /// Moves the clock to the Tuesday noon on which feedback is published, and reads the report.
    private String published() {
        testApplication.windTo(WorkspaceTotals.nextClosing(testApplication.now.get()));
        return read();
    }

    /// All pages of the report, which has four nudges a page.
    private String read() {
        Card page = testApplication.says(EVA, "nudge challenges").cards().getFirst();
        StringBuilder everything = new StringBuilder(page.plainText());
        while (older(page).isPresent()) {
            page = testApplication
                    .presses(EVA, older(page).orElseThrow().action())
                    .replacement()
                    .orElseThrow();
            everything.append(page.plainText());
        }
        return everything.toString();
    }
}
