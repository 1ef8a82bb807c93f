package druppel.adapter.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import druppel.config.OidcSettings;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/// Discovery of the provider: its metadata are fetched when they are first needed, and kept. Thread-safe; until a fetch
/// succeeds, each use tries again.
///
/// Source: https://openid.net/specs/openid-connect-discovery-1_0.html
final class ProviderDiscovery {
    private final OidcSettings settings;
    private final NimbusHttp http;
    private final AtomicReference<Optional<Provider>> found = new AtomicReference<>(Optional.empty());

    ProviderDiscovery(OidcSettings settings, NimbusHttp http) {
        this.settings = settings;
        this.http = http;
    }

    /// @throws IOException if the provider does not answer
    /// @throws GeneralException if its metadata cannot be used; the message says why
    Provider provider() throws IOException, GeneralException {
        Optional<Provider> known = found.get();
        return known.isPresent() ? known.get() : keep(fetch());
    }

    private Provider keep(Provider fetched) {
        found.set(Optional.of(fetched));
        return fetched;
    }

    Provider fetch() throws IOException, GeneralException {
        Issuer issuer = new Issuer(settings.issuer());
        OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(document(issuer));
        if (!metadata.getIssuer().equals(issuer)) {
            throw new GeneralException("calls itself " + metadata.getIssuer() + "; write OIDC_ISSUER exactly so");
        }
        if (Stream.of(metadata.getAuthorizationEndpointURI(), metadata.getTokenEndpointURI(), metadata.getJWKSetURI())
                .anyMatch(address -> address == null || !reachedAsSafely(address))) {
            throw new GeneralException(
                    "names no https addresses for authorization, tokens and keys; it has to support the code flow");
        }
        return new Provider(metadata, validator(metadata));
    }

    /// A connection that was lost is tried once more.
    private String document(Issuer issuer) throws IOException, GeneralException {
        try {
            return http.retrieveResource(OIDCProviderMetadata.resolveURL(issuer))
                    .getContent();
        } catch (IOException lost) {
            return http.retrieveResource(OIDCProviderMetadata.resolveURL(issuer))
                    .getContent();
        }
    }

    /// An issuer on https does not lead to plain http.
    private boolean reachedAsSafely(URI address) {
        return "https".equals(address.getScheme())
                || "http".equals(settings.issuer().getScheme());
    }

    private IDTokenValidator validator(OIDCProviderMetadata metadata) throws GeneralException, MalformedURLException {
        JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                        metadata.getJWKSetURI().toURL(), http)
                .refreshAheadCache(false)
                .retrying(true)
                .outageTolerant(true)
                .build();
        return new IDTokenValidator(
                metadata.getIssuer(),
                new ClientID(settings.clientId()),
                new JWSVerificationKeySelector<>(algorithms(metadata), keys),
                null);
    }

    /// Signatures with the provider's own keys only: never with the client's secret, and never none.
    private static Set<JWSAlgorithm> algorithms(OIDCProviderMetadata metadata) throws GeneralException {
        Set<JWSAlgorithm> algorithms =
                new HashSet<>(Optional.ofNullable(metadata.getIDTokenJWSAlgs()).orElse(List.of(JWSAlgorithm.RS256)));
        algorithms.removeIf(one -> !JWSAlgorithm.Family.RSA.contains(one) && !JWSAlgorithm.Family.EC.contains(one));
        if (algorithms.isEmpty()) {
            throw new GeneralException("signs ID tokens with none of the algorithms RS, PS and ES");
        }
        return algorithms;
    }
}
