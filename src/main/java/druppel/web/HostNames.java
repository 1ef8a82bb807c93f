package druppel.web;

import java.util.Locale;
import java.util.Set;

/// Host names that pages answer to: that of the base URL, those of loopback, and others that the operator adds.
///
/// Any other name is refused: the site of somebody else may let its name lead to this server, and its pages could then
/// read ours (DNS rebinding).
///
/// @param further names in lower case, without port
public record HostNames(SiteAddress site, Set<String> further) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    public HostNames {
        further = Set.copyOf(further);
    }

    /// Without further names.
    public static HostNames of(SiteAddress site) {
        return new HostNames(site, Set.of());
    }

    /// Whether pages answer to a host, such as that of a `Host` header.
    ///
    /// @param host name or address, with or without a port
    public boolean include(String host) {
        String name = name(host);
        return LOOPBACK.contains(name) || further.contains(name) || name.equalsIgnoreCase(site.host());
    }

    /// Whether a host is this machine by one of its own names.
    public static boolean isLoopback(String host) {
        return LOOPBACK.contains(name(host));
    }

    /// Without its port and the dot at the end that a full name may have.
    private static String name(String host) {
        return host.replaceFirst(":\\d*$", "").replaceFirst("\\.$", "").toLowerCase(Locale.ROOT);
    }
}
