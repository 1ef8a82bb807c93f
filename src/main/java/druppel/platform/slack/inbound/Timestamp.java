package druppel.platform.slack.inbound;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;

/// Slack's timestamps, such as `1732438800.000100`: seconds since 1970, with a fraction that makes them unique.
final class Timestamp {
    private static final BigDecimal MILLIS = BigDecimal.valueOf(1_000);

    private Timestamp() {}

    /// The moment; empty if it is not a timestamp.
    static Optional<Instant> instant(String ts) {
        try {
            BigDecimal millis = new BigDecimal(ts).multiply(MILLIS).setScale(0, RoundingMode.FLOOR);
            return Optional.of(Instant.ofEpochMilli(millis.longValueExact()));
        } catch (ArithmeticException notATime) {
            return Optional.empty();
        } catch (NumberFormatException notATime) {
            return Optional.empty();
        }
    }
}
