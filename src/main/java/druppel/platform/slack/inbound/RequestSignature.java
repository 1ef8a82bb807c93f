package druppel.platform.slack.inbound;

import druppel.chat.intake.EventIntake;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Request signature of Slack: HMAC-SHA256 over `v0:timestamp:body`, accepted within five minutes.
///
/// Source: https://docs.slack.dev/authentication/verifying-requests-from-slack
public final class RequestSignature {
    public static final String TIMESTAMP = "X-Slack-Request-Timestamp";
    public static final String SIGNATURE = "X-Slack-Signature";

    private static final String RETRY = "X-Slack-Retry-Num";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");
    private static final Pattern SHAPE = Pattern.compile("v0=[0-9a-f]{64}");

    private final SecretKeySpec key;

    public RequestSignature(String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /// What the headers of a request claim; to be verified with its body.
    ///
    /// @param retried whether Slack says that it may have sent the same request before
    public record Claim(String timestamp, String signature, boolean retried) {}

    /// The claim of a request; empty if a header is missing, malformed or stale, so that the body need not be read.
    public Optional<Claim> claim(HttpServletRequest request, Instant now) {
        return only(request, TIMESTAMP)
                .filter(timestamp -> isFresh(timestamp, now))
                .flatMap(timestamp -> only(request, SIGNATURE)
                        .filter(SHAPE.asMatchPredicate())
                        .map(signature -> new Claim(timestamp, signature, request.getHeader(RETRY) != null)));
    }

    /// The proof that a claim is true for a body; empty if it is not. Compares in constant time.
    public Optional<EventIntake.Proof> proof(Claim claim, byte[] body) {
        return MessageDigest.isEqual(bytes(of(claim.timestamp(), body)), bytes(claim.signature()))
                ? Optional.of(new EventIntake.Proof(claim.signature(), claim.retried()))
                : Optional.empty();
    }

    private static Optional<String> only(HttpServletRequest request, String header) {
        List<String> values = Collections.list(request.getHeaders(header));
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    static boolean isFresh(String timestamp, Instant now) {
        return SECONDS.matcher(timestamp).matches() && near(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
    }

    /// The signature of a body with this timestamp.
    public String of(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update(bytes("v0:" + timestamp + ":"));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java cannot compute HMAC-SHA256", missing);
        }
    }

    private static boolean near(Instant then, Instant now) {
        return Duration.between(then, now).abs().compareTo(TOLERANCE) <= 0;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
