package druppel.platform.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import druppel.web.BodyBudget;
import java.io.IOException;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SocketConnectionTest {
    private static final String ENVELOPE = "{\"type\":\"events_api\",\"envelope_id\":\"e1\",\"payload\":{}}";
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final SocketTimeouts TIMES =
            new SocketTimeouts(SHORT, SHORT, SHORT, SHORT, LONG, SHORT, LONG, SHORT);

    private final WebSocket socket = mock(WebSocket.class);
    private final SocketListener listener = new SocketListener();

    @Test
    void whatIsTooMuchAtOnceIsLeftForSlackToSendAgain() {
        CountDownLatch gate = new CountDownLatch(1);
        AtomicInteger taken = new AtomicInteger();
        SocketConnection link = listening((envelope, acknowledge) -> {
            taken.incrementAndGet();
            pass(gate);
        });
        hear(150);
        gate.countDown();
        link.close();

        assertThat(taken).hasValue(100);
    }

    @Test
    void whatFindsNoRoomInMemoryIsLeftForSlackToSendAgain() {
        long three = 3L * ENVELOPE.length() * Character.BYTES;
        BodyBudget budget = new BodyBudget(2 * three, LONG);
        CountDownLatch gate = new CountDownLatch(1);
        AtomicInteger taken = new AtomicInteger();
        SocketConnection link = listening(budget, (envelope, acknowledge) -> {
            taken.incrementAndGet();
            pass(gate);
        });
        hear(10);
        assertThat(budget.inUse()).isEqualTo(three);
        gate.countDown();
        link.close();

        assertThat(taken).hasValue(3);
        assertThat(budget.inUse()).isZero();
    }

    @Test
    void afterItsEndNothingIsTaken() {
        AtomicInteger taken = new AtomicInteger();
        SocketConnection link = listening((envelope, acknowledge) -> taken.incrementAndGet());
        link.close();
        hear(1);

        assertThat(taken).hasValue(0);
    }

    @Test
    void closingWaitsUntilWhatIsBeingStoredIsAcknowledged() {
        when(socket.sendText(any(), anyBoolean())).thenReturn(done());
        CountDownLatch gate = new CountDownLatch(1);
        SocketConnection link = listening((envelope, acknowledge) -> {
            pass(gate);
            acknowledge.accept("taken");
        });
        hear(1);
        Thread.startVirtualThread(gate::countDown);
        link.close();

        verify(socket).sendText("taken", true);
    }

    @Test
    void aConnectionThatTakesNoAcknowledgementIsLost() throws Exception {
        when(socket.sendText(any(), anyBoolean()))
                .thenReturn(CompletableFuture.failedFuture(new IOException("broken pipe")));
        SocketConnection link = listening((envelope, acknowledge) -> acknowledge.accept("taken"));
        hear(1);

        assertThat(link.await(Duration.ofSeconds(10))).isEqualTo("nothing can be sent");
        assertThat(link.ended()).isTrue();
    }

    @Test
    void aConnectionThatIsStuffedIsLost() throws Exception {
        when(socket.sendText(any(), anyBoolean())).thenReturn(new CompletableFuture<>());
        SocketConnection link = listening((envelope, acknowledge) -> acknowledge.accept("taken"));
        hear(1);

        assertThat(link.await(Duration.ofSeconds(10))).isEqualTo("nothing can be sent");
    }

    @Test
    void aFarewellThatEndsInAnErrorStillEndsTheConnection() {
        SocketConnection link = listening((envelope, acknowledge) -> {});
        when(socket.sendClose(anyInt(), any())).thenThrow(new StackOverflowError("a test"));

        assertThatThrownBy(link::close).isInstanceOf(StackOverflowError.class);
        assertThat(link.ended()).isTrue();
        verify(socket).abort();
    }

    private SocketConnection listening(BiConsumer<SocketMessage.Envelope, Consumer<String>> work) {
        return listening(BodyBudget.ofHeap(), work);
    }

    private SocketConnection listening(BodyBudget budget, BiConsumer<SocketMessage.Envelope, Consumer<String>> work) {
        when(socket.sendClose(anyInt(), any())).thenReturn(done());
        when(socket.sendPing(any())).thenReturn(done());
        SocketConnection link = new SocketConnection(socket, listener, work, TIMES, budget);
        var _ = link.listen();
        return link;
    }

    private void hear(int count) {
        for (int heard = 0; heard < count; heard++) {
            var _ = listener.onText(socket, ENVELOPE, true);
        }
    }

    private CompletableFuture<WebSocket> done() {
        return CompletableFuture.completedFuture(socket);
    }

    private static void pass(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
