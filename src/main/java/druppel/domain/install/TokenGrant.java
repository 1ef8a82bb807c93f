package druppel.domain.install;

import java.time.Instant;
import java.util.Optional;

/// OAuth token of a workspace, with its renewal if the token expires.
public record TokenGrant(String token, Optional<Renewal> renewal) {

    /// Renewal of a token that expires.
    ///
    /// @param token the refresh token, which can be exchanged once
    /// @param from when renewal is due
    /// @param end when the old token expires
    public record Renewal(String token, Instant from, Instant end) {
        /// Never includes the secret.
        @Override
        public String toString() {
            return "Renewal[from=" + from + ", end=" + end + "]";
        }
    }

    public TokenGrant {
        if (token.isBlank()) {
            throw new IllegalArgumentException("a grant needs a token");
        }
    }

    /// Whether the token has not expired yet.
    public boolean holds(Instant now) {
        return renewal.isEmpty() || now.isBefore(renewal.get().end());
    }

    /// Whether renewal is due.
    public boolean due(Instant now) {
        return renewal.isPresent() && !now.isBefore(renewal.get().from());
    }

    /// Never includes the secret.
    @Override
    public String toString() {
        return "Grant[renewal=" + renewal + "]";
    }
}
