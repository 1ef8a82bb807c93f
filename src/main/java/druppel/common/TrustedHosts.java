package druppel.common;

import java.net.URI;
import java.util.Optional;

/// Hosts that are trusted among the URLs that Slack names: Slack's own, and the host of the Web API in use.
public record TrustedHosts(URI api) {
    private static final String SLACK = "(?i)([a-z0-9-]+\\.)*slack(-gov)?\\.com";

    public boolean trusts(URI address) {
        return isSlack(address) || isApi(address);
    }

    /// Parses a URI; empty if the text is not one.
    public static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static boolean isSlack(URI address) {
        return "https".equals(address.getScheme())
                && address.getRawUserInfo() == null
                && (address.getPort() == -1 || address.getPort() == 443)
                && address.getHost() != null
                && address.getHost().matches(SLACK);
    }

    private boolean isApi(URI address) {
        return api.getScheme().equals(address.getScheme())
                && api.getRawAuthority().equals(address.getRawAuthority());
    }
}
