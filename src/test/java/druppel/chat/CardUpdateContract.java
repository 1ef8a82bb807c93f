package druppel.chat;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.delivery.MessageRef;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Contract of a chat platform for cards that change with an answer.
public abstract class CardUpdateContract {
    private static final Card OPEN =
            Card.of(new Block.Paragraph("A small drop"), Block.buttons(Button.primary("done:1", "Mark as done")));
    private static final Card ANSWERED = Card.text("You did it");
    private static final Card RECEIPT = Card.text("Noted for you");

    private final AtomicReference<Reply> reply = new AtomicReference<>(Reply.nothing());

    /// An action of the member, until the bot has answered it.
    @FunctionalInterface
    protected interface Action {
        void run() throws Exception;
    }

    /// What the bot answers.
    protected Reply reply() {
        return reply.get();
    }

    /// Posts a delivery to the member.
    protected abstract MessageRef posted(Card card);

    /// Every kind of action that the platform has, by name, apart from a button in its message.
    protected abstract Map<String, Action> actions();

    /// Presses the button of a message.
    protected abstract void press(MessageRef message) throws Exception;

    /// What the member sees of a message, in the platform's own markup.
    protected abstract String seen(MessageRef message);

    /// What the member got, in order: `answer` and `update`.
    protected abstract List<String> received();

    /// Makes the platform reject the next update, since the message is too old or gone.
    protected abstract MessageRef gone();

    @TestFactory
    List<DynamicTest> anEarlierCardChangesOnceAfterEachKindOfAction() {
        return actions().entrySet().stream()
                .map(action -> DynamicTest.dynamicTest(action.getKey(), () -> changes(action.getValue())))
                .toList();
    }

    private void changes(Action action) throws Exception {
        assertThat(receivedAfter(action)).containsExactly("answer", "update");
    }

    /// What an action brings that changes an earlier card.
    protected List<String> receivedAfter(Action action) throws Exception {
        MessageRef earlier = posted(OPEN);
        reply.set(Reply.of(RECEIPT).updating(earlier, ANSWERED));
        int before = received().size();

        action.run();

        assertThat(seen(earlier)).contains("You did it").doesNotContain("A small drop", "Mark as done");
        return received().subList(before, received().size());
    }

    @Test
    void thePressedCardAndTheOthersChangeOnceEach() throws Exception {
        MessageRef nudge = posted(OPEN);
        MessageRef followUp = posted(OPEN);
        reply.set(
                Reply.of(RECEIPT).replacing(ANSWERED).updating(nudge, ANSWERED).updating(followUp, ANSWERED));
        int before = received().size();

        press(followUp);

        assertThat(List.of(seen(nudge), seen(followUp)))
                .allSatisfy(seen -> assertThat(seen).contains("You did it").doesNotContain("Mark as done"));
        assertThat(received().subList(before, received().size()))
                .containsExactlyInAnyOrder("update", "answer", "update")
                .endsWith("update");
    }

    @Test
    void anUpdateOfThePressedCardReplacesIt() throws Exception {
        MessageRef nudge = posted(OPEN);
        reply.set(Reply.nothing().updating(nudge, ANSWERED));
        int before = received().size();

        press(nudge);

        assertThat(seen(nudge)).contains("You did it");
        assertThat(received().subList(before, received().size())).containsExactly("update");
    }

    @Test
    void aTakenBackAnswerGivesTheButtonsBack() throws Exception {
        MessageRef nudge = posted(ANSWERED);
        MessageRef receipt = posted(OPEN);
        reply.set(Reply.nothing().replacing(RECEIPT).updating(nudge, OPEN));

        press(receipt);

        assertThat(seen(receipt)).contains("Noted for you").doesNotContain("Mark as done");
        assertThat(seen(nudge)).contains("A small drop", "Mark as done");
    }

    @Test
    void aCardThatCannotBeChangedAnyMoreLosesNoAnswer() throws Exception {
        MessageRef nudge = posted(OPEN);
        reply.set(Reply.of(RECEIPT).updating(gone(), ANSWERED).updating(nudge, ANSWERED));
        int before = received().size();

        actions().values().iterator().next().run();

        assertThat(received().subList(before, received().size())).contains("answer");
        assertThat(seen(nudge)).contains("You did it");
    }
}
