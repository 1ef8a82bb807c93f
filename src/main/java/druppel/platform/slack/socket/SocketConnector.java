package druppel.platform.slack.socket;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Socket connector: requests an address, connects, and waits for Slack's `hello`.
///
/// @param work handles the envelopes of every connection
record SocketConnector(
        SocketUrlProvider addresses,
        HttpClient http,
        BiConsumer<SocketMessage.Envelope, Consumer<String>> work,
        SocketTimeouts times) {

    /// The result of connecting.
    sealed interface Dialed {
        /// Connected, and `hello` received.
        ///
        /// @param lifetime roughly how long until Slack closes the connection
        record Open(SocketConnection link, Optional<Duration> lifetime) implements Dialed {}

        /// Slack rejects the app-level token.
        record Refused(String code) implements Dialed {}

        /// Slack could not be reached.
        record Silent(String why) implements Dialed {}
    }

    Dialed dial() throws InterruptedException {
        try {
            return dialed();
        } catch (RuntimeException odd) {
            return new Dialed.Silent(odd.getClass().getSimpleName());
        }
    }

    private Dialed dialed() throws InterruptedException {
        return switch (addresses.next()) {
            case SocketCheck.Works(URI address) -> open(address);
            case SocketCheck.Refused(String code) -> new Dialed.Refused(code);
            case SocketCheck.Silent(String why) -> new Dialed.Silent(why);
        };
    }

    private Dialed open(URI address) throws InterruptedException {
        SocketListener ear = new SocketListener();
        CompletableFuture<WebSocket> opening =
                http.newWebSocketBuilder().connectTimeout(times.answer()).buildAsync(address, ear);
        try {
            WebSocket socket = opening.get(times.answer().toNanos(), TimeUnit.NANOSECONDS);
            return greeted(new SocketConnection(socket, ear, work, times));
        } catch (ExecutionException | TimeoutException failure) {
            return new Dialed.Silent(reason(failure));
        } finally {
            if (!opening.isDone()) {
                var _ = opening.thenAccept(WebSocket::abort);
            }
        }
    }

    private Dialed greeted(SocketConnection link) throws InterruptedException {
        try {
            SocketMessage.Hello hello = link.listen().get(times.answer().toNanos(), TimeUnit.NANOSECONDS);
            return new Dialed.Open(link, hello.lifetime());
        } catch (ExecutionException | TimeoutException | CancellationException silent) {
            link.close();
            return new Dialed.Silent("no_hello");
        }
    }

    /// The type of the failure only: its message may contain the address.
    private static String reason(Exception failure) {
        return Optional.ofNullable(failure.getCause())
                .<Throwable>map(cause -> cause)
                .orElse(failure)
                .getClass()
                .getSimpleName();
    }
}
