package druppel.feature.streak;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Reply;
import druppel.chat.UserAction;
import druppel.delivery.DeliveryEngineTest;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.MessageRef;
import druppel.domain.reflection.Reflection;
import druppel.message.Card;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The answer to the question of a recap is kept as own words, and makes no day practised by itself.
class RecapReplyTest extends DeliveryEngineTest {
    private int said;

    @BeforeEach
    void friday() {
        testApplication.windTo("2026-12-04T17:00");
    }

    @Test
    void aReplyInItsThreadIsKeptWithTheWeek() {
        assertThat(text(reply("The walk with Bob")))
                .contains("Saved with your week.", "You can leave names out")
                .doesNotContain("in a row");

        assertThat(kept()).returns(true, Reflection::answersRecap).returns(recap().date(), Reflection::date);
        assertThat(testApplication.habit(ANNA).isPractised(recap().date())).isFalse();
    }

    @Test
    void theFirstLineAfterItIsItsAnswerAndTheNextOneBelongsToTheNudge() {
        assertThat(text(says("The walk with Bob"))).contains("Saved with your week.");
        assertThat(text(says("I asked Carla what she needed, and waited"))).contains("first day of a streak");
    }

    @Test
    void aShortAnswerThatCouldMeanSomethingElseIsKeptToo() {
        assertThat(text(says("The MT on Wednesday"))).contains("Saved with your week.");
    }

    @Test
    void oneTapMakesItPractice() {
        says("I waited with my answer");

        testApplication.presses(ANNA, "didit:" + kept().id());

        assertThat(testApplication.habit(ANNA).isPractised(recap().date())).isTrue();
    }

    @Test
    void aBareDoneIsAboutTheNudge() {
        testApplication.says(ANNA, "done");

        assertThat(testApplication.habit(ANNA).isPractised(recap().date())).isTrue();
    }

    @Test
    void onSaturdayALineIsAboutTheNudgeAgain() {
        testApplication.windTo("2026-12-05T10:00");

        assertThat(text(says("I let Bob chair on Friday"))).contains("first day of a streak");
    }

    @Test
    void theHarvestShowsIt() {
        says("The walk with Bob");

        assertThat(text(testApplication.says(ANNA, "nudge harvest"))).contains("The walk with Bob");
    }

    private Delivery recap() {
        return testApplication.delivery(ANNA, "2026-12-04", MessageKind.RECAP).orElseThrow();
    }

    private Reflection kept() {
        return testApplication.reflections(ANNA).getLast();
    }

    private Reply reply(String words) {
        return says(words, recap().ref());
    }

    private Reply says(String words) {
        return says(words, Optional.empty());
    }

    private Reply says(String words, Optional<MessageRef> thread) {
        MessageRef message = new MessageRef(ANNA.user(), "week" + said++);
        UserAction action = new UserAction.Said("e", ANNA, words, message, thread);
        return testApplication.dialogService.answer(action).to(action).inline();
    }

    private static String text(Reply reply) {
        return reply.cards().stream().map(Card::plainText).collect(Collectors.joining("\n"));
    }
}
