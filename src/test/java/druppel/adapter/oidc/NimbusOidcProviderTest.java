package druppel.adapter.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import druppel.domain.member.PersonName;
import druppel.domain.session.OidcIdentity;
import druppel.feature.signin.oidc.OidcAttempt;
import druppel.feature.signin.oidc.OidcPerson;
import druppel.feature.signin.oidc.OidcProvider.Result;
import druppel.testing.CapturedLogs;
import druppel.testing.OpenIdServer;
import druppel.web.UrlEncodedForm;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The client against a real provider, with real discovery and signatures.
class NimbusOidcProviderTest {
    private static final URI CALLBACK = URI.create("https://druppel.example.org/oidc/callback");
    private static final Map<String, Object> NOTHING_MORE = Map.of();

    private final OidcAttempt attempt = OidcAttempt.random();
    private final OpenIdServer server = OpenIdServer.open();
    private final NimbusOidcProvider provider =
            new NimbusOidcProvider(server.settings(), CALLBACK, Duration.ofSeconds(5));

    @AfterEach
    void close() {
        provider.close();
        server.close();
    }

    @Test
    void theBrowserIsSentToTheProviderWithAStateANonceAndAChallenge() {
        URI address = provider.authorization(attempt).orElseThrow();
        UrlEncodedForm query = UrlEncodedForm.read(address.getRawQuery()).orElseThrow();

        assertThat(address.toString()).startsWith(server.issuer() + "/authorize?");
        assertThat(query.text("response_type")).contains("code");
        assertThat(query.text("scope")).contains("openid profile email");
        assertThat(query.text("redirect_uri")).contains(CALLBACK.toString());
        assertThat(query.text("state")).contains(attempt.state());
        assertThat(query.text("nonce")).contains(attempt.nonce());
        assertThat(query.text("code_challenge_method")).contains("S256");
        assertThat(address.toString()).doesNotContain(attempt.verifier()).doesNotContain(OpenIdServer.SECRET);
    }

    @Test
    void aPersonComesBackWithTheirIdentity() {
        server.next("anna-1", Map.of("name", "Anna de Vries", "email", "anna@example.org", "email_verified", true));

        OidcPerson anna = signedIn();

        assertThat(anna.identity()).isEqualTo(new OidcIdentity(server.issuer(), "anna-1"));
        assertThat(anna.name()).contains(new PersonName("Anna de Vries"));
        assertThat(anna.email()).contains("anna@example.org");
        assertThat(anna.entraUser()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"false", ","})
    void anAddressThatTheProviderHasNotVerifiedCountsAsNone(Boolean verified) {
        server.next(
                "anna-1",
                verified == null
                        ? Map.of("name", "Anna", "email", "anna@example.org")
                        : Map.of("name", "Anna", "email", "anna@example.org", "email_verified", verified));

        assertThat(signedIn().email()).isEmpty();
    }

    @Test
    void onlyEntraSpeaksForItsTenants() {
        server.next("anna-1", Map.of("name", "Anna", "tid", "tenant", "oid", "object"));

        assertThat(signedIn().entraUser()).isEmpty();
    }

    @Test
    void whatTheTokenLacksComesFromTheUserInfo() {
        server.next("anna-1", Map.of("name", "Anna"));
        server.answer(
                "userinfo",
                200,
                "{\"sub\":\"anna-1\",\"name\":\"Bram\",\"email\":\"anna@example.org\",\"email_verified\":true}");

        OidcPerson anna = signedIn();
        assertThat(anna.name()).contains(new PersonName("Anna"));
        assertThat(anna.email()).contains("anna@example.org");
    }

    @Test
    void userInfoOfSomebodyElseIsIgnored() {
        server.next("anna-1", NOTHING_MORE);
        server.answer("userinfo", 200, "{\"sub\":\"bram-2\",\"name\":\"Bram\"}");

        assertThat(signedIn().name()).isEmpty();
    }

    @Test
    void signingInDoesNotDependOnTheUserInfo() {
        server.next("anna-1", Map.of("name", "Anna"));
        server.answer("userinfo", 500, "");

        assertThat(signedIn().name()).contains(new PersonName("Anna"));
    }

    @Test
    void aNameIsOneLine() {
        server.next("anna-1", Map.of("name", "  Anna\n\u202ede  Vries " + "x".repeat(200)));

        assertThat(signedIn().name().orElseThrow().text())
                .startsWith("Anna de Vries xxx")
                .hasSize(60);
    }

    @Test
    void aTokenOfAnotherAttemptIsRefused() {
        server.next("anna-1", Map.of("nonce", "another"));

        assertThat(exchange()).isEqualTo(new Result.Refused("Unexpected JWT nonce"));
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        server.next("anna-1", Map.of("iss", "https://evil.example.org"));

        assertThat(exchange()).isEqualTo(new Result.Refused("Unexpected JWT issuer"));
    }

    @Test
    void aTokenForAnotherClientIsRefused() {
        server.next("anna-1", Map.of("aud", "another"));

        assertThat(exchange()).isEqualTo(new Result.Refused("Unexpected JWT audience"));
    }

    @Test
    void anExpiredTokenIsRefused() {
        server.next("anna-1", NOTHING_MORE, -120);

        assertThat(exchange()).isEqualTo(new Result.Refused("Expired JWT"));
    }

    @Test
    void aTokenThatSomebodyElseSignedIsRefused() {
        try (OpenIdServer another = OpenIdServer.another()) {
            assertThat(exchange(another.token("staff", server.issuer(), attempt.nonce())))
                    .isInstanceOf(Result.Refused.class);
        }
    }

    @Test
    void anUnsignedTokenIsRefused() throws Exception {
        SignedJWT signed = server.token("staff", server.issuer(), attempt.nonce());

        assertThat(exchange(new PlainJWT(signed.getJWTClaimsSet()))).isInstanceOf(Result.Refused.class);
        assertThat(exchange(signed)).isInstanceOf(Result.SignedIn.class);
    }

    private Result exchange(JWT token) {
        server.answer(
                "token",
                200,
                "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"" + token.serialize() + "\"}");
        return exchange();
    }

    @Test
    void afterTheProviderHasNewKeysPeopleStillSignIn() {
        server.answer("jwks", 200, server.keys("old"));
        assertThat(exchange(server.token("old", server.issuer(), attempt.nonce())))
                .isInstanceOf(Result.SignedIn.class);

        assertThat(exchange()).isInstanceOf(Result.SignedIn.class);
    }

    @Test
    void aCodeOfAnotherAttemptIsRefused() {
        OpenIdServer.Callback back =
                server.signIn(provider.authorization(attempt).orElseThrow());

        assertThat(provider.exchange(OidcAttempt.random(), back.code().orElseThrow(), Optional.empty()))
                .isEqualTo(new Result.Refused("invalid_grant"));
    }

    @Test
    void aResponseThatNamesAnotherIssuerIsRefused() {
        OpenIdServer.Callback back =
                server.signIn(provider.authorization(attempt).orElseThrow());

        assertThat(provider.exchange(attempt, back.code().orElseThrow(), Optional.of("https://evil.example.org")))
                .isEqualTo(new Result.Refused("other_issuer"));
        assertThat(provider.exchange(attempt, back.code().orElseThrow(), Optional.of(server.issuer())))
                .isInstanceOf(Result.SignedIn.class);
    }

    @Test
    void whileTheProviderIsAwayNobodyIsSentThereAndAfterwardsTheyAre() {
        Stream.of(1, 2, 3, 4).forEach(times -> server.answer("openid-configuration", 503, "{}"));
        try (CapturedLogs logs = new CapturedLogs()) {
            assertThat(provider.authorization(attempt)).isEmpty();
            assertThat(logs.text())
                    .contains("The OpenID provider cannot be used now")
                    .contains("http_503");
        }
        assertThat(provider.problem()).contains("does not answer (http_503)");

        assertThat(provider.authorization(attempt)).isPresent();
        assertThat(provider.problem()).isEmpty();
    }

    @Test
    void aConnectionThatWasLostIsTriedOnceMore() {
        server.answer("openid-configuration", 503, "{}");

        assertThat(provider.authorization(attempt)).isPresent();
    }

    @Test
    void aProviderThatFailsIsNotOneThatRefuses() {
        server.answer("token", 503, "{}");

        assertThat(exchange()).isInstanceOf(Result.Silent.class);
    }

    @Test
    void aProviderThatCallsItselfDifferentlyIsNotUsed() {
        server.answer("openid-configuration", 200, document("https://login.example.org"));

        assertThat(provider.problem()).contains("calls itself https://login.example.org; write OIDC_ISSUER exactly so");
    }

    @Test
    void whatAnswersWithoutMetadataIsNoProvider() {
        server.answer("openid-configuration", 200, "<!doctype html>");

        assertThat(provider.problem()).isPresent();
    }

    private static String document(String issuer) {
        return """
            {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/jwks",
             "subject_types_supported":["public"],"response_types_supported":["code"],
             "id_token_signing_alg_values_supported":["RS256"]}
            """.formatted(issuer);
    }

    @Test
    void nothingThatItHoldsShowsASecret() {
        server.next("anna-1", Map.of("name", "Anna de Vries", "email", "anna@example.org", "email_verified", true));

        assertThat(attempt.toString()).doesNotContain(attempt.state()).doesNotContain(attempt.verifier());
        assertThat(signedIn().toString()).doesNotContain("Anna").doesNotContain("example.org");
    }

    private OidcPerson signedIn() {
        return exchange() instanceof Result.SignedIn(OidcPerson person) ? person : failed();
    }

    private static OidcPerson failed() {
        throw new AssertionError("not signed in");
    }

    private Result exchange() {
        OpenIdServer.Callback back =
                server.signIn(provider.authorization(attempt).orElseThrow());
        return provider.exchange(attempt, back.code().orElseThrow(), Optional.empty());
    }
}
