package druppel.common;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Value of the `Date` header of an HTTP response.
public final class HttpDate {
    private HttpDate() {}

    /// The instant of a header; empty if it cannot be read.
    public static Optional<Instant> parse(String header) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header)));
        } catch (DateTimeParseException invalid) {
            return Optional.empty();
        }
    }
}
