package druppel.platform.teams.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import druppel.common.BoundedHttpClient;
import druppel.platform.teams.FakeMicrosoft;
import druppel.platform.teams.TokenIssuer;
import druppel.platform.teams.auth.JwksCache.Found;
import druppel.testing.MovableClock;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwksCacheTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final RSAKey NEXT = TokenIssuer.key("key-2");

    private final FakeMicrosoft microsoft = new FakeMicrosoft();
    private final MovableClock clock = new MovableClock();
    private final HttpClient client = BoundedHttpClient.client(TIMEOUT);
    private final JwksCache keys = keys(TIMEOUT);

    @BeforeEach
    void publish() {
        microsoft.publish(TokenIssuer.KEY);
    }

    @AfterEach
    void close() {
        microsoft.close();
        client.close();
    }

    @Test
    void nothingIsFetchedBeforeTheFirstQuestion() {
        assertThat(fetches()).isZero();
    }

    @Test
    void aKeyComesWithItsEndorsements() {
        assertThat(keys.find("key-1"))
                .isInstanceOfSatisfying(
                        Found.Known.class,
                        known -> assertThat(known.key().endorsements()).containsExactly("msteams"));
    }

    @Test
    void keysAreFetchedOnceADay() {
        keys.find("key-1");
        clock.pass(Duration.ofDays(1).minusSeconds(1));
        keys.find("key-1");
        assertThat(fetches()).isEqualTo(1);
        clock.pass(Duration.ofSeconds(1));
        keys.find("key-1");
        assertThat(fetches()).isEqualTo(2);
    }

    @Test
    void anUnknownKeyIsLookedForOnceAnHourAtMost() {
        keys.find("key-1");
        IntStream.range(0, 100).forEach(number -> keys.find("strange-" + number));
        assertThat(fetches()).isEqualTo(1);
        clock.pass(Duration.ofHours(1));
        IntStream.range(0, 100).forEach(number -> keys.find("strange-" + number));
        assertThat(fetches()).isEqualTo(2);
    }

    @Test
    void aNewKeyIsFoundWithinTheHour() {
        keys.find("key-1");
        microsoft.publish(TokenIssuer.KEY, NEXT);
        assertThat(keys.find("key-2")).isInstanceOf(Found.Unknown.class);
        clock.pass(Duration.ofHours(1));
        assertThat(keys.find("key-2")).isInstanceOf(Found.Known.class);
    }

    @Test
    void whatCouldNotBeFetchedIsTriedAgainAfterAMinute() {
        microsoft.answer(FakeMicrosoft.METADATA, 500, "");
        assertThat(keys.find("key-1")).isInstanceOf(Found.NoKeys.class);
        keys.find("key-1");
        assertThat(fetches()).isEqualTo(1);
        metadata(microsoft.at(FakeMicrosoft.KEYS).toString());
        clock.pass(Duration.ofMinutes(1));
        assertThat(keys.find("key-1")).isInstanceOf(Found.Known.class);
    }

    @Test
    void aHostThatIsGoneIsSurvivedPastADay() {
        keys.find("key-1");
        microsoft.close();
        clock.pass(Duration.ofDays(40));
        assertThat(keys.find("key-1")).isInstanceOf(Found.Known.class);
        assertThat(keys.find("key-2")).isInstanceOf(Found.Unknown.class);
    }

    @Test
    void aSetWithoutKeysDoesNotTakeTheOldOnesAway() {
        keys.find("key-1");
        microsoft.answer(FakeMicrosoft.KEYS, 200, "{\"keys\":[]}");
        clock.pass(Duration.ofDays(1));
        assertThat(keys.find("key-1")).isInstanceOf(Found.Known.class);
    }

    @Test
    void manyAtOnceFetchOnce() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        microsoft.hold(FakeMicrosoft.METADATA, answer);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Found>> found =
                    Stream.generate(() -> threads.submit(asking())).limit(50).toList();
            microsoft.await();
            answer.countDown();
            for (Future<Found> each : found) {
                assertThat(each.get()).isInstanceOf(Found.Known.class);
            }
        }
        assertThat(fetches()).isEqualTo(1);
    }

    @Test
    void nobodyWaitsForAFetchWhoseKeyIsThere() throws Exception {
        keys.find("key-1");
        microsoft.await();
        microsoft.await();
        clock.pass(Duration.ofDays(1));
        CountDownLatch answer = new CountDownLatch(1);
        microsoft.hold(FakeMicrosoft.METADATA, answer);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Found> slow = threads.submit(asking());
            microsoft.await();
            assertThat(threads.submit(asking()).get(2, TimeUnit.SECONDS)).isInstanceOf(Found.Known.class);
            answer.countDown();
            assertThat(slow.get()).isInstanceOf(Found.Known.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "keys",
                "https://evil.example.org/keys",
                "http://login.botframework.com/keys",
                "https://login.botframework.com.evil.org/keys",
                "https://login.botframework.com@evil.example.org/keys",
                "https://a@login.botframework.com/keys",
                "file:///etc/passwd",
                "http://169.254.169.254/keys",
                "https://a b/"
            })
    void keysElsewhereAreNotTaken(String named) {
        metadata(named);
        assertThat(keys.find("key-1")).isInstanceOf(Found.NoKeys.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "[]", "null", "{}", "{\"keys\":{}}", "{\"keys\":[1,null]}"})
    void whatIsNoKeySetIsNone(String body) {
        microsoft.answer(FakeMicrosoft.KEYS, 200, body);
        assertThat(keys.find("key-1")).isInstanceOf(Found.NoKeys.class);
    }

    @Test
    void keysOnAnotherHostAreNotEvenAskedFor() {
        int port = microsoft.at("/").getPort();
        metadata("http://localhost:" + port + FakeMicrosoft.KEYS);
        assertThat(keys.find("key-1")).isInstanceOf(Found.NoKeys.class);
        assertThat(microsoft.calls(FakeMicrosoft.KEYS)).isEmpty();
    }

    @Test
    void anAnswerThatIsTooLongIsNotTaken() {
        microsoft.answer(
                FakeMicrosoft.METADATA,
                200,
                "{\"jwks_uri\":\"" + microsoft.at(FakeMicrosoft.KEYS) + "\"}" + " ".repeat(256 * 1024));
        assertThat(keys.find("key-1")).isInstanceOf(Found.NoKeys.class);
    }

    @Test
    void aRedirectIsNotFollowed() {
        microsoft.answer(
                FakeMicrosoft.METADATA,
                new FakeMicrosoft.Answer(
                        302, Map.of("Location", microsoft.at("/elsewhere").toString()), ""));
        assertThat(keys.find("key-1")).isInstanceOf(Found.NoKeys.class);
        assertThat(microsoft.calls("/elsewhere")).isEmpty();
    }

    @Test
    void anAnswerThatDoesNotComeIsNotWaitedForWithoutEnd() {
        microsoft.hold(FakeMicrosoft.METADATA, new CountDownLatch(1));
        assertThat(keys(Duration.ofMillis(100)).find("key-1")).isInstanceOf(Found.NoKeys.class);
    }

    @Test
    void whatIsNoSigningKeyOfItsKindIsPassedOver() {
        Map<String, Object> weak = FakeMicrosoft.endorsed(TokenIssuer.key("weak", 1024), List.of("msteams"));
        Map<String, Object> sealing = entry("sealing", Map.of("use", "enc"));
        Map<String, Object> curve = entry("curve", Map.of("kty", "EC"));
        Map<String, Object> broken = entry("broken", Map.of("n", "!"));
        Map<String, Object> nameless = entry("", Map.of());
        microsoft.answer(
                FakeMicrosoft.KEYS,
                200,
                JSONObjectUtils.toJSONString(
                        Map.of("keys", List.of(weak, sealing, curve, broken, nameless, entry("key-1", Map.of())))));
        assertThat(keys.find("key-1")).isInstanceOf(Found.Known.class);
        assertThat(Stream.of("weak", "sealing", "curve", "broken", "").map(keys::find))
                .allMatch(found -> found instanceof Found.Unknown);
    }

    private static Map<String, Object> entry(String id, Map<String, Object> change) {
        Map<String, Object> entry = FakeMicrosoft.endorsed(TokenIssuer.KEY, List.of("msteams"));
        entry.put("kid", id);
        entry.putAll(change);
        return entry;
    }

    private JwksCache keys(Duration patience) {
        BoundedHttpClient http = new BoundedHttpClient(client, patience);
        return new JwksCache(new JwksFetcher(http, microsoft.at(FakeMicrosoft.METADATA)), clock);
    }

    private Callable<Found> asking() {
        return () -> keys.find("key-1");
    }

    private void metadata(String named) {
        microsoft.answer(FakeMicrosoft.METADATA, 200, "{\"jwks_uri\":\"" + named + "\"}");
    }

    private int fetches() {
        return microsoft.calls(FakeMicrosoft.METADATA).size();
    }
}
