package druppel.domain.session;

import druppel.domain.member.PlatformUser;
import java.time.Duration;
import java.time.Instant;

/// Web session: a browser in which an account is signed in. It expires when it was not used for as long as its kind
/// allows.
///
/// @param user the account, which stays the same when a member links another one
/// @param usedAt when it was last extended, which is up to an hour before it was last used
public record Session(long id, PlatformUser user, Kind kind, Instant createdAt, Instant usedAt, Instant expiresAt) {
    private static final Duration PRECISION = Duration.ofHours(1);

    /// Kind of a session: what it was started for, and after how long without use it expires.
    public enum Kind {
        /// The pages, from a link of the bot or an identity provider.
        PAGE(Duration.ofHours(12)),
        /// The local chat and the pages.
        CHAT(Duration.ofDays(90)),
        /// The pages in a tab of Teams.
        TAB(Duration.ofHours(1));

        private final Duration idle;

        Kind(Duration idle) {
            this.idle = idle;
        }

        /// How long a session lasts without being used.
        public Duration idle() {
            return idle;
        }
    }

    /// Whether the session is to be extended now: at most once an hour, and a short one at least at its half. Where the
    /// clock has gone back since it was last used, it is, so that it does not last for longer than its kind allows.
    public boolean extensible(Instant now) {
        Duration half = kind.idle().dividedBy(2);
        Duration step = half.compareTo(PRECISION) < 0 ? half : PRECISION;
        return now.isBefore(usedAt) || !now.isBefore(usedAt.plus(step));
    }
}
