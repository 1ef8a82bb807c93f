package druppel.adapter.oidc;

import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.util.Optional;

/// The provider as its metadata describe it, with the validator of its ID tokens, which follows the rotation of its
/// keys.
record Provider(OIDCProviderMetadata metadata, IDTokenValidator validator) {

    /// Whether a response says that it is from this provider, or need not say it (RFC 9207).
    boolean issues(Optional<String> issuer) {
        return issuer.map(named -> named.equals(metadata.getIssuer().getValue()))
                .orElseGet(() -> !metadata.supportsAuthorizationResponseIssuerParam());
    }
}
