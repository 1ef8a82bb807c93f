package druppel.platform.teams.api;

import java.util.Set;

/// Names of the loopback host, which test doubles use.
final class LoopbackHosts {
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    private LoopbackHosts() {}

    static boolean is(String host) {
        return NAMES.contains(host);
    }
}
