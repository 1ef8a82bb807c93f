package druppel.platform.teams.auth;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// What is thought of a token that somebody brought.
public sealed interface JwtVerdict {

    /// Microsoft signed it, for this bot and for now.
    record Proven(Claims claims) implements JwtVerdict {}

    record Refused(Reason why) implements JwtVerdict {}

    /// What a proven token says, to be held against the activity that came with it.
    ///
    /// @param endorsements the channels that the key it was signed with may speak for
    record Claims(Optional<String> serviceUrl, Set<String> endorsements) {
        public Claims {
            endorsements = Set.copyOf(endorsements);
        }

        /// Whether the token is for an activity of this address and channel.
        public JwtVerdict covers(String serviceUrl, String channelId) {
            if (this.serviceUrl.filter(claim -> same(claim, serviceUrl)).isEmpty()) {
                return new Refused(Reason.SERVICE_URL);
            }
            return endorsements.contains(channelId) ? new Proven(this) : new Refused(Reason.ENDORSEMENT);
        }

        private static boolean same(String one, String other) {
            try {
                return plain(URI.create(one)).equals(plain(URI.create(other)));
            } catch (IllegalArgumentException broken) {
                return false;
            }
        }

        // An address is equal to another whatever the case of its scheme and host.
        private static URI plain(URI address) {
            return URI.create(address.toString().replaceFirst("/+$", ""));
        }
    }

    /// Why a token is not taken, with what HTTP calls it.
    enum Reason {
        /// No token at all.
        MISSING(401),
        /// Not one header with one token in it, or not to be read.
        MALFORMED(401),
        /// Signed in another way than Microsoft's, or not at all.
        ALGORITHM(401),
        /// It asks its reader for something out of the ordinary.
        CRITICAL(401),
        UNKNOWN_KEY(401),
        SIGNATURE(401),
        ISSUER(401),
        AUDIENCE(401),
        EXPIRED(401),
        NOT_YET(401),
        SERVICE_URL(401),
        ENDORSEMENT(401),
        /// Microsoft's keys could never be had, so nobody can prove anything; to be sent again.
        NO_KEYS(503);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}
