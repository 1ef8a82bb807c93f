package druppel.platform.teams;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;

/// Issues tokens, valid and invalid.
///
/// @param now the time of issue
public record TokenIssuer(Instant now) {
    public static final RSAKey KEY = key("key-1");
    public static final String SERVICE = "https://smba.trafficmanager.net/emea/";

    public static RSAKey key(String id) {
        return key(id, 2048);
    }

    public static RSAKey key(String id, int bits) {
        try {
            return new RSAKeyGenerator(bits, true).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /// A token as Microsoft issues it.
    public String good() {
        return with(claims -> claims);
    }

    /// A correctly signed token with changed claims.
    public String with(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(header(), change.apply(claims()).build(), KEY);
    }

    public JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("https://api.botframework.com")
                .audience(FakeMicrosoft.APP)
                .notBeforeTime(date(Duration.ofMinutes(-1)))
                .expirationTime(date(Duration.ofHours(1)))
                .claim("serviceurl", SERVICE);
    }

    public Date date(Duration fromNow) {
        return Date.from(now.plus(fromNow));
    }

    public static JWSHeader header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key-1").build();
    }

    public static String signed(JWSHeader header, JWTClaimsSet claims, RSAKey key) {
        try {
            return signed(header, claims, new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /// A correctly signed token with this raw header.
    public static String headed(String header, JWTClaimsSet claims) {
        try {
            Base64URL first = Base64URL.encode(header);
            Base64URL second = claims.toPayload().toBase64URL();
            byte[] input = (first + "." + second).getBytes(StandardCharsets.UTF_8);
            Base64URL signature = new RSASSASigner(KEY).sign(header(), input);
            return first + "." + second + "." + signature;
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
