package druppel.teams;

import java.net.URI;
import java.util.Set;

/// One of Microsoft's clouds: where keys and tokens come from, and which hosts are spoken to.
///
/// @param issuer who signs what comes in
/// @param scope what the bot asks a token for
/// @param serviceHosts the hosts that a token may be sent to, in small letters
public record Cloud(URI openId, URI login, String issuer, String scope, Set<String> serviceHosts) {
    public Cloud {
        serviceHosts = Set.copyOf(serviceHosts);
    }
}
