package druppel.feature.nudge;

import static druppel.testing.TestApplication.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Reply;
import druppel.chat.UserAction;
import druppel.domain.Language;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.library.Nudge;
import druppel.domain.library.NudgeConditions;
import druppel.domain.reflection.Reflection;
import druppel.message.Block;
import druppel.message.Button;
import druppel.testing.EditedLibrary;
import druppel.testing.InMemoryChat;
import druppel.testing.TestApplication;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the bot asks about a nudge, and when; and where the nudge comes from.
class NudgeQuestionsTest {
    private static final String MONDAY = "2026-11-30";

    @TempDir
    Path folder;

    private TestApplication application;

    @BeforeEach
    void nudged() {
        EditedLibrary library = EditedLibrary.ofNudges(NudgeQuestionsTest::asking);
        application = new TestApplication(
                folder, TestApplication.amsterdam(MONDAY + "T08:00"), InMemoryChat.inAmsterdam(Language.EN), library);
        application.says(ANNA, "start");
        application.windTo(MONDAY + "T09:00");
        application.chatTranscript.look();
    }

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void doneIsAnsweredWithTheQuestionOfANudgeThatWasDone() {
        assertThat(press("done")).contains("What came of it?").doesNotContain("When will it fit?");
    }

    @Test
    void aLineAfterDoneBelongsToTheNudge() {
        press("done");
        application.says(ANNA, "They had a better idea than mine");

        assertThat(application.reflections(ANNA)).extracting(Reflection::kind).containsOnly(Reflection.Kind.PRACTISED);
        assertThat(application.reflections(ANNA).getLast().nudge())
                .isEqualTo(application.nudge(ANNA, MONDAY).nudge());
    }

    @Test
    void aNoIsAnsweredWithTheQuestionOfANudgeThatWasNotDone() {
        assertThat(press("nottoday")).contains("When will it fit?").doesNotContain("What came of it?");
    }

    @Test
    void wordsThatAnswerTheQuestionAfterANoAreANoteAndCountAsNothing() {
        press("didntcomeup");
        List<String> receipt = lines(application.says(ANNA, "The MT on Wednesday"));

        assertThat(application.reflections(ANNA)).last().satisfies(note -> {
            assertThat(note.kind()).isEqualTo(Reflection.Kind.DIDNT_COME_UP);
            assertThat(note.text()).hasValue("The MT on Wednesday");
        });
        assertThat(application.habit(ANNA).streak().length()).isZero();
        assertThat(receipt).contains("I did do it").doesNotContain("When will it fit?");
    }

    @Test
    void wordsAnHourAfterANoAreOwnWords() {
        press("nottoday");
        application.windTo(MONDAY + "T10:00");
        application.says(ANNA, "I asked two people for their idea before I gave mine");

        assertThat(application.habit(ANNA).streak().length()).isOne();
    }

    @Test
    void nobodyIsAskedBeforeTheTimeThatTheNudgeSpeaksOf() {
        application.windTo(MONDAY + "T17:29");
        assertThat(application.chatTranscript.fresh()).isEmpty();

        application.windTo(MONDAY + "T17:30");
        assertThat(application.chatTranscript.fresh()).contains("How did it go, or not?");
    }

    @Test
    void anAnswerBeforeThatTimeSparesTheQuestion() {
        application.windTo(MONDAY + "T17:00");
        press("done");
        application.chatTranscript.look();
        application.windTo(MONDAY + "T22:00");

        assertThat(application.chatTranscript.fresh()).isEmpty();
        assertThat(application.delivery(ANNA, MONDAY, MessageKind.FOLLOW_UP))
                .hasValueSatisfying(question -> assertThat(question.ref()).isEmpty());
    }

    @Test
    void anUnclearMessageIsAskedAboutIfThereWasNoQuestion() {
        application.says(ANNA, "The MT on Wednesday");

        assertThat(application.reflections(ANNA)).isEmpty();
    }

    @Test
    void moreTellsWhereTheNudgeComesFrom() {
        String nudge = application.nudge(ANNA, MONDAY).nudge().orElseThrow();

        assertThat(lines(application.presses(ANNA, "more:" + nudge)))
                .contains("A story from practice.", "Source: An Author, 2020, A Title")
                .contains("There’s some research behind this.");
    }

    @Test
    void moreAboutANudgeThatIsGoneSaysSo() {
        assertThat(lines(application.presses(ANNA, "more:gone"))).hasSize(1);
    }

    private List<String> press(String button) {
        Delivery nudge = application.nudge(ANNA, MONDAY);
        UserAction action = new UserAction.Pressed(
                "e", ANNA, nudge.ref(), button + ":" + nudge.id().text(), Map.of());
        return lines(application.dialogService.answer(action));
    }

    /// The lines and the labels of all cards.
    private static List<String> lines(Reply reply) {
        return reply.cards().stream()
                .flatMap(card -> Stream.concat(
                        card.blocks().stream().map(Block::plainText),
                        card.buttons().stream().map(Button::label)))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Nudge asking(Nudge nudge) {
        NudgeConditions late = new NudgeConditions(
                Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.of(LocalTime.of(17, 30)), true, false);
        Nudge known = new Nudge(
                nudge.id(),
                nudge.practice(),
                nudge.kind(),
                nudge.context(),
                nudge.effort(),
                nudge.first(),
                nudge.topics(),
                late,
                new Nudge.Background(Optional.of("An Author, 2020, A Title"), Optional.of(Nudge.Evidence.SOME)),
                nudge.texts());
        return EditedLibrary.with(
                known,
                text -> new Nudge.Text(
                        text.nudge(),
                        text.why(),
                        text.plan(),
                        "How did it go, or not?",
                        Optional.of("What came of it?"),
                        Optional.of("When will it fit?"),
                        Optional.of("A story from practice.")));
    }
}
