package druppel.feature.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Chat;
import druppel.chat.SendOutcome;
import druppel.domain.Language;
import druppel.domain.member.LocalAccount;
import druppel.domain.member.Member;
import druppel.domain.member.PersonName;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.session.OidcIdentity;
import druppel.domain.session.OidcOffer;
import druppel.feature.signin.oidc.OidcLinks.CodeResult;
import druppel.feature.signin.oidc.OidcPerson.EntraUser;
import druppel.feature.signin.oidc.OidcSignIn.Outcome;
import druppel.feature.signin.oidc.OidcSignIn.Started;
import druppel.testing.CapturedLogs;
import druppel.testing.TestApplication;
import druppel.web.UrlEncodedForm;
import io.github.bucket4j.TimeMeter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which account an identity signs in to, and what it takes to link one.
class OidcSignInTest {
    private static final OidcIdentity IDENTITY = new OidcIdentity("https://login.example.org/staff", "a|N-1");
    private static final PlatformUser SLACK = TestApplication.ANNA_ELSEWHERE;
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}");

    @TempDir
    private Path folder;

    private final ScriptedProvider provider = new ScriptedProvider();
    private TestApplication app;

    @BeforeEach
    void open() {
        app = TestApplication.at(folder, "2026-11-23T09:00");
        app.says(SLACK, "start");
        app.says(SLACK, "english");
        provider.person = person(Optional.of("anna@example.org"), Optional.empty());
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void anUnknownPersonIsANewcomerInTheLocalChat() {
        Outcome outcome = signIn(service(true));

        PlatformUser account = PlatformUser.local("oidc:a|N-1");
        assertThat(outcome).isEqualTo(new Outcome.SignedIn(account));
        assertThat(nameOf(account)).contains(new PersonName("Anna"));
    }

    @Test
    void theNextTimeTheyAreTheSame() {
        Outcome first = signIn(service(true));

        assertThat(signIn(service(true))).isEqualTo(first);
    }

    @Test
    void anotherProviderMayHaveTheSameSubjectForSomebodyElse() {
        Outcome anna = signIn(service(true));
        provider.person = new OidcPerson(
                new OidcIdentity("https://other.example.org", IDENTITY.subject()),
                Optional.of(new PersonName("Mallory")),
                Optional.empty(),
                Optional.empty());
        Outcome mallory = signIn(service(true));

        assertThat(mallory).isEqualTo(new Outcome.SignedIn(PlatformUser.local("oidc-2:a|N-1")));
        assertThat(nameOf(PlatformUser.local("oidc-2:a|N-1"))).contains(new PersonName("Mallory"));
        assertThat(signIn(service(true))).isEqualTo(mallory).isNotEqualTo(anna);
    }

    @Test
    void twoPeopleOfOneNameAreToldApart() {
        signIn(service(true));
        provider.person = new OidcPerson(
                new OidcIdentity(IDENTITY.issuer(), "b-2"),
                Optional.of(new PersonName("anna")),
                Optional.empty(),
                Optional.empty());
        signIn(service(true));

        assertThat(nameOf(PlatformUser.local("oidc:b-2"))).contains(new PersonName("anna 2"));
    }

    @Test
    void withoutALocalChatThereIsNothingForThem() {
        assertThat(signIn(service(false))).isEqualTo(new Outcome.Unknown());
    }

    @Test
    void anEmailThatThePlatformKnowsIsOfferedAndNotLinked() {
        app.elsewhere.knowsEmail("anna@example.org", SLACK.user());
        OidcSignIn service = service(true);

        OidcOffer offer = offer(service, signIn(service));

        assertThat(offer.account()).contains(SLACK);
        assertThat(linked()).isEmpty();
    }

    @Test
    void somebodyWhoNeverWroteToTheBotIsNotOffered() {
        app.elsewhere.knowsEmail("anna@example.org", "U999");

        assertThat(signIn(service(false))).isEqualTo(new Outcome.Unknown());
    }

    @Test
    void anEmailThatTheProviderHasNotVerifiedFindsNobody() {
        app.elsewhere.knowsEmail("anna@example.org", SLACK.user());
        provider.person = person(Optional.empty(), Optional.empty());

        assertThat(signIn(service(false))).isEqualTo(new Outcome.Unknown());
    }

    @Test
    void aUserOfEntraIsOfferedTheirAccountInTeams() {
        PlatformUser teams = new PlatformUser(Platform.TEAMS, "tenant", "object");
        app.store.update(rows -> rows.members()
                .findOrAdd(teams, app.member(SLACK).settings(), Member.Progress.begin("default"), app.now.get()));
        provider.person = person(Optional.empty(), Optional.of(new EntraUser("tenant", "object")));
        OidcSignIn service = service(false, Map.of(Platform.TEAMS, app.elsewhere));

        assertThat(offer(service, signIn(service)).account()).contains(teams);
    }

    @Test
    void theCodeFromTheChatLinksTheIdentity() {
        app.elsewhere.knowsEmail("anna@example.org", SLACK.user());
        OidcSignIn service = service(true);
        String secret = secret(signIn(service));

        assertThat(service.links().sendCode(secret)).contains(CodeResult.SENT);
        assertThat(service.links().confirm(secret, code())).contains(SLACK);
        assertThat(signIn(service)).isEqualTo(new Outcome.SignedIn(SLACK));
        assertThat(service.links().find(secret)).isEmpty();
    }

    @Test
    void theMessageSaysWhatTheCodeIsForAndWhatToDoIfItIsNotTheirs() {
        app.elsewhere.knowsEmail("anna@example.org", SLACK.user());
        OidcSignIn service = service(true);
        service.links().sendCode(secret(signIn(service)));

        assertThat(message())
                .contains("signed in to Druppel’s pages with login.example.org")
                .contains("Not you? Then do nothing");
    }

    @Test
    void anotherCodeLinksNothing() {
        app.elsewhere.knowsEmail("anna@example.org", SLACK.user());
        OidcSignIn service = service(true);
        String secret = secret(signIn(service));
        service.links().sendCode(secret);

        assertThat(service.links().confirm(secret, "0000-0000")).isEmpty();
        assertThat(service.links().confirm(secret, "what?")).isEmpty();
        assertThat(linked()).isEmpty();
    }

    @Test
    void theCodeIsOfNoUseInAnotherBrowser() {
        app.elsewhere.knowsEmail("anna@example.org", SLACK.user());
        OidcSignIn service = service(true);
        service.links().sendCode(secret(signIn(service)));
        String code = code();
        String another = secret(signIn(service));

        assertThat(service.links().confirm(another, code)).isEmpty();
        assertThat(linked()).isEmpty();
    }

    @Test
    void afterAQuarterOfAnHourTheOfferIsOver() {
        app.elsewhere.knowsEmail("anna@example.org", SLACK.user());
        OidcSignIn service = service(true);
        String secret = secret(signIn(service));
        service.links().sendCode(secret);
        app.jumpTo(app.now.get().plus(OidcLinks.VALID));

        assertThat(service.links().confirm(secret, code())).isEmpty();
        assertThat(service.links().find(secret)).isEmpty();
    }

    @Test
    void nobodyIsFloodedWithCodes() {
        app.elsewhere.knowsEmail("anna@example.org", SLACK.user());
        OidcSignIn service = service(true);
        String secret = secret(signIn(service));
        for (int times = 0; times < 3; times++) {
            service.links().sendCode(secret);
        }

        assertThat(service.links().sendCode(secret)).contains(CodeResult.TOO_MANY);
        assertThat(service.links().sendCode(secret(signIn(service)))).contains(CodeResult.TOO_MANY);
    }

    @Test
    void aChatThatDoesNotTakeTheCodeIsToldOf() {
        app.elsewhere.knowsEmail("anna@example.org", SLACK.user());
        OidcSignIn service = service(true);
        String secret = secret(signIn(service));
        app.elsewhere.answers(new SendOutcome.Unreachable("blocked"));

        assertThat(service.links().sendCode(secret)).contains(CodeResult.NOT_SENT);
    }

    @Test
    void whoeverIsSignedInAlreadyCanLinkThatAccount() {
        OidcSignIn service = service(false);
        String secret = secret(signIn(service, Optional.of(SLACK)));

        assertThat(linked()).isEmpty();
        assertThat(service.links().linkCurrent(secret, SLACK)).contains(SLACK);
        assertThat(linked()).contains(SLACK);
    }

    @Test
    void whoeverIsNotTheOneThatIsOfferedIsANewcomer() {
        app.elsewhere.knowsEmail("anna@example.org", SLACK.user());
        OidcSignIn service = service(true);
        String secret = secret(signIn(service));

        assertThat(service.links().registerInstead(secret, Language.NL)).contains(IDENTITY.localAccount());
        assertThat(linked()).contains(IDENTITY.localAccount());
    }

    @Test
    void anAttemptEndsOnce() {
        OidcSignIn service = service(true);
        OidcSignIn.Callback callback = callback(service.start().orElseThrow());
        finish(service, callback);

        assertThat(finish(service, callback)).isEqualTo(new Outcome.Unexpected());
    }

    @Test
    void anAttemptEndsInTheBrowserInWhichItBegan() {
        OidcSignIn service = service(true);
        OidcSignIn.Callback own = callback(service.start().orElseThrow());
        OidcSignIn.Callback other = callback(service.start().orElseThrow());
        OidcSignIn.Callback mixed =
                new OidcSignIn.Callback(own.state(), other.cookie(), own.code(), own.error(), own.issuer());

        assertThat(finish(service, mixed)).isEqualTo(new Outcome.Unexpected());
        assertThat(provider.exchanges).isZero();
    }

    @Test
    void afterTenMinutesItIsOver() {
        OidcSignIn service = service(true);
        OidcSignIn.Callback callback = callback(service.start().orElseThrow());
        app.jumpTo(app.now.get().plus(Duration.ofMinutes(10)));

        assertThat(finish(service, callback)).isEqualTo(new Outcome.Unexpected());
    }

    @Test
    void whoeverDeclinesIsNotSignedIn() {
        OidcSignIn service = service(true);
        OidcSignIn.Callback callback = callback(service.start().orElseThrow());

        assertThat(finish(service, failed(callback, "access_denied"))).isEqualTo(new Outcome.Declined());
    }

    @Test
    void anotherErrorIsLoggedByItsCodeAlone() {
        OidcSignIn service = service(true);
        try (CapturedLogs logs = new CapturedLogs()) {
            finish(service, failed(callback(service.start().orElseThrow()), "temporarily_unavailable"));
            finish(service, failed(callback(service.start().orElseThrow()), "Marker <script>"));

            assertThat(logs.text()).contains("temporarily_unavailable").doesNotContain("Marker");
        }
    }

    @Test
    void aProviderThatIsAwayIsToldApartFromOneThatRefuses() {
        provider.result = Optional.of(new OidcProvider.Result.Silent("timeout"));
        assertThat(signIn(service(true))).isEqualTo(new Outcome.Silent());

        provider.result = Optional.of(new OidcProvider.Result.Refused("Expired JWT"));
        assertThat(signIn(service(true))).isEqualTo(new Outcome.Refused());
    }

    private static OidcSignIn.Callback failed(OidcSignIn.Callback callback, String error) {
        return new OidcSignIn.Callback(
                callback.state(), callback.cookie(), Optional.empty(), Optional.of(error), Optional.empty());
    }

    private OidcPerson person(Optional<String> email, Optional<EntraUser> entraUser) {
        return new OidcPerson(IDENTITY, Optional.of(new PersonName("Anna")), email, entraUser);
    }

    private OidcSignIn service(boolean localChat) {
        return service(localChat, app.chats());
    }

    private OidcSignIn service(boolean localChat, Map<Platform, Chat> chats) {
        OidcLinks links = new OidcLinks(app.store, app.library, chats, app.now::get, TimeMeter.SYSTEM_NANOTIME);
        return new OidcSignIn(app.store, provider, links, chats, localChat, app.now::get);
    }

    private Outcome signIn(OidcSignIn service) {
        return signIn(service, Optional.empty());
    }

    private Outcome signIn(OidcSignIn service, Optional<PlatformUser> current) {
        return service.finish(callback(service.start().orElseThrow()), current, Language.EN);
    }

    private static Outcome finish(OidcSignIn service, OidcSignIn.Callback callback) {
        return service.finish(callback, Optional.empty(), Language.EN);
    }

    private static OidcSignIn.Callback callback(Started started) {
        UrlEncodedForm query =
                UrlEncodedForm.read(started.provider().getRawQuery()).orElseThrow();
        return new OidcSignIn.Callback(
                query.text("state"),
                Optional.of(started.cookie()),
                Optional.of("code"),
                Optional.empty(),
                Optional.empty());
    }

    private static String secret(Outcome outcome) {
        return outcome instanceof Outcome.Offered(String secret) ? secret : "not offered: " + outcome;
    }

    private static OidcOffer offer(OidcSignIn service, Outcome outcome) {
        return service.links().find(secret(outcome)).orElseThrow();
    }

    private Optional<PersonName> nameOf(PlatformUser account) {
        return app.read(rows -> rows.localAccounts().find(account)).map(LocalAccount::name);
    }

    private Optional<PlatformUser> linked() {
        return app.read(rows -> rows.oidcIdentities().account(IDENTITY));
    }

    private String message() {
        return app.elsewhere.posts().getLast().card().plainText();
    }

    private String code() {
        Matcher code = CODE.matcher(message());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private static final class ScriptedProvider implements OidcProvider {
        private OidcPerson person = new OidcPerson(IDENTITY, Optional.empty(), Optional.empty(), Optional.empty());
        private Optional<Result> result = Optional.empty();
        private int exchanges;

        @Override
        public Optional<URI> authorization(OidcAttempt attempt) {
            return Optional.of(URI.create(
                    "https://login.example.org/authorize?" + UrlEncodedForm.encode(Map.of("state", attempt.state()))));
        }

        @Override
        public Result exchange(OidcAttempt attempt, String code, Optional<String> issuer) {
            exchanges++;
            return result.orElseGet(() -> new Result.SignedIn(person));
        }
    }
}
