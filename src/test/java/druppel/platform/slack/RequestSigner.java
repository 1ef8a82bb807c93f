package druppel.platform.slack;

import druppel.platform.slack.inbound.RequestSignature;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// Signs requests as Slack does.
public record RequestSigner(String secret) {

    /// A request with this body to a local port, signed with this timestamp.
    public HttpRequest request(int port, String body, Instant at) {
        String timestamp = Long.toString(at.getEpochSecond());
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/slack/events"))
                .header(RequestSignature.TIMESTAMP, timestamp)
                .header(RequestSignature.SIGNATURE, new RequestSignature(secret).of(timestamp, bytes))
                .POST(BodyPublishers.ofByteArray(bytes))
                .build();
    }
}
