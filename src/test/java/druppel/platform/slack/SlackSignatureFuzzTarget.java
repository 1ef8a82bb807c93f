package druppel.platform.slack;

import druppel.platform.slack.inbound.RequestSignature;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Fuzz target of Slack's signature: without the secret no timestamp and signature open the endpoint. The input is a
/// timestamp and a signature, each in a line.
public final class SlackSignatureFuzzTarget {
    private static final String BODY = "{\"type\":\"url_verification\",\"challenge\":\"c\"}";
    private static final SlackFixture FIXTURE = new SlackFixture();

    private SlackSignatureFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        List<String> lines = new String(input, StandardCharsets.ISO_8859_1)
                .replaceAll("[^\\n\\x20-\\x7e]", "")
                .lines()
                .toList();
        String timestamp = lines.isEmpty() ? "" : lines.getFirst();
        String signature = lines.size() < 2 ? "" : lines.get(1);
        int status = FIXTURE.status(FIXTURE.unsigned(BODY)
                .header(RequestSignature.TIMESTAMP, timestamp)
                .header(RequestSignature.SIGNATURE, signature));
        if (status != 401) {
            throw new AssertionError("a forged signature was answered with " + status);
        }
    }

    public static void fuzzerTearDown() {
        FIXTURE.close();
    }
}
