package druppel.platform.teams.api;

import java.util.Set;

/// The names of this machine's own address, as test doubles are called by.
final class LoopbackHosts {
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    private LoopbackHosts() {}

    static boolean is(String host) {
        return NAMES.contains(host);
    }
}
