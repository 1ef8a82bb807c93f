package druppel.platform.teams.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import druppel.platform.teams.FakeMicrosoft;
import druppel.platform.teams.TokenIssuer;
import druppel.testing.PropertyCheck;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tokens that are not from Microsoft, or not for this bot, are rejected, each with its own reason.
class HostileTokensTest {
    private static final RSAKey STRANGERS = TokenIssuer.key("key-1");

    private final JwtVerifierFixture jwtVerifierFixture = new JwtVerifierFixture();
    private final TokenIssuer tokenIssuer = jwtVerifierFixture.mint();

    @AfterEach
    void close() {
        jwtVerifierFixture.close();
    }

    @Test
    void nobodyIsMissing() {
        assertThat(jwtVerifierFixture.saysOfHeaders()).isEqualTo("MISSING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Basic YTpi", "Bearer garbage", "Bearer a.b.c"})
    void whatIsNoTokenIsMalformed(String header) {
        assertThat(jwtVerifierFixture.saysOfHeaders(header)).isEqualTo("MALFORMED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"bearer %s", "Bearer  %s", "'Bearer %s '", "'Bearer %s\n'", "Bearer %s, %1$s"})
    void aTokenInAnotherFormIsMalformed(String form) {
        assertThat(jwtVerifierFixture.saysOfHeaders(form.formatted(tokenIssuer.good())))
                .isEqualTo("MALFORMED");
    }

    @Test
    void twoHeadersAreMalformed() {
        String header = "Bearer " + tokenIssuer.good();
        assertThat(jwtVerifierFixture.saysOfHeaders(header, header)).isEqualTo("MALFORMED");
    }

    @Test
    void aTokenThatIsTooLongIsMalformed() {
        String token = tokenIssuer.with(claims -> claims.claim("more", "x".repeat(16 * 1024)));
        assertThat(jwtVerifierFixture.says(token)).isEqualTo("MALFORMED");
    }

    @Test
    void aTokenThatIsCutOffIsMalformed() {
        String token = tokenIssuer.good();
        assertThat(jwtVerifierFixture.says(token.substring(0, token.lastIndexOf('.'))))
                .isEqualTo("MALFORMED");
    }

    @Test
    void aSignatureThatIsCutOffDoesNotHold() {
        String token = tokenIssuer.good();
        assertThat(jwtVerifierFixture.says(token.substring(0, token.length() - 9)))
                .isEqualTo("SIGNATURE");
    }

    @Test
    void aHeaderOfMereBracketsIsMalformed() {
        assertThat(jwtVerifierFixture.says(Base64URL.encode("{\"a\":" + "[".repeat(8_000)) + ".e30.e30"))
                .isEqualTo("MALFORMED");
    }

    @Test
    void aTokenWithoutASignatureHasTheWrongAlgorithm() {
        assertThat(jwtVerifierFixture.says(new PlainJWT(claims()).serialize())).isEqualTo("ALGORITHM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"None", "nOnE", "rs256", "RS256 ", "ES256", "PS256", "dir"})
    void anotherNameOfAnAlgorithmIsTheWrongOne(String algorithm) {
        String header = "{\"alg\":\"" + algorithm + "\",\"kid\":\"key-1\"}";
        assertThat(jwtVerifierFixture.says(TokenIssuer.headed(header, claims())))
                .isEqualTo("ALGORITHM");
    }

    @Test
    void thePublicKeyAsASharedSecretIsTheWrongAlgorithm() throws JOSEException {
        byte[] secret = TokenIssuer.KEY.toRSAPublicKey().getEncoded();
        assertThat(jwtVerifierFixture.says(
                        TokenIssuer.signed(headed(JWSAlgorithm.HS256), claims(), new MACSigner(secret))))
                .isEqualTo("ALGORITHM");
    }

    @Test
    void aLongerHashIsTheWrongAlgorithm() {
        assertThat(jwtVerifierFixture.says(TokenIssuer.signed(headed(JWSAlgorithm.RS512), claims(), TokenIssuer.KEY)))
                .isEqualTo("ALGORITHM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"crit\":[\"exp\"],\"exp\":1", "\"crit\":[\"b64\"],\"b64\":false", "\"b64\":false"})
    void aTokenThatAsksForMoreIsNotTaken(String more) {
        String header = "{\"alg\":\"RS256\",\"kid\":\"key-1\"," + more + "}";
        assertThat(jwtVerifierFixture.says(TokenIssuer.headed(header, claims())))
                .isEqualTo("CRITICAL");
    }

    @Test
    void anUnknownKeyIsUnknown() {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key-9").build();
        assertThat(jwtVerifierFixture.says(TokenIssuer.signed(header, claims(), STRANGERS)))
                .isEqualTo("UNKNOWN_KEY");
    }

    @Test
    void aTokenThatNamesNoKeyIsOfAnUnknownOneAndMakesNobodyFetch() {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).build();
        assertThat(jwtVerifierFixture.says(TokenIssuer.signed(header, claims(), TokenIssuer.KEY)))
                .isEqualTo("UNKNOWN_KEY");
        assertThat(jwtVerifierFixture.microsoft.calls(FakeMicrosoft.METADATA)).isEmpty();
    }

    @Test
    void anotherKeyUnderTheSameIdDoesNotHold() {
        assertThat(jwtVerifierFixture.says(TokenIssuer.signed(TokenIssuer.header(), claims(), STRANGERS)))
                .isEqualTo("SIGNATURE");
    }

    @Test
    void aKeyThatATokenBringsAlongIsNotLookedAt() {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("key-1")
                .jwk(STRANGERS.toPublicJWK())
                .jwkURL(jwtVerifierFixture.microsoft.at("/evil"))
                .x509CertURL(jwtVerifierFixture.microsoft.at("/evil"))
                .build();
        assertThat(jwtVerifierFixture.says(TokenIssuer.signed(header, claims(), STRANGERS)))
                .isEqualTo("SIGNATURE");
        assertThat(jwtVerifierFixture.microsoft.calls("/evil")).isEmpty();
    }

    @Test
    void aPayloadThatWasReplacedDoesNotHold() {
        String[] parts = tokenIssuer.good().split("\\.", -1);
        Base64URL other =
                tokenIssuer.claims().audience("somebody").build().toPayload().toBase64URL();
        assertThat(jwtVerifierFixture.says(parts[0] + "." + other + "." + parts[2]))
                .isEqualTo("SIGNATURE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.botframework.us",
                "https://api.botframework.com/",
                "https://sts.windows.net/72f988bf-86f1-41af-91ab-2d7cd011db47/"
            })
    void anotherIssuerIsNotTaken(String issuer) {
        assertThat(jwtVerifierFixture.says(tokenIssuer.with(claims -> claims.issuer(issuer))))
                .isEqualTo("ISSUER");
    }

    @Test
    void noIssuerIsNotTaken() {
        assertThat(jwtVerifierFixture.says(tokenIssuer.with(claims -> claims.issuer(null))))
                .isEqualTo("ISSUER");
    }

    @Test
    void aTokenForAnotherBotIsNotTaken() {
        assertThat(jwtVerifierFixture.says(tokenIssuer.with(claims -> claims.audience("another"))))
                .isEqualTo("AUDIENCE");
    }

    @Test
    void aTokenForUsAndOthersIsNotTaken() {
        List<String> both = List.of(FakeMicrosoft.APP, "another");
        assertThat(jwtVerifierFixture.says(tokenIssuer.with(claims -> claims.audience(both))))
                .isEqualTo("AUDIENCE");
    }

    @Test
    void aTokenForNobodyIsNotTaken() {
        assertThat(jwtVerifierFixture.says(tokenIssuer.with(claims -> claims.audience((String) null))))
                .isEqualTo("AUDIENCE");
    }

    @Test
    void aTokenThatRanOutFiveMinutesAgoIsNotTaken() {
        String token = tokenIssuer.good();
        jwtVerifierFixture.clock.pass(Duration.ofHours(1).plusSeconds(300));
        assertThat(jwtVerifierFixture.says(token)).isEqualTo("EXPIRED");
    }

    @Test
    void aTokenWithoutAnEndIsNotTaken() {
        assertThat(jwtVerifierFixture.says(tokenIssuer.with(claims -> claims.expirationTime(null))))
                .isEqualTo("EXPIRED");
    }

    @Test
    void aTokenOfTheFutureIsNotTaken() {
        String token = tokenIssuer.with(claims -> claims.notBeforeTime(tokenIssuer.date(Duration.ofSeconds(301))));
        assertThat(jwtVerifierFixture.says(token)).isEqualTo("NOT_YET");
    }

    @Test
    void aTokenWithoutAnAddressIsNotTaken() {
        assertThat(jwtVerifierFixture.says(tokenIssuer.with(claims -> claims.claim("serviceurl", null))))
                .isEqualTo("SERVICE_URL");
    }

    @Test
    void anAddressThatIsNoTextIsNotTaken() {
        assertThat(jwtVerifierFixture.says(tokenIssuer.with(claims -> claims.claim("serviceurl", Set.of("a")))))
                .isEqualTo("SERVICE_URL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.org/emea/",
                "http://smba.trafficmanager.net/emea/",
                "https://smba.trafficmanager.net/EMEA/",
                "https://smba.trafficmanager.net/emea/x",
                "https://smba.trafficmanager.net:444/emea/",
                "https://smba.trafficmanager.net/emea/?a",
                "https://a@smba.trafficmanager.net/emea/",
                "https://smba.trafficmanager.net/em ea/",
                ""
            })
    void anotherAddressThanTheActivitysIsNotTaken(String serviceUrl) {
        assertThat(jwtVerifierFixture.says(tokenIssuer.good(), serviceUrl, "msteams"))
                .isEqualTo("SERVICE_URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"webchat", "MSTEAMS", ""})
    void aKeyMaySpeakForItsChannelsAlone(String channel) {
        assertThat(jwtVerifierFixture.says(tokenIssuer.good(), TokenIssuer.SERVICE, channel))
                .isEqualTo("ENDORSEMENT");
    }

    @Test
    void aKeyWithoutEndorsementsSpeaksForNobody() {
        jwtVerifierFixture.microsoft.publish(List.of(), TokenIssuer.KEY);
        assertThat(jwtVerifierFixture.says(tokenIssuer.good())).isEqualTo("ENDORSEMENT");
    }

    @Test
    void theEndorsementsOfAnotherKeyDoNotCount() {
        jwtVerifierFixture.microsoft.answer(
                FakeMicrosoft.KEYS,
                200,
                JSONObjectUtils.toJSONString(Map.of(
                        "keys",
                        List.of(
                                FakeMicrosoft.endorsed(TokenIssuer.KEY, List.of("webchat")),
                                FakeMicrosoft.endorsed(TokenIssuer.key("key-2"), List.of("msteams"))))));
        assertThat(jwtVerifierFixture.says(tokenIssuer.good())).isEqualTo("ENDORSEMENT");
    }

    @Test
    void noChangeOfACharacterIsTaken() {
        String good = tokenIssuer.good();
        PropertyCheck.holds(random -> {
            // the last character has unused bits
            int place = random.nextInt(good.length() - 1);
            char other = (char) random.nextInt(128);
            String changed = good.substring(0, place) + other + good.substring(place + 1);
            assertThat(jwtVerifierFixture.says(changed).equals("PROVEN")).isEqualTo(changed.equals(good));
        });
    }

    private JWTClaimsSet claims() {
        return tokenIssuer.claims().build();
    }

    private static JWSHeader headed(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).keyID("key-1").build();
    }
}
