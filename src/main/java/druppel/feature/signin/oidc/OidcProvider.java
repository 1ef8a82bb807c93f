package druppel.feature.signin.oidc;

import java.net.URI;
import java.util.Optional;

/// Port of the OpenID provider. Thread-safe; failures of the provider are results, never exceptions.
public interface OidcProvider {
    /// The address of the provider's sign-in page for an attempt; empty if the provider does not answer.
    Optional<URI> authorization(OidcAttempt attempt);

    /// Exchanges the authorization code that the browser brought back.
    ///
    /// @param issuer who the response says that it is from, if it does
    Result exchange(OidcAttempt attempt, String code, Optional<String> issuer);

    /// Result of an exchange.
    sealed interface Result {
        record SignedIn(OidcPerson person) implements Result {}

        /// The provider rejects the code, or what it sent cannot be trusted; `why` is a code for logs.
        record Refused(String why) implements Result {}

        /// The provider does not answer; `why` is a code for logs.
        record Silent(String why) implements Result {}
    }
}
