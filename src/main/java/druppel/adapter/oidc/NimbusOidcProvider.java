package druppel.adapter.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import druppel.common.BoundedHttpClient;
import druppel.config.OidcSettings;
import druppel.feature.signin.oidc.OidcAttempt;
import druppel.feature.signin.oidc.OidcProvider;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Client of an OpenID provider: authorization code flow with PKCE (S256), state and nonce.
///
/// The ID token is validated by the SDK: signature by a key of the provider, issuer, audience, nonce and expiry. Logs
/// nothing of a token.
///
/// Source: https://openid.net/specs/openid-connect-core-1_0.html#CodeFlowAuth
public final class NimbusOidcProvider implements OidcProvider, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NimbusOidcProvider.class);
    private static final Scope SCOPE = new Scope("openid", "profile", "email");

    private final OidcSettings settings;
    private final URI redirectUri;
    private final HttpClient client;
    private final NimbusHttp http;
    private final ProviderDiscovery discovery;
    private final PersonReader people;

    /// Creates the client, which asks nothing of the provider yet.
    ///
    /// @param redirectUri where the provider sends the browser back to
    /// @param patience how long an answer of the provider is waited for
    public NimbusOidcProvider(OidcSettings settings, URI redirectUri, Duration patience) {
        this.settings = settings;
        this.redirectUri = redirectUri;
        client = BoundedHttpClient.client(patience);
        http = new NimbusHttp(new BoundedHttpClient(client, patience));
        discovery = new ProviderDiscovery(settings, http);
        people = new PersonReader(http);
    }

    /// Whether the provider's metadata can be used, for checks of an installation.
    ///
    /// @return what is wrong; empty if nothing is
    public Optional<String> problem() {
        try {
            discovery.fetch();
            return Optional.empty();
        } catch (IOException silence) {
            return Optional.of("does not answer (" + BoundedHttpClient.reason(silence) + ")");
        } catch (GeneralException unusable) {
            return Optional.of(String.valueOf(unusable.getMessage()));
        }
    }

    @Override
    public Optional<URI> authorization(OidcAttempt attempt) {
        return provider()
                .map(provider -> new AuthenticationRequest.Builder(ResponseType.CODE, SCOPE, clientId(), redirectUri)
                        .endpointURI(provider.metadata().getAuthorizationEndpointURI())
                        .state(new State(attempt.state()))
                        .nonce(new Nonce(attempt.nonce()))
                        .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
                        .build()
                        .toURI());
    }

    @Override
    public Result exchange(OidcAttempt attempt, String code, Optional<String> issuer) {
        return provider()
                .map(provider -> provider.issues(issuer)
                        ? exchange(provider, attempt, code)
                        : new Result.Refused("other_issuer"))
                .orElseGet(() -> new Result.Silent("no_metadata"));
    }

    private Result exchange(Provider provider, OidcAttempt attempt, String code) {
        try {
            return result(provider, attempt, tokens(provider, attempt, code));
        } catch (IOException silence) {
            return new Result.Silent(BoundedHttpClient.reason(silence));
        } catch (ParseException unreadable) {
            return new Result.Refused("unreadable_answer");
        }
    }

    private TokenResponse tokens(Provider provider, OidcAttempt attempt, String code)
            throws IOException, ParseException {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code), redirectUri, new CodeVerifier(attempt.verifier()));
        return OIDCTokenResponseParser.parse(
                new TokenRequest.Builder(provider.metadata().getTokenEndpointURI(), authentication(provider), grant)
                        .build()
                        .toHTTPRequest()
                        .send(http));
    }

    private Result result(Provider provider, OidcAttempt attempt, TokenResponse response) {
        return response instanceof OIDCTokenResponse granted
                ? signedIn(provider, attempt, granted)
                : refused(response.toErrorResponse().getErrorObject());
    }

    /// The provider's own trouble passes; its refusal does not.
    private static Result refused(ErrorObject error) {
        return error.getHTTPStatusCode() >= 500
                ? new Result.Silent("http_" + error.getHTTPStatusCode())
                : new Result.Refused(Optional.ofNullable(error.getCode())
                        .filter(code -> code.matches("[a-z_]{1,60}"))
                        .orElse("http_" + error.getHTTPStatusCode()));
    }

    private Result signedIn(Provider provider, OidcAttempt attempt, OIDCTokenResponse granted) {
        try {
            IDTokenClaimsSet claims =
                    provider.validator().validate(granted.getOIDCTokens().getIDToken(), new Nonce(attempt.nonce()));
            return new Result.SignedIn(
                    people.person(provider, claims, granted.getOIDCTokens().getAccessToken()));
        } catch (KeySourceException noKeys) {
            return new Result.Silent("no_keys");
        } catch (BadJOSEException | JOSEException invalid) {
            return new Result.Refused(reason(invalid));
        }
    }

    /// What is wrong with an ID token, without its values.
    private static String reason(Exception invalid) {
        String fault = String.valueOf(invalid.getMessage()).replaceFirst("(?s)\\s*[:({\\[].*", "");
        return fault.matches("[A-Za-z ]{1,60}") ? fault : invalid.getClass().getSimpleName();
    }

    private ClientAuthentication authentication(Provider provider) {
        List<ClientAuthenticationMethod> methods = provider.metadata().getTokenEndpointAuthMethods();
        Secret secret = new Secret(settings.clientSecret());
        boolean post = methods != null
                && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return post ? new ClientSecretPost(clientId(), secret) : new ClientSecretBasic(clientId(), secret);
    }

    private ClientID clientId() {
        return new ClientID(settings.clientId());
    }

    private Optional<Provider> provider() {
        try {
            return Optional.of(discovery.provider());
        } catch (IOException | GeneralException failure) {
            LOG.atWarn()
                    .addKeyValue("issuer", settings.issuer())
                    .addKeyValue("why", failure instanceof IOException io ? BoundedHttpClient.reason(io) : "metadata")
                    .log("The OpenID provider cannot be used now; nobody can sign in with it");
            return Optional.empty();
        }
    }

    /// Ends all requests to the provider.
    @Override
    public void close() {
        client.shutdownNow();
    }
}
