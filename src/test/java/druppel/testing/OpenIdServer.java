package druppel.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.nimbusds.jwt.SignedJWT;
import druppel.config.Config;
import druppel.config.OidcSettings;
import druppel.web.UrlEncodedForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.Headers;
import org.slf4j.LoggerFactory;

/// A real OpenID provider on this machine, whose users sign in without being asked, or on a page of its own.
public final class OpenIdServer implements AutoCloseable {
    public static final String CLIENT = "druppel";
    public static final String SECRET = "marker-of-the-client";
    private static final String NAME = "staff";

    private final Map<String, Queue<Answer>> answers = new ConcurrentHashMap<>();
    private final MockOAuth2Server server;
    private final HttpClient browser = HttpClient.newHttpClient();

    private OpenIdServer(boolean page, OAuth2TokenProvider tokens) {
        server = new MockOAuth2Server(new OAuth2Config(page, null, null, false, tokens), new Answers(answers));
        ((Logger) LoggerFactory.getLogger("no.nav")).setLevel(Level.OFF);
        server.start();
    }

    public static OpenIdServer open() {
        return new OpenIdServer(false, new OAuth2TokenProvider());
    }

    /// One that asks for the user on a page.
    public static OpenIdServer withPage() {
        return new OpenIdServer(true, new OAuth2TokenProvider());
    }

    /// One with keys of its own.
    public static OpenIdServer another() {
        return new OpenIdServer(false, new OAuth2TokenProvider(new KeyProvider(List.of(), "RS256")));
    }

    public String issuer() {
        return server.issuerUrl(NAME).toString();
    }

    /// The settings that name it.
    public Map<String, String> environment() {
        return Map.of("OIDC_ISSUER", issuer(), "OIDC_CLIENT_ID", CLIENT, "OIDC_CLIENT_SECRET", SECRET);
    }

    public OidcSettings settings() {
        return Config.read(Path.of("no-such-folder"), environment(), List.of())
                .oidc()
                .orElseThrow();
    }

    /// What the ID token of the next exchange says.
    public void next(String subject, Map<String, Object> claims) {
        next(subject, claims, 3_600);
    }

    /// The same for a token that expires after so many seconds.
    public void next(String subject, Map<String, Object> claims, long seconds) {
        server.enqueueCallback(new DefaultOAuth2TokenCallback(NAME, subject, "JWT", List.of(CLIENT), claims, seconds));
    }

    /// The next response of an endpoint, such as `token`.
    public void answer(String endpoint, int status, String body) {
        answers.computeIfAbsent(endpoint, fresh -> new ConcurrentLinkedQueue<>())
                .add(new Answer(status, body));
    }

    /// A token of this issuer, signed with the key of this name.
    public SignedJWT token(String key, String issuer, String nonce) {
        return server.issueToken(key, "anna-1", CLIENT, Map.of("iss", issuer, "nonce", nonce, "aud", CLIENT));
    }

    /// The public key of this name.
    public String keys(String key) {
        return server.getConfig().getTokenProvider().publicJwkSet(key).toString();
    }

    /// Signs a person in; gives what the browser then brings back to the application.
    public Callback signIn(URI authorization) {
        HttpResponse<String> response =
                send(HttpRequest.newBuilder(authorization).build());
        URI back = URI.create(response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(response.statusCode() + " " + response.body())));
        UrlEncodedForm query = UrlEncodedForm.read(back.getRawQuery()).orElseThrow();
        return new Callback(back, query.text("code"), query.text("state"));
    }

    /// The redirect to the application.
    public record Callback(URI address, Optional<String> code, Optional<String> state) {}

    private record Answer(int status, String body) {}

    private record Answers(Map<String, Queue<Answer>> byEndpoint) implements Route {
        @Override
        public boolean match(OAuth2HttpRequest request) {
            return !waiting(request).isEmpty();
        }

        @Override
        public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
            Answer answer = waiting(request).remove();
            return new OAuth2HttpResponse(
                    Headers.of("Content-Type", "application/json"), answer.status(), answer.body(), null);
        }

        private Queue<Answer> waiting(OAuth2HttpRequest request) {
            String path = request.getUrl().encodedPath();
            return byEndpoint.getOrDefault(path.substring(path.lastIndexOf('/') + 1), new ArrayDeque<>());
        }
    }

    @Override
    public void close() {
        browser.shutdownNow();
        server.shutdown();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return browser.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
