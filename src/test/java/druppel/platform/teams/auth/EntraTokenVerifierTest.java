package druppel.platform.teams.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import druppel.common.BoundedHttpClient;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.platform.teams.FakeMicrosoft;
import druppel.platform.teams.TokenIssuer;
import druppel.testing.MovableClock;
import druppel.web.SiteAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntraTokenVerifierTest {
    private static final String OTHER_TENANT = "00000000-86f1-41af-91ab-2d7cd011db47";
    private static final String ANNA = "11111111-2222-3333-4444-55555555abcd";
    private static final Optional<PlatformUser> PERSON =
            Optional.of(new PlatformUser(Platform.TEAMS, FakeMicrosoft.TENANT, ANNA));

    private final FakeMicrosoft microsoft = new FakeMicrosoft();
    private final MovableClock clock = new MovableClock();
    private final HttpClient client = BoundedHttpClient.client(JwtVerifierFixture.TIMEOUT);
    private final EntraTokenVerifier verifier = EntraTokenVerifier.open(
            microsoft.settings(),
            new SiteAddress(URI.create("https://druppel.example.org")),
            new BoundedHttpClient(client, JwtVerifierFixture.TIMEOUT),
            clock);

    @BeforeEach
    void publish() {
        microsoft.publish(List.of(), TokenIssuer.KEY);
    }

    @AfterEach
    void close() {
        microsoft.close();
        client.close();
    }

    @Test
    void aTokenTellsWhoOpenedTheTab() {
        assertThat(verifier.verify(token(claims -> {}))).isEqualTo(PERSON);
    }

    @Test
    void anIdInCapitalsIsTheSameAccountAsInTheChat() {
        assertThat(verifier.verify(token(claims -> claims.claim("oid", ANNA.toUpperCase(Locale.ROOT)))))
                .isEqualTo(PERSON);
    }

    @Test
    void aRegistrationMayStillIssueTokensOfTheFirstVersion() {
        assertThat(verifier.verify(
                        token(claims -> claims.issuer("https://sts.windows.net/" + FakeMicrosoft.TENANT + "/")
                                .audience("api://druppel.example.org/" + FakeMicrosoft.APP))))
                .isEqualTo(PERSON);
    }

    @Test
    void moreThanOnePermissionIsFine() {
        assertThat(verifier.verify(token(claims -> claims.claim("scp", "email access_as_user"))))
                .isEqualTo(PERSON);
    }

    static Stream<Consumer<JWTClaimsSet.Builder>> faults() {
        return Stream.of(
                claims -> claims.issuer("https://login.example.org/" + FakeMicrosoft.TENANT + "/v2.0"),
                claims -> claims.issuer("https://sts.windows.net/" + OTHER_TENANT + "/"),
                claims -> claims.issuer("https://api.botframework.com"),
                claims -> claims.issuer(null),
                claims -> claims.audience(OTHER_TENANT),
                claims -> claims.audience("api://other.example.org/" + FakeMicrosoft.APP),
                claims -> claims.audience(List.of(FakeMicrosoft.APP, "another")),
                claims -> claims.audience((String) null),
                claims -> claims.claim("tid", OTHER_TENANT),
                claims -> claims.claim("tid", null),
                claims -> claims.claim("oid", null),
                claims -> claims.claim("oid", ""),
                claims -> claims.claim("oid", 7),
                claims -> claims.claim("oid", "a b"),
                claims -> claims.claim("scp", null),
                claims -> claims.claim("scp", "access_as_user_too"),
                claims -> claims.expirationTime(null));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void withAnyOtherClaimItIsNobodys(Consumer<JWTClaimsSet.Builder> fault) {
        assertThat(verifier.verify(token(fault))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3899, true", "3901, false"})
    void itEndsFiveMinutesAfterItsTimeAtTheLatest(long seconds, boolean valid) {
        String token = token(claims -> {});
        clock.pass(Duration.ofSeconds(seconds));
        assertThat(verifier.verify(token).isPresent()).isEqualTo(valid);
    }

    @Test
    void itDoesNotBeginLater() {
        assertThat(verifier.verify(token(claims -> claims.notBeforeTime(issuer().date(Duration.ofMinutes(6))))))
                .isEmpty();
    }

    @Test
    void unsignedOrSignedInAnotherWayItIsNobodys() throws Exception {
        JWTClaimsSet claims = microsoft.claims(issuer(), ANNA).build();
        byte[] publicKey = TokenIssuer.KEY.toRSAPublicKey().getEncoded();

        assertThat(verifier.verify(new PlainJWT(claims).serialize())).isEmpty();
        assertThat(verifier.verify(TokenIssuer.signed(
                        new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("key-1").build(),
                        claims,
                        new MACSigner(publicKey))))
                .isEmpty();
        assertThat(verifier.verify(TokenIssuer.signed(TokenIssuer.header(), claims, TokenIssuer.key("key-1"))))
                .isEmpty();
    }

    @Test
    void aTokenForTheBotIsNotOneForTheTab() {
        assertThat(verifier.verify(issuer().good())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "..", "eyJhbGciOiJub25lIn0.e30."})
    void anythingElseIsNobodys(String token) {
        assertThat(verifier.verify(token)).isEmpty();
        assertThat(verifier.verify(token + "x".repeat(20_000))).isEmpty();
    }

    @Test
    void withoutKeysNobodyComesIn() {
        microsoft.answer(FakeMicrosoft.ENTRA, 503, "");

        assertThat(verifier.verify(token(claims -> {}))).isEmpty();
    }

    private String token(Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = microsoft.claims(issuer(), ANNA);
        change.accept(claims);
        return TokenIssuer.signed(TokenIssuer.header(), claims.build(), TokenIssuer.KEY);
    }

    private TokenIssuer issuer() {
        return new TokenIssuer(clock.instant());
    }
}
