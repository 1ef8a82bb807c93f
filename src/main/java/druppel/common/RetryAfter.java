package druppel.common;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// How long a server asks to be left alone, in HTTP's `Retry-After`.
///
/// An hour at most: after that it can say so again, and a slip of its own silences nobody for days.
public final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
    private static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    /// The pause in whole seconds; empty where it is asked for in another way, or not at all.
    public static Optional<Duration> of(String header) {
        return Optional.of(header)
                .filter(seconds -> SECONDS.matcher(seconds).matches())
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .map(pause -> pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
    }
}
