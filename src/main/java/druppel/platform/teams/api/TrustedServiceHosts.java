package druppel.platform.teams.api;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Allowlist of service hosts: the only hosts to which the bot sends requests and its token.
///
/// The sender of an activity writes its `serviceUrl`, so the address is untrusted until it is found here. Only
/// allowed characters pass: no escapes, no user info, no query, and nothing that two parsers could read
/// differently.
///
/// @param names in lower case; loopback names also allow http and any port
public record TrustedServiceHosts(Set<String> names) {
    private static final int LONGEST = 500;
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<scheme>https?)://(?<host>[A-Za-z0-9.-]+|\\[::1])(?::(?<port>[0-9]{1,5}))?"
                    + "(?<path>(?:/[A-Za-z0-9._~-]*)*)",
            Pattern.CASE_INSENSITIVE);

    public TrustedServiceHosts {
        names = Set.copyOf(names);
    }

    /// The address with its host in lower case and no trailing slash; empty if it is not trusted.
    public Optional<URI> trusted(String serviceUrl) {
        if (serviceUrl.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher parts = ADDRESS.matcher(serviceUrl);
        return parts.matches() && allowed(parts) ? Optional.of(address(parts)) : Optional.empty();
    }

    private boolean allowed(Matcher parts) {
        String host = host(parts);
        boolean loopback = Cloud.loopback(host);
        boolean named = names.contains(host) || (host.equals("[::1]") && names.contains("::1"));
        return named && (loopback || (scheme(parts).equals("https") && standardPort(parts)));
    }

    private static boolean standardPort(Matcher parts) {
        return port(parts).isEmpty() || port(parts).equals(":443");
    }

    private static URI address(Matcher parts) {
        String path = parts.group("path").replaceFirst("/+$", "");
        String port = Cloud.loopback(host(parts)) ? port(parts) : "";
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
