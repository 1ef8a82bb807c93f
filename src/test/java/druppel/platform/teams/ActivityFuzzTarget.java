package druppel.platform.teams;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Fuzz target of the endpoint of Teams behind a valid token: each activity gets an answer that the Bot Connector
/// knows, and whatever is stored is also processed. `SERVICE` in the input is the trusted service URL.
public final class ActivityFuzzTarget {
    private static final Set<Integer> ANSWERS = Set.of(200, 400, 401, 403, 501);
    private static final TeamsTestApplication APPLICATION = new TeamsTestApplication("2026-11-30T08:00:00Z");
    private static final String SERVICE = APPLICATION.connector.service() + "/";
    private static final String TOKEN = APPLICATION.token(SERVICE);

    private ActivityFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        String body = new String(input, StandardCharsets.UTF_8).replace("SERVICE", SERVICE);
        int status = APPLICATION.send(body, TOKEN).statusCode();
        if (!ANSWERS.contains(status)) {
            throw new AssertionError("an activity was answered with " + status);
        }
        APPLICATION.settle();
    }

    public static void fuzzerTearDown() {
        APPLICATION.close();
    }
}
