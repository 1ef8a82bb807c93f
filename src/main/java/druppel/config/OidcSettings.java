package druppel.config;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Settings of an OpenID provider, through which people sign in.
///
/// @param issuer address of the provider, exactly as it calls itself
public record OidcSettings(URI issuer, String clientId, String clientSecret) {
    private static final List<SettingKey> NEEDED =
            List.of(SettingKey.OIDC_ISSUER, SettingKey.OIDC_CLIENT_ID, SettingKey.OIDC_CLIENT_SECRET);
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /// Reads the settings; empty if none of them is set.
    ///
    /// @throws InvalidSettingException for the first that is missing or cannot be used
    static Optional<OidcSettings> read(SettingSources sources) {
        if (NEEDED.stream().allMatch(key -> sources.value(key).isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new OidcSettings(
                issuer(required(sources, SettingKey.OIDC_ISSUER)),
                required(sources, SettingKey.OIDC_CLIENT_ID),
                required(sources, SettingKey.OIDC_CLIENT_SECRET)));
    }

    private static String required(SettingSources sources, SettingKey key) {
        return sources.value(key)
                .orElseThrow(() -> new InvalidSettingException(
                        key, "missing; an OpenID provider needs OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET"));
    }

    private static URI issuer(String given) {
        try {
            URI issuer = URI.create(given);
            if (safe(issuer) && issuer.getRawQuery() == null && issuer.getRawFragment() == null) {
                return issuer;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // Reported below, together with addresses of another kind.
        }
        throw new InvalidSettingException(
                SettingKey.OIDC_ISSUER,
                "not the https address of an OpenID provider; write it exactly as the provider calls itself, such as"
                        + " https://login.example.org/realms/staff");
    }

    /// Whether keys and secrets can travel there: https, or this machine.
    private static boolean safe(URI address) {
        return address.getHost() != null
                && address.getRawUserInfo() == null
                && ("https".equals(address.getScheme())
                        || ("http".equals(address.getScheme())
                                && LOOPBACK.contains(address.getHost().toLowerCase(Locale.ROOT))));
    }

    /// Never includes the secret.
    @Override
    public String toString() {
        return "OidcSettings[issuer=" + issuer + ", clientId=" + clientId + "]";
    }
}
