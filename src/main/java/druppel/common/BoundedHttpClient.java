package druppel.common;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// HTTP client with limits, for servers that may fail in any way: a timeout for the whole response, 256 KB at
/// most, and no redirects.
///
/// @param serverTime receives the time that a server tells with its response
public record BoundedHttpClient(HttpClient client, Duration timeout, Consumer<Instant> serverTime) {
    private static final int MAX_BYTES = 256 * 1024;
    private static final String CODE = "[a-z]+_[a-z0-9]+";

    /// A client for servers whose time does not matter.
    public BoundedHttpClient(HttpClient client, Duration timeout) {
        this(client, timeout, time -> {});
    }

    /// A client that follows no redirect and uses HTTP/1.1, as plain http needs. Its connect timeout is shorter
    /// than the response timeout, which tells an unreachable server from a slow one.
    public static HttpClient client(Duration timeout) {
        return HttpClient.newBuilder()
                .followRedirects(Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout.dividedBy(2))
                .build();
    }

    /// The error code of a failed request, for logs; contains nothing of the response.
    public static String reason(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.matches(CODE) ? message : failure.getClass().getSimpleName();
    }

    /// Sends a request; gives the response, whatever its status.
    public HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> response =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_BYTES));
        try {
            HttpResponse<byte[]> complete = response.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            complete.headers().firstValue("Date").flatMap(HttpDate::parse).ifPresent(serverTime);
            return complete;
        } catch (TimeoutException late) {
            response.cancel(true);
            throw new HttpTimeoutException("no complete response within " + timeout);
        } catch (InterruptedException interrupted) {
            response.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a response");
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof IOException cause
                    ? cause
                    : new IOException("the request could not be sent", failure);
        }
    }
}
