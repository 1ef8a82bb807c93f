package druppel.common;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// Parser of HTTP's `Retry-After` header: how long a server asks clients to wait.
///
/// The result is capped at an hour: after that the server can ask again, and one wrong header does not stop messages
/// for days.
public final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
    private static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    /// The pause in whole seconds; empty if the header is missing or has another form.
    public static Optional<Duration> of(String header) {
        return Optional.of(header)
                .filter(seconds -> SECONDS.matcher(seconds).matches())
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .map(pause -> pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
    }
}
