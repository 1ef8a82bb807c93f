package druppel.common;

import java.net.URI;
import java.util.Optional;

/// Which addresses are trusted of those that Slack names: its own, and those beside the Web API
/// that is spoken to.
public record TrustedHosts(URI api) {
    private static final String SLACKS = "(?i)([a-z0-9-]+\\.)*slack(-gov)?\\.com";

    public boolean trusts(URI address) {
        return slacks(address) || besideApi(address);
    }

    /// The address that a text is, where it is one.
    public static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static boolean slacks(URI address) {
        return "https".equals(address.getScheme())
                && address.getRawUserInfo() == null
                && (address.getPort() == -1 || address.getPort() == 443)
                && address.getHost() != null
                && address.getHost().matches(SLACKS);
    }

    private boolean besideApi(URI address) {
        return api.getScheme().equals(address.getScheme())
                && api.getRawAuthority().equals(address.getRawAuthority());
    }
}
