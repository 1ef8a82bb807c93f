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

/// Opens connections: asks for an address, connects, and waits for Slack's first word.
///
/// @param work is given each envelope of every connection
record SocketConnector(
        SocketUrlProvider addresses,
        HttpClient http,
        BiConsumer<SocketMessage.Envelope, Consumer<String>> work,
        SocketTimeouts times) {

    /// What came of it.
    sealed interface Dialed {
        /// Slack talks.
        ///
        /// @param lifetime after about how long Slack will close it
        record Open(SocketConnection link, Optional<Duration> lifetime) implements Dialed {}

        /// Slack does not want the app token.
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

    /// The name of what went wrong: its message may hold the address.
    private static String reason(Exception failure) {
        return Optional.ofNullable(failure.getCause())
                .<Throwable>map(cause -> cause)
                .orElse(failure)
                .getClass()
                .getSimpleName();
    }
}
