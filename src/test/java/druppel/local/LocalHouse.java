package druppel.local;

import druppel.chat.ChatService;
import druppel.chat.PlatformEvent;
import druppel.server.WebServer;
import druppel.store.CountedStore;
import druppel.store.Database;
import druppel.store.SqliteTemplate;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The local chat on a real server and a real database, with a conversation by script and a clock
/// that stands still.
final class LocalHouse implements AutoCloseable {
    static final Instant START = Instant.parse("2026-11-30T08:00:00Z");

    final AtomicReference<Instant> now = new AtomicReference<>(START);
    final Database store;
    final CountedStore counted;
    final LocalChat chat;
    final List<PlatformEvent> notices = new CopyOnWriteArrayList<>();
    final WebServer server;
    final HttpClient browser = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private LocalHouse(
            Path folder,
            ChatService chatService,
            BiFunction<LocalHouse, Wind, Mode> mode,
            String host) {
        store = SqliteTemplate.open(folder);
        counted = new CountedStore(store);
        chat = new LocalChat(counted, now::get);
        Wind wind =
                target -> {
                    now.set(target);
                    return target;
                };
        LocalRoutes routes =
                new LocalRoutes(
                        chat,
                        chatService,
                        notices::add,
                        counted,
                        now::get,
                        mode.apply(this, wind),
                        Duration.ofMillis(50));
        server = new WebServer(host, 0, routes.all());
        server.start();
    }

    static LocalHouse demo(Path folder, ChatService chatService) {
        return new LocalHouse(
                folder, chatService, (house, wind) -> new Mode.Demo(wind), "127.0.0.1");
    }

    /// A demo in which something happens while the clock is wound.
    static LocalHouse demo(
            Path folder, ChatService chatService, BiFunction<LocalHouse, Wind, Wind> winding) {
        return new LocalHouse(
                folder,
                chatService,
                (house, wind) -> new Mode.Demo(winding.apply(house, wind)),
                "127.0.0.1");
    }

    static LocalHouse demoForAll(Path folder, ChatService chatService) {
        return new LocalHouse(
                folder, chatService, (house, wind) -> new Mode.Demo(wind), "0.0.0.0");
    }

    static LocalHouse everyone(Path folder, ChatService chatService, boolean secure) {
        return new LocalHouse(
                folder, chatService, (house, wind) -> new Mode.Everyone(secure), "127.0.0.1");
    }

    String address() {
        return "http://localhost:" + server.port();
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(with(request(path), headers).build());
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(
                with(request(path), headers)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return browser.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    @Override
    public void close() {
        browser.shutdownNow();
        chat.close();
        server.close();
        store.close();
    }
}
