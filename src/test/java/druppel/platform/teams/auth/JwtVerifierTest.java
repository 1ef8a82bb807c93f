package druppel.platform.teams.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import druppel.platform.teams.FakeMicrosoft;
import druppel.platform.teams.TokenIssuer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Valid tokens, and key rotation. Invalid tokens are in `HostileTokensTest`.
class JwtVerifierTest {
    private final JwtVerifierFixture jwtVerifierFixture = new JwtVerifierFixture();

    @AfterEach
    void close() {
        jwtVerifierFixture.close();
    }

    @Test
    void aTokenOfMicrosoftsIsProven() {
        assertThat(jwtVerifierFixture.says(jwtVerifierFixture.mint().good())).isEqualTo("PROVEN");
    }

    @Test
    void aTokenThatHasJustRunOutIsTakenWithinFiveMinutes() {
        String token = jwtVerifierFixture.mint().good();
        jwtVerifierFixture.clock.pass(Duration.ofHours(1).plusSeconds(299));
        assertThat(jwtVerifierFixture.says(token)).isEqualTo("PROVEN");
    }

    @Test
    void aTokenThatBeginsSoonIsTakenWithinFiveMinutes() {
        TokenIssuer tokenIssuer = jwtVerifierFixture.mint();
        String token = tokenIssuer.with(claims -> claims.notBeforeTime(tokenIssuer.date(minutes(5))));
        assertThat(jwtVerifierFixture.says(token)).isEqualTo("PROVEN");
    }

    @Test
    void aTokenMayBeGoodFromEver() {
        assertThat(jwtVerifierFixture.says(jwtVerifierFixture.mint().with(claims -> claims.notBeforeTime(null))))
                .isEqualTo("PROVEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://smba.trafficmanager.net/emea",
                "https://smba.trafficmanager.net/emea/",
                "https://SMBA.trafficmanager.net/emea/",
                "HTTPS://smba.trafficmanager.net/emea"
            })
    void theSameAddressMayBeWrittenInAnotherWay(String serviceUrl) {
        assertThat(jwtVerifierFixture.says(jwtVerifierFixture.mint().good(), serviceUrl, "msteams"))
                .isEqualTo("PROVEN");
    }

    @Test
    void anAudienceMayBeAListOfOne() {
        String token = jwtVerifierFixture.mint().with(claims -> claims.audience(List.of(FakeMicrosoft.APP)));
        assertThat(jwtVerifierFixture.says(token)).isEqualTo("PROVEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jku", "x5u"})
    void anAddressOfKeysThatATokenBringsIsNotAsked(String parameter) {
        String header = "{\"alg\":\"RS256\",\"kid\":\"key-1\",\"%s\":\"%s\"}"
                .formatted(parameter, jwtVerifierFixture.microsoft.at("/evil"));
        assertThat(jwtVerifierFixture.says(TokenIssuer.headed(header, claims())))
                .isEqualTo("PROVEN");
        assertThat(jwtVerifierFixture.microsoft.calls("/evil")).isEmpty();
    }

    @Test
    void aKeyThatIsPublishedLaterIsTaken() {
        jwtVerifierFixture.says(jwtVerifierFixture.mint().good());
        RSAKey next = TokenIssuer.key("key-2");
        jwtVerifierFixture.microsoft.publish(TokenIssuer.KEY, next);
        jwtVerifierFixture.clock.pass(Duration.ofHours(1));
        assertThat(jwtVerifierFixture.says(signedWith(next))).isEqualTo("PROVEN");
        assertThat(jwtVerifierFixture.says(jwtVerifierFixture.mint().good())).isEqualTo("PROVEN");
    }

    @Test
    void aKeyThatIsPublishedNoMoreIsNotTakenTheDayAfter() {
        jwtVerifierFixture.says(jwtVerifierFixture.mint().good());
        jwtVerifierFixture.microsoft.publish(TokenIssuer.key("key-2"));
        jwtVerifierFixture.clock.pass(Duration.ofDays(1));
        assertThat(jwtVerifierFixture.says(jwtVerifierFixture.mint().good())).isEqualTo("UNKNOWN_KEY");
    }

    @Test
    void whereTheKeysCannotBeHadThoseFromBeforeAreGood() {
        jwtVerifierFixture.says(jwtVerifierFixture.mint().good());
        jwtVerifierFixture.microsoft.answer(FakeMicrosoft.METADATA, 503, "");
        jwtVerifierFixture.clock.pass(Duration.ofDays(30));
        assertThat(jwtVerifierFixture.says(jwtVerifierFixture.mint().good())).isEqualTo("PROVEN");
    }

    @Test
    void whereThereWereNeverAnyKeysItIsToBeSentAgain() {
        jwtVerifierFixture.microsoft.answer(FakeMicrosoft.METADATA, 503, "");
        assertThat(jwtVerifierFixture.says(jwtVerifierFixture.mint().good())).isEqualTo("NO_KEYS");
        assertThat(JwtVerdict.Reason.NO_KEYS.status()).isEqualTo(503);
    }

    private String signedWith(RSAKey key) {
        return TokenIssuer.signed(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims(), key);
    }

    private JWTClaimsSet claims() {
        return jwtVerifierFixture.mint().claims().build();
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}
