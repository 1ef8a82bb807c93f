package druppel.platform.slack;

import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;

/// Fuzz target of Slack's endpoint behind a valid signature: each body gets an answer that Slack knows, and whatever is
/// stored is also processed.
public final class SlackEventFuzzTarget {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    // 401: the same body at the same time, which is a replay
    private static final Set<Integer> ANSWERS = Set.of(200, 400, 401);
    private static final SlackTestApplication APPLICATION = new SlackTestApplication(NOW);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private SlackEventFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        // no answer may leave this machine
        String body = new String(input, StandardCharsets.UTF_8).replace("response_url", "response_address");
        int status =
                HTTP.send(APPLICATION.signed(body), BodyHandlers.discarding()).statusCode();
        if (!ANSWERS.contains(status)) {
            throw new AssertionError("a signed body was answered with " + status);
        }
        APPLICATION.settle();
    }

    public static void fuzzerTearDown() {
        HTTP.close();
        APPLICATION.close();
    }
}
