package druppel.platform.teams.api;

import java.net.URI;
import java.util.Set;

/// One of Microsoft's clouds: where keys and tokens come from, and which hosts are spoken to.
///
/// @param openId what names the keys that Microsoft signs with
/// @param login where tokens are had, without a slash at its end
/// @param issuer who signs what comes in
/// @param scope what the bot asks a token for
/// @param serviceHosts the hosts that a token may be sent to, in small letters
/// @param clientHost where people open Teams in a browser
public record Cloud(URI openId, URI login, String issuer, String scope, Set<String> serviceHosts, String clientHost) {
    public Cloud {
        if (!safe(openId) || !safe(login)) {
            throw new IllegalArgumentException("keys and tokens come over https");
        }
        login = URI.create(login.toString().replaceFirst("/+$", ""));
        serviceHosts = Set.copyOf(serviceHosts);
    }

    /// Whether keys or tokens can come from there unread and unchanged: by https, or from this
    /// machine.
    public static boolean safe(URI address) {
        return address.getHost() != null
                && address.getRawUserInfo() == null
                && ("https".equals(address.getScheme())
                        || ("http".equals(address.getScheme()) && LoopbackHosts.is(address.getHost())));
    }
}
