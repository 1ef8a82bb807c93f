package druppel.domain.install;

import java.time.Instant;
import java.util.Optional;

/// What a workspace lets the bot speak with: a token, and how it is renewed where it ends.
public record TokenGrant(String token, Optional<Renewal> renewal) {

    /// How a token that ends is renewed.
    ///
    /// @param token buys a new pair of tokens, once
    /// @param from when it is time to
    /// @param end from then on the old token is worth nothing
    public record Renewal(String token, Instant from, Instant end) {
        /// Names no secret.
        @Override
        public String toString() {
            return "Renewal[from=" + from + ", end=" + end + "]";
        }
    }

    public TokenGrant {
        if (token.isBlank()) {
            throw new IllegalArgumentException("a grant has a token");
        }
    }

    /// Whether the token is still worth something.
    public boolean holds(Instant now) {
        return renewal.isEmpty() || now.isBefore(renewal.get().end());
    }

    /// Whether it is time to renew it.
    public boolean due(Instant now) {
        return renewal.isPresent() && !now.isBefore(renewal.get().from());
    }

    /// Names no secret.
    @Override
    public String toString() {
        return "Grant[renewal=" + renewal + "]";
    }
}
