package druppel.adapter.pages.suits;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.adapter.pages.PageServer;
import druppel.delivery.DeliveryEngineTest;
import druppel.domain.library.Nudge;
import druppel.domain.library.Role;
import druppel.domain.library.Trait;
import druppel.domain.member.Focus;
import druppel.domain.reflection.Reflection;
import druppel.persistence.ReflectionRepository.NewReflection;
import druppel.testing.TestApplication;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What members see and change at `/me/suits`.
class SuitsPageTest extends DeliveryEngineTest {
    private static final LocalDate DAY = LocalDate.parse(MONDAY);

    private PageServer pages;
    private PageServer.Visitor anna;

    @BeforeEach
    void openPages() {
        pages = new PageServer(testApplication);
        anna = pages.visitor(ANNA);
    }

    @AfterEach
    void closePages() {
        pages.close();
    }

    @Test
    void withoutAnswersNothingIsKnown() {
        assertThat(page())
                .contains("I don’t know yet what suits you.", "not enough answers yet")
                .doesNotContain("value=\"unlearn:");
    }

    @Test
    void whatWasLearnedIsToldInWordsAndResetOneByOne() {
        doMeetings();
        assertThat(page()).contains("You did 8 of 8.", "value=\"unlearn:meeting\"", "value=\"unlearn:\"");

        assertThat(press("unlearn:meeting").statusCode()).isEqualTo(303);
        assertThat(page())
                .contains("Forgotten: something for a meeting. Your answers count again from tomorrow on.")
                .doesNotContain("value=\"unlearn:meeting\"");
    }

    @Test
    void everythingIsResetInOneGo() {
        doMeetings();
        press("unlearn:");

        assertThat(page()).contains("I don’t know yet what suits you.").doesNotContain("value=\"unlearn:");
    }

    @Test
    void whatWasPutAsideIsShownWithItsReasonAndBroughtBack() {
        testApplication.windTo(MONDAY + "T09:00");
        String nudge = testApplication.nudge(ANNA, MONDAY).nudge().orElseThrow();
        testApplication.presses(
                ANNA, "notforme:" + testApplication.nudge(ANNA, MONDAY).id().value());
        testApplication.presses(ANNA, "because:too_big:" + nudge);
        testApplication.presses(ANNA, "challenged:" + nudge, Map.of("challenge", "Eight words <are> few"));
        assertThat(page())
                .contains("Put aside on Monday 30 November", "You said: Too big for one day")
                .contains("Eight words &lt;are&gt; few");

        press("bringback:" + nudge);
        assertThat(page()).contains("It can come again.").doesNotContain("Put aside on", "Eight words");
    }

    @Test
    void anAimAndTheWorkAreToldHereAndForgotten() {
        HttpResponse<String> response =
                anna.post("/me/suits", Map.of("action", "tell", "field.aim", "vision", "field.role", "team"));

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(focus().aim()).contains(Trait.VISION);
        assertThat(focus().role()).contains(Role.TEAM);
        assertThat(page()).contains("Saved. Your next nudge comes", "value=\"vision\" checked");
        press("forget");
        assertThat(focus()).isEqualTo(Focus.UNKNOWN);
    }

    @Test
    void aFormWithoutAnAnswerIsShownAgainWithWhatIsMissing() {
        HttpResponse<String> response = anna.post("/me/suits", Map.of("action", "tell"));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("Choose at least one answer.", "aria-invalid=\"true\"", " autofocus");
    }

    @Test
    void buttonsOfOtherPagesDoNothingHere() {
        assertThat(press("forget:yes").statusCode()).isEqualTo(404);
        assertThat(press("").statusCode()).isEqualTo(404);
        assertThat(testApplication.member(ANNA).joined()).isTrue();
    }

    private void doMeetings() {
        testApplication.jumpTo(MONDAY + "T08:00");
        long member = testApplication.member(ANNA).id();
        testApplication.store.update(rows -> TestApplication.SHIPPED.catalogue().nudges().values().stream()
                .filter(nudge -> nudge.context() == Nudge.Context.MEETING)
                .limit(8)
                .forEach(nudge -> rows.reflections()
                        .save(new NewReflection(
                                member,
                                DAY.minusDays(3),
                                Reflection.Kind.PRACTISED,
                                Optional.of(nudge.id()),
                                Optional.empty(),
                                Optional.empty(),
                                testApplication.now.get()))));
    }

    private Focus focus() {
        return testApplication.member(ANNA).settings().focus();
    }

    private HttpResponse<String> press(String action) {
        return anna.post("/me/suits", Map.of("action", action));
    }

    private String page() {
        return anna.get("/me/suits").body();
    }
}
