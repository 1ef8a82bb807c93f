package druppel.platform.teams;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Fuzz target of the tokens of Teams: no token that Microsoft did not sign opens the endpoint.
public final class TeamsTokenFuzzTarget {
    private static final Set<Integer> REFUSALS = Set.of(401, 403);
    private static final TeamsTestApplication APPLICATION = new TeamsTestApplication("2026-11-30T08:00:00Z");
    private static final String BODY =
            APPLICATION.sampleActivities.said("anna", "1", "streak").toString();

    private TeamsTokenFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        String token = new String(input, StandardCharsets.ISO_8859_1).replaceAll("[^\\x20-\\x7e]", "");
        int status = APPLICATION.send(BODY, token).statusCode();
        if (!REFUSALS.contains(status)) {
            throw new AssertionError("a forged token was answered with " + status);
        }
    }

    public static void fuzzerTearDown() {
        APPLICATION.close();
    }
}
