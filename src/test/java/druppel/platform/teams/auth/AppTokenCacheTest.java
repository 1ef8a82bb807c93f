package druppel.platform.teams.auth;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.common.BoundedHttpClient;
import druppel.platform.teams.FakeMicrosoft;
import druppel.testing.MovableClock;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppTokenCacheTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final FakeMicrosoft microsoft = new FakeMicrosoft();
    private final MovableClock clock = new MovableClock();
    private final HttpClient client = BoundedHttpClient.client(TIMEOUT);
    private final AppTokenCache tokens = tokens(TIMEOUT);

    @AfterEach
    void close() {
        microsoft.close();
        client.close();
    }

    @Test
    void nothingIsAskedBeforeTheFirstCall() {
        assertThat(asked()).isZero();
    }

    @Test
    void aTokenIsAskedForWithTheClientAndItsSecret() {
        assertThat(tokens.current()).isEqualTo(valid("token-1"));
        String form = microsoft.calls(FakeMicrosoft.TOKENS).getFirst().body();
        assertThat(form.split("&", -1))
                .containsExactlyInAnyOrder(
                        "grant_type=client_credentials",
                        "client_id=" + FakeMicrosoft.APP,
                        "client_secret=secret%7Emarker%2B%26%3D",
                        "scope=https%3A%2F%2Fapi.botframework.com%2F.default");
    }

    @Test
    void aTokenIsKeptUntilAFifthOfItsLifeIsLeft() {
        tokens.current();
        gives("token-2", 3600);
        clock.pass(Duration.ofMinutes(48).minusSeconds(1));
        assertThat(tokens.current()).isEqualTo(valid("token-1"));
        clock.pass(Duration.ofSeconds(1));
        assertThat(tokens.current()).isEqualTo(valid("token-2"));
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void aShortTokenIsKeptUntilFiveMinutesAreLeft() {
        gives("token-1", 900);
        tokens.current();
        gives("token-2", 900);
        clock.pass(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(tokens.current()).isEqualTo(valid("token-1"));
        clock.pass(Duration.ofSeconds(1));
        assertThat(tokens.current()).isEqualTo(valid("token-2"));
    }

    @Test
    void aVeryShortTokenIsKeptForHalfItsLife() {
        gives("token-1", 240);
        tokens.current();
        clock.pass(Duration.ofSeconds(119));
        tokens.current();
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void theOldTokenIsUsedWhileTheNextCannotBeHad() {
        tokens.current();
        microsoft.answer(FakeMicrosoft.TOKENS, 503, "");
        clock.pass(Duration.ofMinutes(59));
        assertThat(tokens.current()).isEqualTo(valid("token-1"));
        clock.pass(Duration.ofMinutes(1));
        assertThat(tokens.current()).isEqualTo(awaited(Duration.ofSeconds(30)));
    }

    @Test
    void theOldTokenIsUsedToItsEndWhereTheClientIsRefused() {
        tokens.current();
        refuses(7000222);
        clock.pass(Duration.ofMinutes(59));
        assertThat(tokens.current()).isEqualTo(valid("token-1"));
        clock.pass(Duration.ofMinutes(1));
        assertThat(tokens.current()).isEqualTo(new AppToken.Refused("AADSTS7000222"));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 408, 429, 500, 502, 503})
    void aLoginThatCannotSayIsAskedAgainHalfAMinuteLater(int status) {
        microsoft.answer(FakeMicrosoft.TOKENS, status, "{\"error\":\"server_error\"}");
        assertThat(tokens.current()).isEqualTo(awaited(Duration.ofSeconds(30)));
        clock.pass(Duration.ofSeconds(29));
        tokens.current();
        assertThat(asked()).isEqualTo(1);
        gives("token-2", 3600);
        clock.pass(Duration.ofSeconds(1));
        assertThat(tokens.current()).isEqualTo(valid("token-2"));
    }

    @ParameterizedTest
    @CsvSource({"120, 120", "999999, 3600", "soon, 30", "-1, 30"})
    void aLoginThatWantsToBeLeftAloneIs(String asked, int seconds) {
        microsoft.answer(FakeMicrosoft.TOKENS, new FakeMicrosoft.Answer(429, Map.of("Retry-After", asked), ""));
        assertThat(tokens.current()).isEqualTo(awaited(Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"temporarily_unavailable", "server_error"})
    void aLoginThatIsIllIsAwaitedWhateverItsStatus(String error) {
        microsoft.answer(FakeMicrosoft.TOKENS, 400, "{\"error\":\"" + error + "\"}");
        assertThat(tokens.current()).isEqualTo(awaited(Duration.ofSeconds(30)));
    }

    @Test
    void aLoginThatIsGoneIsAwaited() {
        microsoft.close();
        assertThat(tokens.current()).isInstanceOf(AppToken.Awaited.class);
    }

    @Test
    void aLoginThatDoesNotAnswerIsNotWaitedForWithoutEnd() {
        microsoft.hold(FakeMicrosoft.TOKENS, new CountDownLatch(1));
        assertThat(tokens(Duration.ofMillis(100)).current()).isInstanceOf(AppToken.Awaited.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "{}",
                "{\"access_token\":\"a\"}",
                "{\"access_token\":\"\",\"expires_in\":1}",
                "{\"access_token\":\"a\\r\\nb\",\"expires_in\":60}",
                "{\"access_token\":\"a\",\"expires_in\":-60}"
            })
    void anAnswerWithoutATokenIsNone(String body) {
        microsoft.answer(FakeMicrosoft.TOKENS, 200, body);
        assertThat(tokens.current()).isInstanceOf(AppToken.Awaited.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|{\"error\":\"unauthorized_client\",\"error_codes\":[700016]}|AADSTS700016",
                "401|{\"error\":\"invalid_client\",\"error_codes\":[7000215,1]}|AADSTS7000215",
                "401|{\"error\":\"invalid_client\"}|invalid_client",
                "400|{\"error\":\"Marker: the secret\"}|http_400",
                "403|<html>marker</html>|http_403"
            })
    void aRefusalIsToldByItsCodeAlone(int status, String body, String why) {
        microsoft.answer(FakeMicrosoft.TOKENS, status, body);
        assertThat(tokens.current()).isEqualTo(new AppToken.Refused(why));
    }

    @Test
    void aRefusalIsRememberedForAMinute() {
        refuses(7000215);
        tokens.current();
        clock.pass(Duration.ofSeconds(59));
        assertThat(tokens.current()).isEqualTo(new AppToken.Refused("AADSTS7000215"));
        assertThat(asked()).isEqualTo(1);
        gives("token-2", 3600);
        clock.pass(Duration.ofSeconds(1));
        assertThat(tokens.current()).isEqualTo(valid("token-2"));
    }

    @Test
    void aTokenThatTeamsDidNotWantIsReplaced() {
        tokens.current();
        gives("token-2", 3600);
        tokens.reject("token-1");
        assertThat(tokens.current()).isEqualTo(valid("token-2"));
    }

    @Test
    void aRowOfRefusedCallsAsksTheLoginAtOnceAndThenOnceAMinute() {
        IntStream.range(0, 100).forEach(number -> {
            gives("token-" + number, 3600);
            if (tokens.current() instanceof AppToken.Valid(String token)) {
                tokens.reject(token);
            }
        });
        assertThat(asked()).isEqualTo(2);
        assertThat(tokens.current()).isEqualTo(awaited(Duration.ofMinutes(1)));
        clock.pass(Duration.ofMinutes(1));
        assertThat(tokens.current()).isEqualTo(valid("token-99"));
        tokens.reject("token-99");
        assertThat(tokens.current()).isEqualTo(awaited(Duration.ofMinutes(1)));
    }

    @Test
    void aTokenThatTeamsDidNotWantIsNotGivenOutAgainThoughTheLoginGivesIt() {
        tokens.current();
        tokens.reject("token-1");
        assertThat(tokens.current()).isEqualTo(awaited(Duration.ofMinutes(1)));
        gives("token-2", 3600);
        clock.pass(Duration.ofMinutes(1));
        assertThat(tokens.current()).isEqualTo(valid("token-2"));
    }

    @Test
    void aLateRefusalOfAnOlderTokenTouchesNoNewerOne() {
        tokens.current();
        gives("token-2", 3600);
        clock.pass(Duration.ofMinutes(50));
        tokens.current();
        tokens.reject("token-1");
        assertThat(tokens.current()).isEqualTo(valid("token-2"));
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void manyAtOnceAskOnce() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        microsoft.hold(FakeMicrosoft.TOKENS, answer);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<AppToken>> given = Stream.generate(() -> threads.submit(tokens::current))
                    .limit(50)
                    .toList();
            microsoft.await();
            answer.countDown();
            for (Future<AppToken> each : given) {
                assertThat(each.get()).isEqualTo(valid("token-1"));
            }
        }
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void nobodyWaitsForTheNextTokenWhoHasOneThatLives() throws Exception {
        tokens.current();
        microsoft.await();
        gives("token-2", 3600);
        clock.pass(Duration.ofMinutes(50));
        CountDownLatch answer = new CountDownLatch(1);
        microsoft.hold(FakeMicrosoft.TOKENS, answer);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<AppToken> renewing = threads.submit(tokens::current);
            microsoft.await();
            assertThat(threads.submit(tokens::current).get(2, TimeUnit.SECONDS)).isEqualTo(valid("token-1"));
            answer.countDown();
            assertThat(renewing.get()).isEqualTo(valid("token-2"));
        }
    }

    private AppTokenCache tokens(Duration patience) {
        BoundedHttpClient http = new BoundedHttpClient(client, patience);
        return new AppTokenCache(new TokenRequest(http, microsoft.settings()), clock);
    }

    private void gives(String token, int seconds) {
        microsoft.answer(FakeMicrosoft.TOKENS, 200, FakeMicrosoft.token(token, seconds));
    }

    private void refuses(int code) {
        microsoft.answer(FakeMicrosoft.TOKENS, 401, "{\"error\":\"invalid_client\",\"error_codes\":[" + code + "]}");
    }

    private int asked() {
        return microsoft.calls(FakeMicrosoft.TOKENS).size();
    }

    private static AppToken valid(String token) {
        return new AppToken.Valid(token);
    }

    private AppToken awaited(Duration fromNow) {
        Instant until = clock.instant().plus(fromNow);
        return new AppToken.Awaited(until);
    }
}
