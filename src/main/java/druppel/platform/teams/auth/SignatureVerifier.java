package druppel.platform.teams.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import druppel.platform.teams.auth.JwksFetcher.SigningKey;
import druppel.platform.teams.auth.JwtVerdict.Reason;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.Set;

/// Verifier of the signature of a token, and of its lifetime.
///
/// The key is looked up by its id among Microsoft's keys only; keys and key addresses inside a token are
/// ignored. No claim is used before the signature is verified.
record SignatureVerifier(JwksCache keys, InstantSource clock) {
    static final int MOST_CHARACTERS = 16 * 1024;
    private static final Duration SKEW = Duration.ofMinutes(5);

    /// The result of verifying a token.
    sealed interface Result {
        /// Signed by Microsoft; who issued it, for which app and for how long is yet to be checked.
        ///
        /// @param endorsements the channels that the signing key is endorsed for
        record Signed(JWTClaimsSet claims, Set<String> endorsements) implements Result {
            public Signed {
                endorsements = Set.copyOf(endorsements);
            }

            /// Never includes the claims.
            @Override
            public String toString() {
                return "Signed[]";
            }
        }

        record Refused(Reason why) implements Result {}
    }

    Result verify(String token) {
        try {
            return JWTParser.parse(token) instanceof SignedJWT signed
                    ? verify(signed)
                    : new Result.Refused(Reason.ALGORITHM);
        } catch (ParseException | IllegalArgumentException unreadable) {
            return new Result.Refused(Reason.MALFORMED);
        }
    }

    private Result verify(SignedJWT token) throws ParseException {
        JWSHeader header = token.getHeader();
        if (!JWSAlgorithm.RS256.equals(header.getAlgorithm())) {
            return new Result.Refused(Reason.ALGORITHM);
        }
        if (header.getIncludedParams().contains("crit")
                || header.getIncludedParams().contains("b64")) {
            return new Result.Refused(Reason.CRITICAL);
        }
        return verify(token, Optional.ofNullable(header.getKeyID()));
    }

    private Result verify(SignedJWT token, Optional<String> key) throws ParseException {
        return key.isEmpty()
                ? new Result.Refused(Reason.UNKNOWN_KEY)
                : switch (keys.find(key.get())) {
                    case JwksCache.Found.Known(SigningKey known) -> verify(token, known);
                    case JwksCache.Found.Unknown() -> new Result.Refused(Reason.UNKNOWN_KEY);
                    case JwksCache.Found.NoKeys() -> new Result.Refused(Reason.NO_KEYS);
                };
    }

    private Result verify(SignedJWT token, SigningKey key) throws ParseException {
        if (!hasValidSignature(token, key)) {
            return new Result.Refused(Reason.SIGNATURE);
        }
        return new Result.Signed(token.getJWTClaimsSet(), key.endorsements());
    }

    private static boolean hasValidSignature(SignedJWT token, SigningKey key) {
        try {
            return token.verify(new RSASSAVerifier(key.key()));
        } catch (JOSEException broken) {
            return false;
        }
    }

    /// Why a token is not valid now, with five minutes for clocks that differ; empty if it is valid. One without an end
    /// never is.
    Optional<Reason> lifetimeError(JWTClaimsSet claims) {
        Instant now = clock.instant();
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
}
