package druppel.chat;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Reply.CardUpdate;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.message.Card;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplyTest {
    private static final MessageRef PRESSED = new MessageRef("D1", "1");
    private static final MessageRef EARLIER = new MessageRef("D1", "0");
    private static final Card ANSWERED = Card.text("answered");
    private static final Card FOLLOW_UP = Card.text("follow-up");
    private static final CardUpdate UPDATE = new CardUpdate(EARLIER, ANSWERED);

    @Test
    void anUpdateOfThePressedCardIsItsReplacement() {
        Reply reply = Reply.nothing()
                .updating(PRESSED, FOLLOW_UP)
                .updating(EARLIER, ANSWERED)
                .to(pressed(Optional.of(PRESSED)));

        assertThat(reply.replacement()).contains(FOLLOW_UP);
        assertThat(reply.updates()).containsExactly(UPDATE);
    }

    @Test
    void aPressedCardThatIsReplacedIsNotUpdatedAsWell() {
        Reply reply =
                Reply.nothing().replacing(FOLLOW_UP).updating(PRESSED, ANSWERED).to(pressed(Optional.of(PRESSED)));

        assertThat(reply.replacement()).contains(FOLLOW_UP);
        assertThat(reply.updates()).isEmpty();
    }

    @Test
    void aPressOutsideTheConversationUpdatesEveryCard() {
        Reply reply = Reply.nothing().updating(EARLIER, ANSWERED).to(pressed(Optional.empty()));

        assertThat(reply.replacement()).isEmpty();
        assertThat(reply.updates()).containsExactly(UPDATE);
    }

    @Test
    void aCardThatWasNotPressedIsUpdatedInsteadOfReplaced() {
        Reply reply = Reply.nothing().replacing(ANSWERED).replacingIn(EARLIER);

        assertThat(reply.replacement()).isEmpty();
        assertThat(reply.updates()).containsExactly(UPDATE);
    }

    @Test
    void everyCopyKeepsTheUpdates() {
        Reply reply = Reply.of(FOLLOW_UP).updating(EARLIER, ANSWERED);

        assertThat(reply.inPlace().updates()).containsExactly(UPDATE);
        assertThat(reply.asNewMessage().updates()).containsExactly(UPDATE);
        assertThat(reply.inline().updates()).containsExactly(UPDATE);
        assertThat(reply.replacing(FOLLOW_UP).updates()).containsExactly(UPDATE);
    }

    @Test
    void updatedCardsAreTransformedToo() {
        assertThat(Reply.nothing()
                        .updating(EARLIER, FOLLOW_UP)
                        .mapCards(card -> ANSWERED)
                        .updates())
                .containsExactly(UPDATE);
    }

    private static UserAction pressed(Optional<MessageRef> message) {
        PlatformUser user = new PlatformUser(Platform.LOCAL, "local", "anna");
        return new UserAction.Pressed("e", user, message, "done:1", Map.of());
    }
}
