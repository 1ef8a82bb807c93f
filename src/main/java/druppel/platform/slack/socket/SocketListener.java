package druppel.platform.slack.socket;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// WebSocket listener: assembles messages from their frames up to a size limit, and records when it last
/// received anything. Receives nothing before `listen`.
final class SocketListener implements WebSocket.Listener {
    private static final int LONGEST = 1 << 20;

    private final StringBuilder message = new StringBuilder();
    private final CompletableFuture<String> ended = new CompletableFuture<>();
    private volatile Consumer<String> consumer = text -> {};
    private volatile long lastReceived = System.nanoTime();

    /// Passes each complete message to the consumer, one at a time; the consumer must not throw.
    void listen(WebSocket socket, Consumer<String> each) {
        consumer = each;
        socket.request(1);
    }

    /// Completes with the reason when the connection ends.
    CompletableFuture<String> ended() {
        return ended;
    }

    /// How long nothing was received, including pongs.
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - lastReceived);
    }

    @Override
    public void onOpen(WebSocket socket) {
        // `listen` requests the first message
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        if (message.length() + part.length() > LONGEST) {
            ended.complete("a message is too long");
            socket.abort();
            return null;
        }
        message.append(part);
        if (last) {
            String whole = message.toString();
            message.setLength(0);
            consumer.accept(whole);
        }
        return requestNext(socket);
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer part, boolean last) {
        return requestNext(socket);
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket socket, ByteBuffer data) {
        return requestNext(socket);
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer data) {
        return requestNext(socket);
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        ended.complete("closed with " + code);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable failure) {
        ended.complete(failure.getClass().getSimpleName());
    }

    private @Nullable CompletionStage<?> requestNext(WebSocket socket) {
        lastReceived = System.nanoTime();
        socket.request(1);
        return null;
    }
}
