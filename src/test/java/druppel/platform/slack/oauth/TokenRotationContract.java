package druppel.platform.slack.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.install.Installation;
import druppel.domain.install.StoredInstallation;
import druppel.domain.install.TokenGrant;
import druppel.domain.install.TokenGrant.Renewal;
import druppel.domain.member.Platform;
import druppel.domain.member.Workspace;
import druppel.persistence.UnitOfWork;
import druppel.platform.slack.FakeGrants;
import druppel.platform.slack.FakeSlack;
import druppel.platform.slack.FakeSlack.Call;
import druppel.platform.slack.FakeSlack.Manner;
import druppel.platform.slack.api.SlackApi;
import druppel.platform.slack.api.SlackSettings;
import druppel.platform.slack.api.SlackSettings.Entrance;
import druppel.platform.slack.api.SlackSettings.SlackAuth;
import druppel.platform.slack.api.TokenProvider.Token;
import druppel.testing.CapturedLogs;
import druppel.testing.InterruptibleUnitOfWork;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Token rotation at two places that share a database, for every response of Slack.
abstract class TokenRotationContract {
    private static final String EXCHANGE = "oauth.v2.access";
    private static final Instant INSTALLED = Instant.parse("2026-11-23T08:00:00Z");
    private static final Workspace VILLAGE = new Workspace(Platform.SLACK, "T1");
    private static final Manner FAILING = new Manner.Status(500, Map.of());
    private static final Token OLD = new Token.Valid("xoxb-T1-1");
    private static final Token NEW = new Token.Valid("xoxb-T1-2");

    private final FakeSlack slack = new FakeSlack();
    private final AtomicReference<Instant> now = new AtomicReference<>(INSTALLED);
    private final InstantSource clock = now::get;
    private final AtomicBoolean broken = new AtomicBoolean();

    /// The unit of work at one place; two of them share the database.
    abstract UnitOfWork here();

    abstract UnitOfWork elsewhere();

    @BeforeEach
    void install() {
        OAuthResult granted = exchange().code("rotating-T1");
        Installation installation = new OAuthResponseParser(((OAuthResult.Granted) granted).answer(), INSTALLED)
                .installation()
                .orElseThrow();
        put(here(), installation);
    }

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void aTokenIsUsedUntilTwoHoursBeforeItsEnd() {
        pass(Duration.ofHours(10).minusMillis(1));

        assertThat(tokens(here()).of(VILLAGE)).isEqualTo(OLD);
        assertThat(refreshes()).isZero();
    }

    @Test
    void twoHoursBeforeItsEndItIsRenewed() {
        pass(Duration.ofHours(10));

        assertThat(tokens(here()).of(VILLAGE)).isEqualTo(NEW);
    }

    @Test
    void theRenewedOneIsUsedByTheOtherToo() {
        pass(Duration.ofHours(10));
        tokens(here()).of(VILLAGE);

        assertThat(tokens(elsewhere()).of(VILLAGE)).isEqualTo(NEW);
        assertThat(refreshes()).isOne();
    }

    @Test
    void aRenewedOneIsRenewedInItsTurn() {
        pass(Duration.ofHours(10));
        tokens(here()).of(VILLAGE);
        pass(Duration.ofHours(10));

        assertThat(tokens(elsewhere()).of(VILLAGE)).isEqualTo(new Token.Valid("xoxb-T1-3"));
    }

    @Test
    void whereNobodyIsSpokenToItIsRenewedAllTheSame() {
        pass(Duration.ofHours(10));
        renewals(here()).run();

        assertThat(kept().installation().tokenGrant().token()).isEqualTo("xoxb-T1-2");
    }

    @Test
    void whileOneRenewsTheOtherGoesOnWithTheOldToken() throws Exception {
        pass(Duration.ofHours(10));
        whileOneRenews(() -> {
            assertThat(tokens(elsewhere()).of(VILLAGE)).isEqualTo(OLD);
            renewals(elsewhere()).run();
        });
        assertThat(refreshes()).isOne();
    }

    @Test
    void whereNoneHoldsTheOtherComesBackInTwoSeconds() throws Exception {
        pass(Duration.ofHours(12));
        whileOneRenews(() -> assertThat(tokens(elsewhere()).of(VILLAGE))
                .isEqualTo(new Token.Awaited(now.get().plusSeconds(2))));
        assertThat(tokens(elsewhere()).of(VILLAGE)).isEqualTo(NEW);
    }

    @Test
    void ofManyAtOnceOneRenews() throws Exception {
        pass(Duration.ofHours(10));
        List<Callable<Token>> asking = Stream.of(here(), elsewhere())
                .map(this::tokens)
                .flatMap(tokens -> Stream.<Callable<Token>>generate(() -> () -> tokens.of(VILLAGE))
                        .limit(8))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(asking).stream().map(Future::resultNow))
                    .isSubsetOf(OLD, NEW);
        }
        assertThat(refreshes()).isOne();
    }

    @Test
    void whileItFailsTheOldTokenGoesOn() {
        pass(Duration.ofHours(10));
        slack.next(EXCHANGE, FAILING);

        assertThat(tokens(here()).of(VILLAGE)).isEqualTo(OLD);
    }

    @Test
    void aRenewalThatFailedIsTriedAgainAfterPausesThatGrow() {
        pass(Duration.ofHours(10));
        slack.next(EXCHANGE, FAILING);
        slack.next(EXCHANGE, "{\"ok\":false,\"error\":\"ratelimited\"}");
        tokens(here()).of(VILLAGE);

        assertThat(afterAnother(Duration.ofSeconds(15).minusMillis(1))).isEqualTo(1);
        assertThat(afterAnother(Duration.ofMillis(1))).isEqualTo(2);
        assertThat(afterAnother(Duration.ofSeconds(30).minusMillis(1))).isEqualTo(2);
        assertThat(afterAnother(Duration.ofMillis(1))).isEqualTo(3);
        assertThat(tokens(here()).of(VILLAGE)).isEqualTo(NEW);
    }

    @Test
    void aRenewalThatFailsPastTheEndIsWaitedFor() {
        pass(Duration.ofHours(12));
        slack.next(EXCHANGE, FAILING);

        assertThat(tokens(here()).of(VILLAGE)).isInstanceOf(Token.Awaited.class);
    }

    @Test
    void aWrongClientIsTriedAgain() {
        pass(Duration.ofHours(10));
        slack.next(EXCHANGE, "{\"ok\":false,\"error\":\"bad_client_secret\"}");
        tokens(here()).of(VILLAGE);
        pass(Duration.ofSeconds(15));

        assertThat(tokens(here()).of(VILLAGE)).isEqualTo(NEW);
    }

    @Test
    void anAnswerWithoutATokenIsTriedAgain() {
        pass(Duration.ofHours(10));
        slack.next(EXCHANGE, "{\"ok\":true,\"access_token\":\"xoxb-odd\",\"expires_in\":43200}");
        tokens(here()).of(VILLAGE);

        assertThat(tokens(here()).of(VILLAGE)).isEqualTo(OLD);
    }

    @Test
    void aRefreshTokenWhoseAnswerWasLostIsRefusedTheNextTime() {
        loseTheRefreshToken();
        try (CapturedLogs capturedLogs = new CapturedLogs()) {
            renewals(here()).run();
            renewals(elsewhere()).run();

            assertThat(capturedLogs.text())
                    .containsOnlyOnce("install Druppel there again")
                    .contains("slack:T1", "invalid_refresh_token")
                    .doesNotContain("xoxb", "xoxe", FakeGrants.SECRET);
        }
    }

    @Test
    void afterARefusalTheOldTokenIsUsedToItsEnd() {
        loseTheRefreshToken();
        tokens(here()).of(VILLAGE);

        assertThat(tokens(here()).of(VILLAGE)).isEqualTo(OLD);
        pass(Duration.ofHours(2));
        assertThat(tokens(here()).of(VILLAGE)).isEqualTo(new Token.Missing("renewal_refused"));
    }

    @Test
    void anInstallationMeanwhileHolds() throws Exception {
        pass(Duration.ofHours(10));
        Installation again = new Installation(
                VILLAGE, "A1", "B1", Set.of(), "U8", now.get(), new TokenGrant("xoxb-again", Optional.empty()));
        whileOneRenews(() -> put(elsewhere(), again));

        assertThat(tokens(here()).of(VILLAGE)).isEqualTo(new Token.Valid("xoxb-again"));
    }

    @Test
    void whatSomebodyWasCutOffFromIsTakenUpAfterAWhile() {
        pass(Duration.ofHours(10));
        Instant cut = now.get();
        here().write(rows -> rows.installations().claimRenewal(VILLAGE, cut, cut.plus(Duration.ofSeconds(61))));

        assertThat(tokens(elsewhere()).of(VILLAGE)).isEqualTo(OLD);
        pass(Duration.ofSeconds(61));
        assertThat(tokens(elsewhere()).of(VILLAGE)).isEqualTo(NEW);
    }

    @Test
    void aNewPairThatTheRowsDoNotTakeIsHeldOnToUntilTheyDo() {
        pass(Duration.ofHours(10));
        UnitOfWork breaking = new InterruptibleUnitOfWork(here(), broken);
        TokenRotation tokenRotation = renewals(breaking);
        StoredTokens tokens = new StoredTokens(breaking, tokenRotation, clock);
        slack.answering(call -> {
            broken.set(true);
            return new Manner.Well();
        });
        assertThat(tokens.of(VILLAGE)).isEqualTo(OLD);

        broken.set(false);
        tokenRotation.run();

        assertThat(tokens.of(VILLAGE)).isEqualTo(NEW);
        assertThat(refreshes()).isOne();
    }

    @Test
    void whereTheRowsCannotBeReadNothingIsSentYet() {
        UnitOfWork away = new InterruptibleUnitOfWork(here(), new AtomicBoolean(true));

        assertThat(tokens(away).of(VILLAGE)).isEqualTo(new Token.Awaited(INSTALLED.plusSeconds(2)));
    }

    @Test
    void whereNothingIsInstalledThereIsNoToken() {
        assertThat(tokens(here()).of(new Workspace(Platform.SLACK, "T404")))
                .isEqualTo(new Token.Missing("not_installed"));
    }

    @Test
    void aShortLifeIsRenewedAtItsHalf() {
        put(here(), lasting(Duration.ofHours(1)));

        assertThat(kept().installation().tokenGrant().renewal())
                .map(Renewal::from)
                .hasValue(INSTALLED.plus(Duration.ofMinutes(30)));
    }

    private Installation lasting(Duration life) {
        slack.next(EXCHANGE, """
            {"ok":true,"bot_user_id":"B1","access_token":"xoxb-s","refresh_token":"xoxe-s","expires_in":%d,
             "team":{"id":"T1"}}\
            """.formatted(life.toSeconds()));
        OAuthResult granted = exchange().code("T1");
        return new OAuthResponseParser(((OAuthResult.Granted) granted).answer(), INSTALLED)
                .installation()
                .orElseThrow();
    }

    /// Slack renews the token, but its response is lost.
    private void loseTheRefreshToken() {
        pass(Duration.ofHours(10));
        slack.next(EXCHANGE, new Manner.Done(new Manner.Lost()));
        tokens(here()).of(VILLAGE);
        pass(Duration.ofSeconds(15));
    }

    private void whileOneRenews(Runnable meanwhile) throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        slack.next(EXCHANGE, new Manner.Held(answered, new Manner.Well()));
        int before = slack.calls(EXCHANGE).size();
        CompletableFuture<Token> renewing =
                CompletableFuture.supplyAsync(() -> tokens(here()).of(VILLAGE));
        while (slack.calls(EXCHANGE).size() == before) {
            slack.await();
        }
        meanwhile.run();
        answered.countDown();
        renewing.get(10, TimeUnit.SECONDS);
    }

    private int afterAnother(Duration time) {
        pass(time);
        tokens(here()).of(VILLAGE);
        return refreshes();
    }

    private void pass(Duration time) {
        now.updateAndGet(moment -> moment.plus(time));
    }

    private int refreshes() {
        return (int) slack.calls(EXCHANGE).stream()
                .filter((Call call) -> call.field("grant_type").equals("refresh_token"))
                .count();
    }

    private StoredInstallation kept() {
        Optional<StoredInstallation> found =
                elsewhere().read(rows -> rows.installations().find(VILLAGE));
        return found.orElseThrow();
    }

    private static void put(UnitOfWork store, Installation installation) {
        store.update(rows -> rows.installations().save(installation));
    }

    private StoredTokens tokens(UnitOfWork store) {
        return new StoredTokens(store, renewals(store), clock);
    }

    private TokenRotation renewals(UnitOfWork store) {
        return new TokenRotation(store, exchange(), clock, Duration.ofSeconds(1));
    }

    private OAuthClient exchange() {
        SlackAuth.Client client = new SlackAuth.Client(FakeGrants.CLIENT, FakeGrants.SECRET);
        SlackSettings settings = new SlackSettings(client, new Entrance.Requests("signing"), slack.api());
        return new OAuthClient(
                SlackApi.client(settings, Duration.ofSeconds(1)),
                client,
                URI.create("https://druppel.example.org/slack/oauth_redirect"));
    }
}
