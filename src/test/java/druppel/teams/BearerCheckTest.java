package druppel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is taken, and what becomes of it when keys come and go. What is not taken is in
/// `HostileBearersTest`.
class BearerCheckTest {
    private final Entrance entrance = new Entrance();

    @AfterEach
    void close() {
        entrance.close();
    }

    @Test
    void aTokenOfMicrosoftsIsProven() {
        assertThat(entrance.says(entrance.mint().good())).isEqualTo("PROVEN");
    }

    @Test
    void aTokenThatHasJustRunOutIsTakenWithinFiveMinutes() {
        String token = entrance.mint().good();
        entrance.clock.pass(Duration.ofHours(1).plusSeconds(299));
        assertThat(entrance.says(token)).isEqualTo("PROVEN");
    }

    @Test
    void aTokenThatBeginsSoonIsTakenWithinFiveMinutes() {
        Mint mint = entrance.mint();
        String token = mint.with(claims -> claims.notBeforeTime(mint.date(minutes(5))));
        assertThat(entrance.says(token)).isEqualTo("PROVEN");
    }

    @Test
    void aTokenMayBeGoodFromEver() {
        assertThat(entrance.says(entrance.mint().with(claims -> claims.notBeforeTime(null))))
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
        assertThat(entrance.says(entrance.mint().good(), serviceUrl, "msteams"))
                .isEqualTo("PROVEN");
    }

    @Test
    void anAudienceMayBeAListOfOne() {
        String token =
                entrance.mint().with(claims -> claims.audience(List.of(StandInMicrosoft.APP)));
        assertThat(entrance.says(token)).isEqualTo("PROVEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jku", "x5u"})
    void anAddressOfKeysThatATokenBringsIsNotAsked(String parameter) {
        String header =
                "{\"alg\":\"RS256\",\"kid\":\"key-1\",\"%s\":\"%s\"}"
                        .formatted(parameter, entrance.microsoft.at("/evil"));
        assertThat(entrance.says(Mint.headed(header, claims()))).isEqualTo("PROVEN");
        assertThat(entrance.microsoft.calls("/evil")).isEmpty();
    }

    @Test
    void aKeyThatIsPublishedLaterIsTaken() {
        entrance.says(entrance.mint().good());
        RSAKey next = Mint.key("key-2");
        entrance.microsoft.publish(Mint.KEY, next);
        entrance.clock.pass(Duration.ofHours(1));
        assertThat(entrance.says(signedWith(next))).isEqualTo("PROVEN");
        assertThat(entrance.says(entrance.mint().good())).isEqualTo("PROVEN");
    }

    @Test
    void aKeyThatIsPublishedNoMoreIsNotTakenTheDayAfter() {
        entrance.says(entrance.mint().good());
        entrance.microsoft.publish(Mint.key("key-2"));
        entrance.clock.pass(Duration.ofDays(1));
        assertThat(entrance.says(entrance.mint().good())).isEqualTo("UNKNOWN_KEY");
    }

    @Test
    void whereTheKeysCannotBeHadThoseFromBeforeAreGood() {
        entrance.says(entrance.mint().good());
        entrance.microsoft.answer(StandInMicrosoft.METADATA, 503, "");
        entrance.clock.pass(Duration.ofDays(30));
        assertThat(entrance.says(entrance.mint().good())).isEqualTo("PROVEN");
    }

    @Test
    void whereThereWereNeverAnyKeysItIsToBeSentAgain() {
        entrance.microsoft.answer(StandInMicrosoft.METADATA, 503, "");
        assertThat(entrance.says(entrance.mint().good())).isEqualTo("NO_KEYS");
        assertThat(Bearer.Reason.NO_KEYS.status()).isEqualTo(503);
    }

    private String signedWith(RSAKey key) {
        return Mint.signed(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                claims(),
                key);
    }

    private JWTClaimsSet claims() {
        return entrance.mint().claims().build();
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}
