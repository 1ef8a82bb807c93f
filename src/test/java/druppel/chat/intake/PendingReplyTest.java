package druppel.chat.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.chat.Reply;
import druppel.message.Card;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PendingReplyTest {
    private static final Reply REPLY = Reply.of(Card.text("done"));

    private final PendingReply pending = new PendingReply();

    @Test
    void aReplyThatIsDecidedInTimeIsTheResponse() {
        pending.complete(() -> REPLY);

        assertThat(pending.await(Duration.ZERO)).contains(REPLY);
        assertThat(pending.isAbandoned()).isFalse();
    }

    @Test
    void aReplyThatTakesTooLongIsAbandoned() {
        assertThat(pending.await(Duration.ZERO)).isEmpty();
        assertThat(pending.complete(() -> REPLY)).isEqualTo(REPLY);
        assertThat(pending.isAbandoned()).isTrue();
    }

    @Test
    void aFailureReleasesTheClient() {
        assertThatThrownBy(() -> pending.complete(() -> {
                    throw new IllegalStateException("the rows are away");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(pending.await(Duration.ofMinutes(1))).isEmpty();
    }

    @Test
    void nobodyWaitsForTheReplyToAStoredEvent() {
        assertThat(PendingReply.abandoned().isAbandoned()).isTrue();
    }
}
