package druppel.platform.teams.api;

import java.net.URI;
import java.util.List;
import java.util.Set;

/// A Microsoft cloud: the addresses of its keys and tokens, and its trusted hosts.
///
/// @param openId address of the OpenID metadata that refers to Microsoft's signing keys
/// @param login base address of the login, without a trailing slash
/// @param issuer issuer of the tokens on incoming requests
/// @param scope OAuth scope of the bot's token
/// @param serviceHosts hosts to which a token may be sent, in lower case
/// @param clientHost host of the Teams web client
/// @param clientOrigins origins of the pages of Teams, which show a tab in a frame
public record Cloud(
        URI openId,
        URI login,
        String issuer,
        String scope,
        Set<String> serviceHosts,
        String clientHost,
        List<String> clientOrigins) {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    public Cloud {
        if (!safe(openId) || !safe(login)) {
            throw new IllegalArgumentException("keys and tokens have to be fetched over https");
        }
        login = URI.create(login.toString().replaceFirst("/+$", ""));
        serviceHosts = Set.copyOf(serviceHosts);
        clientOrigins = List.copyOf(clientOrigins);
    }

    /// Whether the address is safe for keys and tokens: https, or a loopback host.
    public static boolean safe(URI address) {
        return address.getHost() != null
                && address.getRawUserInfo() == null
                && ("https".equals(address.getScheme())
                        || ("http".equals(address.getScheme()) && loopback(address.getHost())));
    }

    /// Whether this is a name of the loopback host, which test doubles use.
    static boolean loopback(String host) {
        return LOOPBACK.contains(host);
    }
}
