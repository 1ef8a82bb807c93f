package druppel.web;

import java.util.Arrays;
import java.util.Optional;

/// Why a request is refused.
public enum Refusal {
    /// It does not prove who sends it.
    UNPROVEN(401),
    FORBIDDEN(403),
    /// It does not arrive in time.
    SLOW(408),
    TOO_LARGE(413),
    /// It is for a host name that is not ours.
    MISDIRECTED(421),
    TOO_OFTEN(429),
    /// Too much is going on; it may be sent again soon.
    BUSY(503);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    /// The HTTP status that tells it.
    public int status() {
        return status;
    }

    /// The refusal that an HTTP status tells. 503 tells none: failures have it too.
    public static Optional<Refusal> of(int status) {
        return Arrays.stream(values())
                .filter(refusal -> refusal != BUSY && refusal.status == status)
                .findFirst();
    }
}
