package druppel.platform.teams.auth;

import com.nimbusds.jwt.JWTClaimsSet;
import druppel.common.BoundedHttpClient;
import druppel.platform.teams.api.TeamsSettings;
import druppel.platform.teams.auth.JwtVerdict.Reason;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// JWT verifier: checks before the body is read that a request comes from Microsoft.
///
/// Source: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
public final class JwtVerifier {
    private static final Pattern BEARER = Pattern.compile("Bearer ([A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*\\.[A-Za-z0-9_-]*)");

    private final SignatureVerifier signatures;
    private final String appId;
    private final String issuer;

    JwtVerifier(JwksCache keys, TeamsSettings settings, InstantSource clock) {
        signatures = new SignatureVerifier(keys, clock);
        appId = settings.appId();
        issuer = settings.cloud().issuer();
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
        return headers.size() == 1 && header.length() <= SignatureVerifier.MOST_CHARACTERS && bearer.matches()
                ? token(bearer.group(1))
                : new JwtVerdict.Refused(Reason.MALFORMED);
    }

    private JwtVerdict token(String token) {
        return switch (signatures.verify(token)) {
            case SignatureVerifier.Result.Signed(JWTClaimsSet claims, Set<String> endorsements) ->
                firstError(claims)
                        .<JwtVerdict>map(JwtVerdict.Refused::new)
                        .orElseGet(() -> new JwtVerdict.Verified(toClaims(claims, endorsements)));
            case SignatureVerifier.Result.Refused(Reason why) -> new JwtVerdict.Refused(why);
        };
    }

    private Optional<Reason> firstError(JWTClaimsSet claims) {
        if (!issuer.equals(claims.getIssuer())) {
            return Optional.of(Reason.ISSUER);
        }
        return claims.getAudience().equals(List.of(appId))
                ? signatures.lifetimeError(claims)
                : Optional.of(Reason.AUDIENCE);
    }

    private static JwtVerdict.Claims toClaims(JWTClaimsSet claims, Set<String> endorsements) {
        Optional<String> address = Optional.ofNullable(claims.getClaim("serviceurl"))
                .filter(String.class::isInstance)
                .map(String.class::cast);
        return new JwtVerdict.Claims(address, endorsements);
    }
}
