package druppel.slack;

import static druppel.slack.Wire.event;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.ChatService;
import druppel.chat.Reply;
import druppel.domain.member.Platform;
import druppel.message.Card;
import druppel.persistence.InboxRepository;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Slack repeats itself, machines stop: each act counts once, and none is lost, by whichever way it
/// comes in.
abstract class SlackOnceContract {
    private final CountDownLatch gate = new CountDownLatch(1);
    private boolean gated;
    private boolean failing;
    final Wire wire =
            wire(action -> {
                passGate();
                return Reply.of(Card.text("Mooi!"));
            });

    /// By which way it comes in.
    abstract Wire wire(ChatService chatService);

    @AfterEach
    void close() {
        gate.countDown();
        wire.close();
    }

    @Test
    void twoMessagesOfTheSameWordsAreTwo() throws Exception {
        wire.deliver(said("Ev1"));
        wire.deliver(said("Ev2"));
        wire.reception.close();

        assertThat(wire.slack.calls("chat.postMessage")).hasSize(2);
    }

    @Test
    void theAcknowledgementDoesNotWaitForTheWork() throws Exception {
        gated = true;

        assertThat(wire.deliver(said("Ev1"))).isEqualTo(200);
        wire.heard();
        assertThat(wire.slack.calls("chat.postMessage")).isEmpty();
    }

    @Test
    void manyEventsAtOnceAreEachAnsweredOnce() throws Exception {
        List<Callable<Integer>> requests =
                IntStream.range(0, 40)
                        .<Callable<Integer>>mapToObj(n -> () -> wire.deliver(said("Ev" + n / 2)))
                        .toList();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> sent : senders.invokeAll(requests)) {
                sent.get();
            }
        }
        wire.reception.close();

        assertThat(wire.slack.calls("chat.postMessage")).hasSize(20);
    }

    @Test
    void anEventWhoseWorkFailsStaysInTheInbox() throws Exception {
        failing = true;

        wire.deliver(said("Ev1"));
        wire.reception.close();

        assertThat(wire.store.waiting(Platform.SLACK))
                .extracting(InboxRepository.Event::id)
                .containsExactly("Ev1");
    }

    @Test
    void anEventWhoseWorkIsDoneLeavesTheInbox() throws Exception {
        wire.deliver(said("Ev1"));
        wire.reception.close();

        assertThat(wire.store.waiting(Platform.SLACK)).isEmpty();
    }

    @Test
    void anEventThatWasCutOffIsTakenUpAgain() throws Exception {
        wire.leaveBehind("Ev1", "event", said("Ev1"));

        wire.door.resume();
        wire.reception.close();

        assertThat(wire.slack.calls("chat.postMessage")).hasSize(1);
    }

    @Test
    void anEventThatIsBeingWorkedOnIsLeftToWhoeverDoes() throws Exception {
        gated = true;
        wire.deliver(said("Ev1"));
        wire.heard();

        wire.door.resume();
        gate.countDown();
        wire.reception.close();

        assertThat(wire.slack.calls("chat.postMessage")).hasSize(1);
    }

    @Test
    void whatAProcessOfTheSameNameWasAtWorkOnIsTakenUpAtItsNextStart() throws Exception {
        wire.crashOver("Ev1", said("Ev1"));
        wire.reception.begin();

        wire.door.resume();
        wire.reception.close();

        assertThat(wire.slack.calls("chat.postMessage")).hasSize(1);
    }

    @Test
    void aCommandThatWasCutOffIsTakenUpAgain() throws Exception {
        wire.leaveBehind("trigger-1", "command", wire.command("/tip", ""));

        wire.door.resume();

        assertThat(wire.slack.await().path()).isEqualTo("response");
    }

    @Test
    void anEventThatCannotBeReadDoesNotKeepTheOthersWaiting() throws Exception {
        wire.leaveBehind("Ev0", "event", "{\"type\":\"event_callback\",\"event\":7}");
        wire.leaveBehind("Ev1", "event", said("Ev1"));

        wire.door.resume();

        assertThat(wire.heard().eventId()).isEqualTo("Ev1");
    }

    private void passGate() {
        if (failing) {
            throw new IllegalStateException("a fault of ours");
        }
        try {
            if (gated) {
                gate.await();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    static String said(String id) {
        return event(
                id,
                """
                {"type":"message","channel_type":"im","channel":"D%s","user":"U1","text":"Ja","ts":"1.1"}\
                """
                        .formatted(id));
    }
}
