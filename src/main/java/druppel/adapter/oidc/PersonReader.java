package druppel.adapter.oidc;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.PersonClaims;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import druppel.common.BoundedHttpClient;
import druppel.domain.member.PersonName;
import druppel.domain.session.OidcIdentity;
import druppel.feature.signin.oidc.OidcPerson;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the person from a valid ID token. What it lacks is asked of the provider's UserInfo endpoint, where providers
/// may keep name and e-mail address; signing in does not depend on it.
record PersonReader(NimbusHttp http) {
    private static final Logger LOG = LoggerFactory.getLogger(PersonReader.class);
    private static final int LONGEST_NAME = 60;

    OidcPerson person(Provider provider, IDTokenClaimsSet token, AccessToken access) {
        PersonClaims inToken = new PersonClaims(token.toJSONObject());
        List<PersonClaims> claims = name(inToken).isPresent() && inToken.getEmailAddress() != null
                ? List.of(inToken)
                : Stream.concat(Stream.of(inToken), userInfo(provider, token, access).stream())
                        .toList();
        OidcIdentity identity = new OidcIdentity(
                token.getIssuer().getValue(), token.getSubject().getValue());
        return new OidcPerson(
                identity, first(claims, PersonReader::name), first(claims, PersonReader::email), entraUser(token));
    }

    private static <T> Optional<T> first(List<PersonClaims> claims, Function<PersonClaims, Optional<T>> claim) {
        return claims.stream().map(claim).flatMap(Optional::stream).findFirst();
    }

    private static Optional<PersonName> name(PersonClaims claims) {
        return Stream.of(
                        Optional.ofNullable(claims.getName()),
                        Optional.ofNullable(claims.getGivenName()),
                        Optional.ofNullable(claims.getPreferredUsername()))
                .flatMap(Optional::stream)
                .flatMap(name -> PersonName.read(plain(name)).stream())
                .findFirst();
    }

    /// One line without control characters, not too long.
    private static String plain(String name) {
        String line = name.replaceAll("[\\p{C}\\s]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_NAME
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME));
    }

    private static Optional<String> email(PersonClaims claims) {
        return Boolean.TRUE.equals(claims.getEmailVerified())
                ? Optional.ofNullable(claims.getEmailAddress()).filter(email -> !email.isBlank())
                : Optional.empty();
    }

    /// Only Entra may speak for the users of a tenant: it writes the tenant's id into its issuer.
    private static Optional<OidcPerson.EntraUser> entraUser(IDTokenClaimsSet token) {
        String issuer = token.getIssuer().getValue();
        return Optional.ofNullable(token.getStringClaim("tid"))
                .filter(tenant -> issuer.matches("https://login\\.microsoftonline\\.(com|us)/.*"))
                .filter(tenant -> issuer.contains("/" + tenant + "/"))
                .flatMap(tenant -> Optional.ofNullable(token.getStringClaim("oid"))
                        .filter(id -> !id.isBlank())
                        .map(id -> new OidcPerson.EntraUser(tenant, id)));
    }

    private Optional<UserInfo> userInfo(Provider provider, IDTokenClaimsSet token, AccessToken access) {
        return Optional.ofNullable(provider.metadata().getUserInfoEndpointURI())
                .flatMap(endpoint -> userInfo(endpoint, access))
                .filter(info -> token.getSubject().equals(info.getSubject()));
    }

    private Optional<UserInfo> userInfo(URI endpoint, AccessToken access) {
        try {
            UserInfoResponse response = UserInfoResponse.parse(
                    new UserInfoRequest(endpoint, access).toHTTPRequest().send(http));
            return response.indicatesSuccess()
                    ? Optional.ofNullable(response.toSuccessResponse().getUserInfo())
                    : Optional.empty();
        } catch (IOException silence) {
            return without(BoundedHttpClient.reason(silence));
        } catch (ParseException unreadable) {
            return without("unreadable_answer");
        }
    }

    private static Optional<UserInfo> without(String why) {
        LOG.atWarn()
                .addKeyValue("why", why)
                .log("The OpenID provider gives no user info; the sign-in goes on without it");
        return Optional.empty();
    }
}
