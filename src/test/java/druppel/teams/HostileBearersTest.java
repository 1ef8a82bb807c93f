package druppel.teams;

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
import druppel.Property;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever is not Microsoft, or does not speak for this bot, each turned away for their own reason.
class HostileBearersTest {
    private static final RSAKey STRANGERS = Mint.key("key-1");

    private final Entrance entrance = new Entrance();
    private final Mint mint = entrance.mint();

    @AfterEach
    void close() {
        entrance.close();
    }

    @Test
    void nobodyIsMissing() {
        assertThat(entrance.saysOfHeaders()).isEqualTo("MISSING");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Bearer", "Bearer ", "Basic YTpi", "Bearer garbage", "Bearer a.b.c"})
    void whatIsNoTokenIsMalformed(String header) {
        assertThat(entrance.saysOfHeaders(header)).isEqualTo("MALFORMED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"bearer %s", "Bearer  %s", "'Bearer %s '", "'Bearer %s\n'", "Bearer %s, %1$s"})
    void aTokenInAnotherFormIsMalformed(String form) {
        assertThat(entrance.saysOfHeaders(form.formatted(mint.good()))).isEqualTo("MALFORMED");
    }

    @Test
    void twoHeadersAreMalformed() {
        String header = "Bearer " + mint.good();
        assertThat(entrance.saysOfHeaders(header, header)).isEqualTo("MALFORMED");
    }

    @Test
    void aTokenThatIsTooLongIsMalformed() {
        String token = mint.with(claims -> claims.claim("more", "x".repeat(16 * 1024)));
        assertThat(entrance.says(token)).isEqualTo("MALFORMED");
    }

    @Test
    void aTokenThatIsCutOffIsMalformed() {
        String token = mint.good();
        assertThat(entrance.says(token.substring(0, token.lastIndexOf('.'))))
                .isEqualTo("MALFORMED");
    }

    @Test
    void aSignatureThatIsCutOffDoesNotHold() {
        String token = mint.good();
        assertThat(entrance.says(token.substring(0, token.length() - 9))).isEqualTo("SIGNATURE");
    }

    @Test
    void aHeaderOfMereBracketsIsMalformed() {
        assertThat(entrance.says(Base64URL.encode("{\"a\":" + "[".repeat(8_000)) + ".e30.e30"))
                .isEqualTo("MALFORMED");
    }

    @Test
    void aTokenWithoutASignatureHasTheWrongAlgorithm() {
        assertThat(entrance.says(new PlainJWT(claims()).serialize())).isEqualTo("ALGORITHM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"None", "nOnE", "rs256", "RS256 ", "ES256", "PS256", "dir"})
    void anotherNameOfAnAlgorithmIsTheWrongOne(String algorithm) {
        String header = "{\"alg\":\"" + algorithm + "\",\"kid\":\"key-1\"}";
        assertThat(entrance.says(Mint.headed(header, claims()))).isEqualTo("ALGORITHM");
    }

    @Test
    void thePublicKeyAsASharedSecretIsTheWrongAlgorithm() throws JOSEException {
        byte[] secret = Mint.KEY.toRSAPublicKey().getEncoded();
        assertThat(
                        entrance.says(
                                Mint.signed(
                                        headed(JWSAlgorithm.HS256),
                                        claims(),
                                        new MACSigner(secret))))
                .isEqualTo("ALGORITHM");
    }

    @Test
    void aLongerHashIsTheWrongAlgorithm() {
        assertThat(entrance.says(Mint.signed(headed(JWSAlgorithm.RS512), claims(), Mint.KEY)))
                .isEqualTo("ALGORITHM");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"crit\":[\"exp\"],\"exp\":1",
                "\"crit\":[\"b64\"],\"b64\":false",
                "\"b64\":false"
            })
    void aTokenThatAsksForMoreIsNotTaken(String more) {
        String header = "{\"alg\":\"RS256\",\"kid\":\"key-1\"," + more + "}";
        assertThat(entrance.says(Mint.headed(header, claims()))).isEqualTo("CRITICAL");
    }

    @Test
    void anUnknownKeyIsUnknown() {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key-9").build();
        assertThat(entrance.says(Mint.signed(header, claims(), STRANGERS)))
                .isEqualTo("UNKNOWN_KEY");
    }

    @Test
    void aTokenThatNamesNoKeyIsOfAnUnknownOneAndMakesNobodyFetch() {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).build();
        assertThat(entrance.says(Mint.signed(header, claims(), Mint.KEY))).isEqualTo("UNKNOWN_KEY");
        assertThat(entrance.microsoft.calls(StandInMicrosoft.METADATA)).isEmpty();
    }

    @Test
    void anotherKeyUnderTheSameIdDoesNotHold() {
        assertThat(entrance.says(Mint.signed(Mint.header(), claims(), STRANGERS)))
                .isEqualTo("SIGNATURE");
    }

    @Test
    void aKeyThatATokenBringsAlongIsNotLookedAt() {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID("key-1")
                        .jwk(STRANGERS.toPublicJWK())
                        .jwkURL(entrance.microsoft.at("/evil"))
                        .x509CertURL(entrance.microsoft.at("/evil"))
                        .build();
        assertThat(entrance.says(Mint.signed(header, claims(), STRANGERS))).isEqualTo("SIGNATURE");
        assertThat(entrance.microsoft.calls("/evil")).isEmpty();
    }

    @Test
    void aPayloadThatWasReplacedDoesNotHold() {
        String[] parts = mint.good().split("\\.", -1);
        Base64URL other = mint.claims().audience("somebody").build().toPayload().toBase64URL();
        assertThat(entrance.says(parts[0] + "." + other + "." + parts[2])).isEqualTo("SIGNATURE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.botframework.us",
                "https://api.botframework.com/",
                "https://sts.windows.net/72f988bf-86f1-41af-91ab-2d7cd011db47/"
            })
    void anotherIssuerIsNotTaken(String issuer) {
        assertThat(entrance.says(mint.with(claims -> claims.issuer(issuer)))).isEqualTo("ISSUER");
    }

    @Test
    void noIssuerIsNotTaken() {
        assertThat(entrance.says(mint.with(claims -> claims.issuer(null)))).isEqualTo("ISSUER");
    }

    @Test
    void aTokenForAnotherBotIsNotTaken() {
        assertThat(entrance.says(mint.with(claims -> claims.audience("another"))))
                .isEqualTo("AUDIENCE");
    }

    @Test
    void aTokenForUsAndOthersIsNotTaken() {
        List<String> both = List.of(StandInMicrosoft.APP, "another");
        assertThat(entrance.says(mint.with(claims -> claims.audience(both)))).isEqualTo("AUDIENCE");
    }

    @Test
    void aTokenForNobodyIsNotTaken() {
        assertThat(entrance.says(mint.with(claims -> claims.audience((String) null))))
                .isEqualTo("AUDIENCE");
    }

    @Test
    void aTokenThatRanOutFiveMinutesAgoIsNotTaken() {
        String token = mint.good();
        entrance.clock.pass(Duration.ofHours(1).plusSeconds(300));
        assertThat(entrance.says(token)).isEqualTo("EXPIRED");
    }

    @Test
    void aTokenWithoutAnEndIsNotTaken() {
        assertThat(entrance.says(mint.with(claims -> claims.expirationTime(null))))
                .isEqualTo("EXPIRED");
    }

    @Test
    void aTokenOfTheFutureIsNotTaken() {
        String token =
                mint.with(claims -> claims.notBeforeTime(mint.date(Duration.ofSeconds(301))));
        assertThat(entrance.says(token)).isEqualTo("NOT_YET");
    }

    @Test
    void aTokenWithoutAnAddressIsNotTaken() {
        assertThat(entrance.says(mint.with(claims -> claims.claim("serviceurl", null))))
                .isEqualTo("SERVICE_URL");
    }

    @Test
    void anAddressThatIsNoTextIsNotTaken() {
        assertThat(entrance.says(mint.with(claims -> claims.claim("serviceurl", Set.of("a")))))
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
        assertThat(entrance.says(mint.good(), serviceUrl, "msteams")).isEqualTo("SERVICE_URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"webchat", "MSTEAMS", ""})
    void aKeyMaySpeakForItsChannelsAlone(String channel) {
        assertThat(entrance.says(mint.good(), Mint.SERVICE, channel)).isEqualTo("ENDORSEMENT");
    }

    @Test
    void aKeyWithoutEndorsementsSpeaksForNobody() {
        entrance.microsoft.publish(List.of(), Mint.KEY);
        assertThat(entrance.says(mint.good())).isEqualTo("ENDORSEMENT");
    }

    @Test
    void theEndorsementsOfAnotherKeyDoNotCount() {
        entrance.microsoft.answer(
                StandInMicrosoft.KEYS,
                200,
                JSONObjectUtils.toJSONString(
                        Map.of(
                                "keys",
                                List.of(
                                        StandInMicrosoft.endorsed(Mint.KEY, List.of("webchat")),
                                        StandInMicrosoft.endorsed(
                                                Mint.key("key-2"), List.of("msteams"))))));
        assertThat(entrance.says(mint.good())).isEqualTo("ENDORSEMENT");
    }

    @Test
    void noChangeOfACharacterIsTaken() {
        String good = mint.good();
        Property.holds(random -> {
            // the last character has bits that stand for nothing
            int place = random.nextInt(good.length() - 1);
            char other = (char) random.nextInt(128);
            String changed = good.substring(0, place) + other + good.substring(place + 1);
            assertThat(entrance.says(changed).equals("PROVEN")).isEqualTo(changed.equals(good));
        });
    }

    private JWTClaimsSet claims() {
        return mint.claims().build();
    }

    private static JWSHeader headed(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).keyID("key-1").build();
    }
}
