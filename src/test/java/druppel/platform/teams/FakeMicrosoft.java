package druppel.platform.teams;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import druppel.platform.teams.api.Cloud;
import druppel.platform.teams.api.Clouds;
import druppel.platform.teams.api.TeamsSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Fake of Microsoft's login and published keys on loopback: records each call and responds as scripted.
public final class FakeMicrosoft implements AutoCloseable {
    public static final String APP = "6f9619ff-8b86-d011-b42d-00cf4fc964ff";
    public static final String TENANT = "72f988bf-86f1-41af-91ab-2d7cd011db47";
    public static final String SECRET = "secret~marker+&=";
    public static final String METADATA = "/openid";
    public static final String KEYS = "/keys";
    public static final String ENTRA = "/" + TENANT + "/v2.0/.well-known/openid-configuration";
    public static final String TOKENS = "/" + TENANT + "/oauth2/v2.0/token";

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<Call> arriving = new LinkedBlockingQueue<>();

    /// A recorded call.
    public record Call(String path, String body) {}

    /// A scripted response.
    ///
    /// @param headers in addition to the content type
    public record Answer(int status, Map<String, String> headers, String body) {}

    public FakeMicrosoft() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
        answer(METADATA, 200, "{\"jwks_uri\":\"" + at(KEYS) + "\"}");
        answer(ENTRA, 200, "{\"jwks_uri\":\"" + at(KEYS) + "\"}");
        answer(TOKENS, 200, token("token-1", 3600));
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /// Settings of a bot that is registered here.
    public TeamsSettings settings() {
        Cloud worldwide = Clouds.PUBLIC.cloud();
        return new TeamsSettings(
                APP,
                SECRET,
                TENANT,
                new Cloud(
                        at(METADATA),
                        at(""),
                        worldwide.issuer(),
                        worldwide.scope(),
                        Set.of("127.0.0.1", "smba.trafficmanager.net"),
                        worldwide.clientHost(),
                        worldwide.clientOrigins()));
    }

    /// The claims of a token for a tab, as Entra issues it now for a person.
    public JWTClaimsSet.Builder claims(TokenIssuer issuer, String person) {
        return new JWTClaimsSet.Builder()
                .issuer(at("/" + TENANT + "/v2.0").toString())
                .audience(APP)
                .notBeforeTime(issuer.date(Duration.ofMinutes(-1)))
                .expirationTime(issuer.date(Duration.ofHours(1)))
                .claim("tid", TENANT)
                .claim("oid", person)
                .claim("scp", "access_as_user");
    }

    public void answer(String path, int status, String body) {
        answer(path, new Answer(status, Map.of(), body));
    }

    public void answer(String path, Answer answer) {
        answers.put(path, answer);
    }

    /// Publishes these keys, endorsed for Teams, instead of the previous ones.
    public void publish(RSAKey... keys) {
        publish(List.of("msteams"), keys);
    }

    public void publish(List<String> endorsements, RSAKey... keys) {
        List<Map<String, Object>> entries =
                Stream.of(keys).map(key -> endorsed(key, endorsements)).toList();
        answer(KEYS, 200, JSONObjectUtils.toJSONString(Map.of("keys", entries)));
    }

    public static Map<String, Object> endorsed(RSAKey key, List<String> endorsements) {
        Map<String, Object> entry = new HashMap<>(key.toPublicJWK().toJSONObject());
        entry.put("endorsements", endorsements);
        return entry;
    }

    /// A response with a token.
    public static String token(String token, int seconds) {
        return "{\"token_type\":\"Bearer\",\"expires_in\":%d,\"access_token\":\"%s\"}".formatted(seconds, token);
    }

    /// Delays calls to this path until the latch opens.
    public void hold(String path, CountDownLatch until) {
        held.put(path, until);
    }

    public List<Call> calls(String path) {
        return calls.stream().filter(call -> call.path().equals(path)).toList();
    }

    /// Waits for the next call.
    public Call await() throws InterruptedException {
        Call call = arriving.poll(10, TimeUnit.SECONDS);
        if (call == null) {
            throw new AssertionError("no call came within ten seconds");
        }
        return call;
    }

    @Override
    public void close() {
        held.values().forEach(CountDownLatch::countDown);
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Call call = new Call(path, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        calls.add(call);
        arriving.add(call);
        await(held.getOrDefault(path, new CountDownLatch(0)));
        write(exchange, answers.getOrDefault(path, new Answer(404, Map.of(), "")));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(HttpExchange exchange, Answer answer) throws IOException {
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
