package druppel.platform.teams.api;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks a server that may fail in any way: no answer is waited for longer than the patience, to its
/// last byte, none is longer than 256 KB, and no redirect is followed.
public record BoundedHttpClient(HttpClient client, Duration patience) {
    private static final int MOST_BYTES = 256 * 1024;

    /// A client that follows no redirect and speaks HTTP/1.1, as plain http needs. It waits shorter
    /// for a connection than for an answer, so that a server that is gone is told from one that is
    /// slow.
    public static HttpClient client(Duration patience) {
        return HttpClient.newBuilder()
                .followRedirects(Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience.dividedBy(2))
                .build();
    }

    /// The answer, whatever its status.
    public HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new HttpTimeoutException("no whole answer within " + patience);
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for an answer");
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof IOException cause
                    ? cause
                    : new IOException("the request could not be made", failure);
        }
    }
}
