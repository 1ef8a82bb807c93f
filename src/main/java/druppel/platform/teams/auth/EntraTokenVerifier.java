package druppel.platform.teams.auth;

import com.nimbusds.jwt.JWTClaimsSet;
import druppel.common.BoundedHttpClient;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.platform.teams.api.TeamsSettings;
import druppel.web.SiteAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Verifier of the access tokens that Teams' single sign-on gives to a tab: Microsoft Entra says which person of our
/// tenant has opened it. Thread-safe.
///
/// Source: https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
public final class EntraTokenVerifier {
    /// The permission that a tab has: to act as the person who opened it. A token of an app for itself has none.
    public static final String SCOPE = "access_as_user";

    private final SignatureVerifier signatures;
    private final String tenant;
    private final Set<String> issuers;
    private final Set<List<String>> audiences;

    EntraTokenVerifier(JwksCache keys, TeamsSettings settings, SiteAddress site, InstantSource clock) {
        signatures = new SignatureVerifier(keys, clock);
        tenant = settings.tenant();
        issuers = Set.of(settings.cloud().login() + "/" + tenant + "/v2.0", "https://sts.windows.net/" + tenant + "/");
        audiences = Set.of(List.of(settings.appId()), List.of(resource(site, settings.appId())));
    }

    /// A verifier that fetches the keys of the tenant when they are needed.
    public static EntraTokenVerifier open(
            TeamsSettings settings, SiteAddress site, BoundedHttpClient http, InstantSource clock) {
        JwksFetcher fetcher = new JwksFetcher(http, metadata(settings));
        return new EntraTokenVerifier(new JwksCache(fetcher, clock), settings, site, clock);
    }

    private static URI metadata(TeamsSettings settings) {
        return URI.create(
                settings.cloud().login() + "/" + settings.tenant() + "/v2.0/.well-known/openid-configuration");
    }

    /// The name of our pages among the resources of Entra, their *Application ID URI*.
    public static String resource(SiteAddress site, String appId) {
        return "api://" + site.host() + "/" + appId;
    }

    /// The person that a token is about; empty if it is not valid, whatever the reason.
    public Optional<PlatformUser> verify(String token) {
        return token.length() <= SignatureVerifier.MOST_CHARACTERS
                        && signatures.verify(token) instanceof SignatureVerifier.Result.Signed signed
                        && isForUs(signed.claims())
                ? person(signed.claims())
                : Optional.empty();
    }

    private boolean isForUs(JWTClaimsSet claims) {
        return issuers.contains(String.valueOf(claims.getIssuer()))
                && audiences.contains(claims.getAudience())
                && tenant.equals(text(claims, "tid"))
                && Arrays.asList(text(claims, "scp").split(" ", -1)).contains(SCOPE)
                && signatures.lifetimeError(claims).isEmpty();
    }

    /// The account as the bot knows it too.
    private Optional<PlatformUser> person(JWTClaimsSet claims) {
        return Optional.of(text(claims, "oid").toLowerCase(Locale.ROOT))
                .filter(id -> id.matches("[0-9a-z-]{1,64}"))
                .map(id -> new PlatformUser(Platform.TEAMS, tenant, id));
    }

    private static String text(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String text ? text : "";
    }
}
