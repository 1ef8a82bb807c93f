package druppel.platform.teams.auth;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// The result of verifying a token.
public sealed interface JwtVerdict {

    /// Valid: signed by Microsoft for this bot, and not expired.
    record Verified(Claims claims) implements JwtVerdict {}

    record Refused(Reason why) implements JwtVerdict {}

    /// The claims of a valid token, to be compared with the activity that it came with.
    ///
    /// @param endorsements the channels that the signing key is endorsed for
    record Claims(Optional<String> serviceUrl, Set<String> endorsements) {
        public Claims {
            endorsements = Set.copyOf(endorsements);
        }

        /// Verdict for an activity: its service URL and channel have to match the claims.
        public JwtVerdict covers(String serviceUrl, String channelId) {
            if (this.serviceUrl.filter(claim -> same(claim, serviceUrl)).isEmpty()) {
                return new Refused(Reason.SERVICE_URL);
            }
            return endorsements.contains(channelId) ? new Verified(this) : new Refused(Reason.ENDORSEMENT);
        }

        private static boolean same(String one, String other) {
            try {
                return plain(URI.create(one)).equals(plain(URI.create(other)));
            } catch (IllegalArgumentException broken) {
                return false;
            }
        }

        // Scheme and host of an address are case-insensitive.
        private static URI plain(URI address) {
            return URI.create(address.toString().replaceFirst("/+$", ""));
        }
    }

    /// The reason for a rejection, with its HTTP status.
    enum Reason {
        /// There is no token.
        MISSING,
        /// Malformed, or not exactly one header with one token.
        MALFORMED,
        /// Unsigned, or signed with another algorithm than Microsoft's.
        ALGORITHM,
        /// The token has critical header parameters, which are not supported.
        CRITICAL,
        UNKNOWN_KEY,
        SIGNATURE,
        ISSUER,
        AUDIENCE,
        EXPIRED,
        NOT_YET,
        SERVICE_URL,
        ENDORSEMENT,
        /// Microsoft's keys were never fetched, so no token can be verified; to be sent again.
        NO_KEYS;

        public int status() {
            return this == NO_KEYS ? 503 : 401;
        }
    }
}
