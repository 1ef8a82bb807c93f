package druppel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// HTTP client for a server on this machine, used as a browser or a script.
public record HttpBrowser(int port, HttpClient client) implements AutoCloseable {
    private static final Pattern LINK = Pattern.compile("<link [^>]*href=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public HttpBrowser(int port) {
        this(port, HttpClient.newHttpClient());
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(with(request(path), headers));
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        Confidential.sent(body);
        return send(with(request(path), headers).POST(BodyPublishers.ofString(body)));
    }

    /// Sends a POST without waiting for the response.
    public CompletableFuture<HttpResponse<String>> posting(String path, String body, String... headers) {
        Confidential.sent(body);
        HttpRequest.Builder request = with(request(path), headers).POST(BodyPublishers.ofString(body));
        return client.sendAsync(request.build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> send(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    /// Calls the demo API.
    public JsonNode call(String what, String body) {
        return JsonMapper.shared().readTree(post("/demo/" + what, body).body());
    }

    /// Opens an event stream and leaves it open.
    public void listen(String path) {
        client.sendAsync(request(path).build(), BodyHandlers.ofInputStream()).join();
    }

    /// The assets that a page refers to.
    public List<String> linked(String page) {
        return LINK.matcher(get(page).body())
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(PATIENCE);
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }
}
