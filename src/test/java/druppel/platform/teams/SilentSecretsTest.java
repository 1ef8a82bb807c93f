package druppel.platform.teams;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import druppel.common.BoundedHttpClient;
import druppel.platform.teams.auth.AppToken;
import druppel.platform.teams.auth.AppTokenCache;
import druppel.platform.teams.auth.JwtVerifierFixture;
import druppel.platform.teams.auth.TokenRequest;
import druppel.platform.teams.auth.TokenResponse;
import druppel.platform.teams.auth.TokenState;
import druppel.testing.MovableClock;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/// Tokens and secrets never appear in logs or in our texts.
class SilentSecretsTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final FakeMicrosoft microsoft = new FakeMicrosoft();
    private final MovableClock clock = new MovableClock();
    private final HttpClient client = BoundedHttpClient.client(TIMEOUT);
    private final TokenRequest request = new TokenRequest(new BoundedHttpClient(client, TIMEOUT), microsoft.settings());
    private final Logger ours = (Logger) LoggerFactory.getLogger("druppel");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        ours.setLevel(Level.TRACE);
        lines.start();
        ours.addAppender(lines);
    }

    @AfterEach
    void close() {
        ours.detachAppender(lines);
        ours.setLevel(null);
        microsoft.close();
        client.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 400, 401, 500})
    void noAnswerOfTheLoginIsLogged(int status) {
        microsoft.answer(FakeMicrosoft.TOKENS, status, "{\"error\":\"token-marker " + "\"}");
        new AppTokenCache(request, clock).current();
        assertThat(said()).contains("Teams").doesNotContain("marker");
    }

    @Test
    void aTokenThatIsHadIsNotLogged() {
        microsoft.answer(FakeMicrosoft.TOKENS, 200, FakeMicrosoft.token("token-marker", 60));
        AppTokenCache tokens = new AppTokenCache(request, clock);
        tokens.current();
        tokens.reject("token-marker");
        tokens.current();
        assertThat(said()).doesNotContain("marker");
    }

    @Test
    void noBearerIsLogged() {
        try (JwtVerifierFixture jwtVerifierFixture = new JwtVerifierFixture()) {
            String token = jwtVerifierFixture.mint().with(claims -> claims.issuer("marker"));
            jwtVerifierFixture.says(token);
            jwtVerifierFixture.microsoft.answer(FakeMicrosoft.METADATA, 500, "marker");
            clock.pass(Duration.ofDays(2));
            jwtVerifierFixture.says(token);
            assertThat(said()).doesNotContain("marker", token);
        }
    }

    @Test
    void nothingThatHoldsThemSaysThem() {
        TokenResponse.Granted granted = new TokenResponse.Granted("token-marker", TIMEOUT);
        assertThat(new AppToken.Valid("token-marker").toString()).doesNotContain("marker");
        assertThat(granted.toString()).doesNotContain("marker");
        assertThat(TokenState.none().granted(granted, Instant.EPOCH).toString()).doesNotContain("marker");
        assertThat(microsoft.settings().toString()).doesNotContain("marker");
        assertThat(request.toString()).doesNotContain("marker");
    }

    private String said() {
        return lines.list.stream()
                .map(line -> line.getFormattedMessage()
                        + line.getKeyValuePairs()
                        + (line.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(line.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
    }
}
