package druppel.platform.slack.socket;

import druppel.web.BodyBudget;
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
        SocketTimeouts times,
        BodyBudget budget) {

    /// The result of connecting.
    sealed interface ConnectResult {
        /// Connected, and `hello` received.
        ///
        /// @param lifetime roughly how long until Slack closes the connection
        record Open(SocketConnection connection, Optional<Duration> lifetime) implements ConnectResult {}

        /// Slack rejects the app-level token.
        record Refused(String code) implements ConnectResult {}

        /// Slack could not be reached.
        record Silent(String why) implements ConnectResult {}
    }

    ConnectResult connect() throws InterruptedException {
        try {
            return connectOnce();
        } catch (RuntimeException odd) {
            return new ConnectResult.Silent(odd.getClass().getSimpleName());
        }
    }

    private ConnectResult connectOnce() throws InterruptedException {
        return switch (addresses.next()) {
            case SocketCheck.Works(URI address) -> open(address);
            case SocketCheck.Refused(String code) -> new ConnectResult.Refused(code);
            case SocketCheck.Silent(String why) -> new ConnectResult.Silent(why);
        };
    }

    private ConnectResult open(URI address) throws InterruptedException {
        SocketListener listener = new SocketListener();
        CompletableFuture<WebSocket> opening =
                http.newWebSocketBuilder().connectTimeout(times.answer()).buildAsync(address, listener);
        try {
            WebSocket socket = opening.get(times.answer().toNanos(), TimeUnit.NANOSECONDS);
            return awaitHello(new SocketConnection(socket, listener, work, times, budget));
        } catch (ExecutionException | TimeoutException failure) {
            return new ConnectResult.Silent(reason(failure));
        } finally {
            if (!opening.isDone()) {
                var _ = opening.thenAccept(WebSocket::abort);
            }
        }
    }

    private ConnectResult awaitHello(SocketConnection connection) throws InterruptedException {
        try {
            SocketMessage.Hello hello = connection.listen().get(times.answer().toNanos(), TimeUnit.NANOSECONDS);
            return new ConnectResult.Open(connection, hello.lifetime());
        } catch (ExecutionException | TimeoutException | CancellationException silent) {
            connection.close();
            return new ConnectResult.Silent("no_hello");
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
