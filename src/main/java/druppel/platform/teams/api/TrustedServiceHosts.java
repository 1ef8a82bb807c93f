package druppel.platform.teams.api;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The hosts that the bot speaks to, and brings its token.
///
/// Whoever sends an activity writes its `serviceUrl`, so that address is a stranger's until it is
/// found here. What it may consist of is named, not what it may not: no escapes, no user, no query,
/// nothing that two readers could read in two ways.
///
/// @param names in small letters; names of this machine take http and any port as well
public record TrustedServiceHosts(Set<String> names) {
    private static final int LONGEST = 500;
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<scheme>https?)://(?<host>[A-Za-z0-9.-]+|\\[::1])(?::(?<port>[0-9]{1,5}))?"
                    + "(?<path>(?:/[A-Za-z0-9._~-]*)*)",
            Pattern.CASE_INSENSITIVE);

    public TrustedServiceHosts {
        names = Set.copyOf(names);
    }

    /// The address to speak to, with its host in small letters and no slash at its end; empty where
    /// it is not trusted.
    public Optional<URI> trusted(String serviceUrl) {
        if (serviceUrl.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher parts = ADDRESS.matcher(serviceUrl);
        return parts.matches() && allowed(parts) ? Optional.of(address(parts)) : Optional.empty();
    }

    private boolean allowed(Matcher parts) {
        String host = host(parts);
        boolean ours = LoopbackHosts.is(host);
        boolean named = names.contains(host) || (host.equals("[::1]") && names.contains("::1"));
        return named && (ours || (scheme(parts).equals("https") && usual(parts)));
    }

    private static boolean usual(Matcher parts) {
        return port(parts).isEmpty() || port(parts).equals(":443");
    }

    private static URI address(Matcher parts) {
        String path = parts.group("path").replaceFirst("/+$", "");
        String port = LoopbackHosts.is(host(parts)) ? port(parts) : "";
        return URI.create(scheme(parts) + "://" + host(parts) + port + path);
    }

    private static String scheme(Matcher parts) {
        return parts.group("scheme").toLowerCase(Locale.ROOT);
    }

    private static String host(Matcher parts) {
        return parts.group("host").toLowerCase(Locale.ROOT);
    }

    private static String port(Matcher parts) {
        return Optional.ofNullable(parts.group("port")).map(port -> ":" + port).orElse("");
    }
}
