package druppel.platform.slack.socket;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Listens to one WebSocket: puts messages together from their parts, none longer than Slack would
/// send, and knows when anything was heard last. Hears nothing before somebody asks for it.
final class SocketListener implements WebSocket.Listener {
    private static final int LONGEST = 1 << 20;

    private final StringBuilder message = new StringBuilder();
    private final CompletableFuture<String> ended = new CompletableFuture<>();
    private volatile Consumer<String> listener = text -> {};
    private volatile long heard = System.nanoTime();

    /// Hands each whole message to this listener, one after the other; it must not throw.
    void listen(WebSocket socket, Consumer<String> each) {
        listener = each;
        socket.request(1);
    }

    /// Completes with the reason when the connection has ended.
    CompletableFuture<String> ended() {
        return ended;
    }

    /// How long nothing was heard, not even an answer to a ping.
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - heard);
    }

    @Override
    public void onOpen(WebSocket socket) {
        // the listener asks for the first message
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
            listener.accept(whole);
        }
        return goOn(socket);
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer part, boolean last) {
        return goOn(socket);
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket socket, ByteBuffer data) {
        return goOn(socket);
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer data) {
        return goOn(socket);
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

    private @Nullable CompletionStage<?> goOn(WebSocket socket) {
        heard = System.nanoTime();
        socket.request(1);
        return null;
    }
}
