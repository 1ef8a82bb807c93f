package druppel.platform.slack;

import static druppel.platform.slack.SlackFixture.event;
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

/// Each event counts exactly once over every transport, although Slack sends repeats and processes stop.
abstract class SlackOnceContract {
    private final CountDownLatch gate = new CountDownLatch(1);
    private boolean gated;
    private boolean failing;
    final SlackFixture slackFixture = wire(action -> {
        passGate();
        return Reply.of(Card.text("Mooi!"));
    });

    /// The transport under test.
    abstract SlackFixture wire(ChatService chatService);

    @AfterEach
    void close() {
        gate.countDown();
        slackFixture.close();
    }

    @Test
    void twoMessagesOfTheSameWordsAreTwo() throws Exception {
        slackFixture.deliver(said("Ev1"));
        slackFixture.deliver(said("Ev2"));
        slackFixture.reception.close();

        assertThat(slackFixture.slack.calls("chat.postMessage")).hasSize(2);
    }

    @Test
    void theAcknowledgementDoesNotWaitForTheWork() throws Exception {
        gated = true;

        assertThat(slackFixture.deliver(said("Ev1"))).isEqualTo(200);
        slackFixture.heard();
        assertThat(slackFixture.slack.calls("chat.postMessage")).isEmpty();
    }

    @Test
    void manyEventsAtOnceAreEachAnsweredOnce() throws Exception {
        List<Callable<Integer>> requests = IntStream.range(0, 40)
                .<Callable<Integer>>mapToObj(n -> () -> slackFixture.deliver(said("Ev" + n / 2)))
                .toList();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> sent : senders.invokeAll(requests)) {
                sent.get();
            }
        }
        slackFixture.reception.close();

        assertThat(slackFixture.slack.calls("chat.postMessage")).hasSize(20);
    }

    @Test
    void anEventWhoseWorkFailsStaysInTheInbox() throws Exception {
        failing = true;

        slackFixture.deliver(said("Ev1"));
        slackFixture.reception.close();

        assertThat(slackFixture.store.waiting(Platform.SLACK))
                .extracting(InboxRepository.Event::id)
                .containsExactly("Ev1");
    }

    @Test
    void anEventWhoseWorkIsDoneLeavesTheInbox() throws Exception {
        slackFixture.deliver(said("Ev1"));
        slackFixture.reception.close();

        assertThat(slackFixture.store.waiting(Platform.SLACK)).isEmpty();
    }

    @Test
    void anEventThatWasCutOffIsTakenUpAgain() throws Exception {
        slackFixture.leaveBehind("Ev1", "event", said("Ev1"));

        slackFixture.door.resume();
        slackFixture.reception.close();

        assertThat(slackFixture.slack.calls("chat.postMessage")).hasSize(1);
    }

    @Test
    void anEventThatIsBeingWorkedOnIsLeftToWhoeverDoes() throws Exception {
        gated = true;
        slackFixture.deliver(said("Ev1"));
        slackFixture.heard();

        slackFixture.door.resume();
        gate.countDown();
        slackFixture.reception.close();

        assertThat(slackFixture.slack.calls("chat.postMessage")).hasSize(1);
    }

    @Test
    void whatAnEarlierOwnerOfTheDatabaseWasAtWorkOnIsTakenUpAtTheNextStart() throws Exception {
        slackFixture.crashOver("Ev1", said("Ev1"));
        slackFixture.store.update(rows -> rows.inbox().releaseAll());

        slackFixture.door.resume();
        slackFixture.reception.close();

        assertThat(slackFixture.slack.calls("chat.postMessage")).hasSize(1);
    }

    @Test
    void aCommandThatWasCutOffIsTakenUpAgain() throws Exception {
        slackFixture.leaveBehind("trigger-1", "command", slackFixture.command("/tip", ""));

        slackFixture.door.resume();

        assertThat(slackFixture.slack.await().path()).isEqualTo("response");
    }

    @Test
    void anEventThatCannotBeReadDoesNotKeepTheOthersWaiting() throws Exception {
        slackFixture.leaveBehind("Ev0", "event", "{\"type\":\"event_callback\",\"event\":7}");
        slackFixture.leaveBehind("Ev1", "event", said("Ev1"));

        slackFixture.door.resume();

        assertThat(slackFixture.heard().eventId()).isEqualTo("Ev1");
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
        return event(id, """
            {"type":"message","channel_type":"im","channel":"D%s","user":"U1","text":"Ja","ts":"1.1"}\
            """.formatted(id));
    }
}
