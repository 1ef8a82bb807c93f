package druppel.platform.teams.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import druppel.common.BoundedHttpClient;
import druppel.platform.teams.api.TeamsSettings;
import druppel.platform.teams.auth.JwksFetcher.SigningKey;
import druppel.platform.teams.auth.JwtVerdict.Reason;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// JWT verifier: checks before the body is read that a request comes from Microsoft.
///
/// The key is looked up by its id among Microsoft's keys only; keys and key addresses inside a token are
/// ignored. No claim is used before the signature is verified.
///
/// Source: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
public final class JwtVerifier {
    private static final int MOST_CHARACTERS = 16 * 1024;
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final Pattern BEARER = Pattern.compile("Bearer ([A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*\\.[A-Za-z0-9_-]*)");

    private final JwksCache keys;
    private final String appId;
    private final String issuer;
    private final InstantSource clock;

    JwtVerifier(JwksCache keys, TeamsSettings settings, InstantSource clock) {
        this.keys = keys;
        appId = settings.appId();
        issuer = settings.cloud().issuer();
        this.clock = clock;
    }

    /// A verifier that fetches Microsoft's keys when they are needed.
    public static JwtVerifier open(TeamsSettings settings, BoundedHttpClient http, InstantSource clock) {
        JwksFetcher fetcher = new JwksFetcher(http, settings.cloud().openId());
        return new JwtVerifier(new JwksCache(fetcher, clock), settings, clock);
    }

    /// Verifies the `Authorization` headers of a request, of which there has to be exactly one.
    public JwtVerdict verify(List<String> headers) {
        if (headers.isEmpty()) {
            return new JwtVerdict.Refused(Reason.MISSING);
        }
        String header = headers.getFirst();
        Matcher bearer = BEARER.matcher(header);
        return headers.size() == 1 && header.length() <= MOST_CHARACTERS && bearer.matches()
                ? token(bearer.group(1))
                : new JwtVerdict.Refused(Reason.MALFORMED);
    }

    private JwtVerdict token(String token) {
        try {
            return JWTParser.parse(token) instanceof SignedJWT signed
                    ? signed(signed)
                    : new JwtVerdict.Refused(Reason.ALGORITHM);
        } catch (ParseException | IllegalArgumentException unreadable) {
            return new JwtVerdict.Refused(Reason.MALFORMED);
        }
    }

    private JwtVerdict signed(SignedJWT token) throws ParseException {
        JWSHeader header = token.getHeader();
        if (!JWSAlgorithm.RS256.equals(header.getAlgorithm())) {
            return new JwtVerdict.Refused(Reason.ALGORITHM);
        }
        if (header.getIncludedParams().contains("crit")
                || header.getIncludedParams().contains("b64")) {
            return new JwtVerdict.Refused(Reason.CRITICAL);
        }
        return named(token, Optional.ofNullable(header.getKeyID()));
    }

    private JwtVerdict named(SignedJWT token, Optional<String> key) throws ParseException {
        return key.isEmpty()
                ? new JwtVerdict.Refused(Reason.UNKNOWN_KEY)
                : switch (keys.find(key.get())) {
                    case JwksCache.Found.Known(SigningKey known) -> signed(token, known);
                    case JwksCache.Found.Unknown() -> new JwtVerdict.Refused(Reason.UNKNOWN_KEY);
                    case JwksCache.Found.NoKeys() -> new JwtVerdict.Refused(Reason.NO_KEYS);
                };
    }

    private JwtVerdict signed(SignedJWT token, SigningKey key) throws ParseException {
        if (!hasValidSignature(token, key)) {
            return new JwtVerdict.Refused(Reason.SIGNATURE);
        }
        JWTClaimsSet claims = token.getJWTClaimsSet();
        return firstError(claims, clock.instant())
                .<JwtVerdict>map(JwtVerdict.Refused::new)
                .orElseGet(() -> new JwtVerdict.Verified(toClaims(claims, key)));
    }

    private static boolean hasValidSignature(SignedJWT token, SigningKey key) {
        try {
            return token.verify(new RSASSAVerifier(key.key()));
        } catch (JOSEException broken) {
            return false;
        }
    }

    private Optional<Reason> firstError(JWTClaimsSet claims, Instant now) {
        if (!issuer.equals(claims.getIssuer())) {
            return Optional.of(Reason.ISSUER);
        }
        if (!claims.getAudience().equals(List.of(appId))) {
            return Optional.of(Reason.AUDIENCE);
        }
        if (Optional.ofNullable(claims.getExpirationTime())
                .map(Date::toInstant)
                .filter(now.minus(SKEW)::isBefore)
                .isEmpty()) {
            return Optional.of(Reason.EXPIRED);
        }
        return Optional.ofNullable(claims.getNotBeforeTime())
                .map(Date::toInstant)
                .filter(now.plus(SKEW)::isBefore)
                .map(start -> Reason.NOT_YET);
    }

    private static JwtVerdict.Claims toClaims(JWTClaimsSet claims, SigningKey key) {
        Optional<String> address = Optional.ofNullable(claims.getClaim("serviceurl"))
                .filter(String.class::isInstance)
                .map(String.class::cast);
        return new JwtVerdict.Claims(address, key.endorsements());
    }
}
