package druppel.feature.plan;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Reply;
import druppel.chat.UserAction;
import druppel.delivery.DeliveryEngineTest;
import druppel.domain.member.PlatformUser;
import druppel.message.Card;
import druppel.persistence.PlanRepository;
import druppel.testing.TestApplication;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Plans belong to one member, and are shown on that member's nudges only.
class OwnPlanTest extends DeliveryEngineTest {
    private static final String PLAN = "when Kim knocks, then I ask";

    @BeforeEach
    void nudge() {
        testApplication.says(BRAM, "start");
        testApplication.windTo(MONDAY + "T09:00");
    }

    @Test
    void aPlanStandsOnItsMakersNudgesAlone() {
        testApplication.says(ANNA, "nudge plan " + PLAN);
        testApplication.windTo(TUESDAY + "T09:00");

        assertThat(newest(ANNA).plainText()).contains("Your plan: " + PLAN);
        assertThat(newest(BRAM).plainText()).doesNotContain(PLAN).contains("For example: ");
    }

    @Test
    void somebodyElsesNudgeCannotBePlannedFor() {
        String annas = "plan:" + testApplication.nudge(ANNA, MONDAY).id().value();

        assertThat(testApplication.presses(BRAM, annas)).isEqualTo(gone());
    }

    @Test
    void aPlanForAnUnknownPracticeIsNotKept() {
        assertThat(filledIn("planned:nothing", PLAN)).isEqualTo(gone());
        assertThat(testApplication.presses(ANNA, "unplan:nothing")).isEqualTo(gone());
        assertThat(plans()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "plan:1, has expired",
        "planned:ask, once you have joined",
        "unplan:ask, You have no plan",
        "programme:season, once you have joined"
    })
    void aStrangersPressDoesNothing(String action, String why) {
        PlatformUser kim = TestApplication.person("kim");

        assertThat(testApplication.presses(kim, action).asNewMessage().cards())
                .singleElement()
                .satisfies(card -> assertThat(card.plainText()).contains(why));
        assertThat(plansOf(testApplication.member(kim).id())).isEmpty();
    }

    @Test
    void aFormSaysWhatIsWrongWithItsPlan() {
        assertThat(faults("x".repeat(301))).containsOnlyKeys("plan");
        assertThat(faults(" ")).containsOnlyKeys("plan");
        assertThat(faults("x".repeat(300))).isEmpty();
    }

    @Test
    void anEmptiedFormTakesThePlanAway() {
        filledIn("planned:ask", PLAN);

        assertThat(faults("")).isEmpty();
        filledIn("planned:ask", "");
        assertThat(plans()).isEmpty();
    }

    @Test
    void aNudgeThatWasAnsweredIsNotDrawnAnew() {
        testApplication.presses(
                ANNA, "done:" + testApplication.nudge(ANNA, MONDAY).id().value());
        testApplication.chatTranscript.look();
        testApplication.says(ANNA, "nudge plan " + PLAN);

        assertThat(testApplication.chatTranscript.fresh()).isEmpty();
    }

    @Test
    void whoIsForgottenHasNoPlansLeft() {
        testApplication.says(ANNA, "nudge plan " + PLAN);
        long anna = testApplication.member(ANNA).id();
        testApplication.presses(ANNA, "forget:yes");

        assertThat(plansOf(anna)).isEmpty();
    }

    private Card newest(PlatformUser user) {
        return testApplication.chat.arrivedFor(user).getLast().card();
    }

    private List<PlanRepository.OwnPlan> plans() {
        return plansOf(testApplication.member(ANNA).id());
    }

    private List<PlanRepository.OwnPlan> plansOf(long member) {
        return testApplication.read(rows -> rows.plans().of(List.of(member)));
    }

    private Reply filledIn(String action, String plan) {
        return testApplication.dialogService.answer(form(action, plan));
    }

    private Map<String, String> faults(String plan) {
        return testApplication.dialogService.faults(form("planned:ask", plan));
    }

    private static UserAction.Pressed form(String action, String plan) {
        return new UserAction.Pressed("e", ANNA, Optional.empty(), action, Map.of("plan", plan));
    }

    private static Reply gone() {
        return Reply.of(Card.text("That button has expired; use the one on the latest message."))
                .inPlace();
    }
}
