package druppel.chat;

import druppel.domain.delivery.MessageMark;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.QuietPeriod;
import druppel.domain.member.Workspace;
import druppel.message.Card;
import druppel.message.Mention;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Outgoing port of one chat platform. Thread-safe.
///
/// Answers of the platform are values, never exceptions: see `SendOutcome`.
public interface Chat {
    Platform platform();

    /// The platform's rate limit per workspace; empty if it has none.
    Optional<RateLimit> rateLimit();

    /// Posts a card to a member, with the mark by which it can be found again. Never repeats a request if it is unknown
    /// whether it arrived.
    SendOutcome post(Member.Recipient to, Card card, MessageMark mark);

    /// Replaces a card that was posted before. Idempotent.
    SendOutcome update(PlatformUser user, MessageRef message, Card card);

    /// Looks up a message whose outcome is unknown, by the mark that was sent along with it; empty if the platform does
    /// not have it.
    ///
    /// @throws LookupFailedException if the platform gives no answer: the caller must then neither resend
    ///   nor give up
    Optional<MessageRef> find(Member.Recipient to, MessageMark mark, Instant since);

    /// Whether the platform can look up posted messages. If not, `find` is always empty and a message that
    /// may have arrived counts as arrived.
    default boolean canFind() {
        return true;
    }

    /// Resolves mentions of people, groups and channels to at most `most` users of the workspace.
    default MentionResolution resolve(Workspace workspace, List<Mention> mentions, int most) {
        return new MentionResolution.Unsupported();
    }

    /// Looks up a user's profile in the background; gives up without a request while the platform is
    /// throttling.
    ProfileLookupResult profileInBackground(PlatformUser user);

    /// Looks up the profile of a user who is waiting for an answer: asks immediately, even while the
    /// platform is throttling.
    default ProfileLookupResult profile(PlatformUser user) {
        return profileInBackground(user);
    }

    /// Looks up the user of a workspace whose e-mail address this is; empty if there is none, or the platform does not
    /// tell.
    default Optional<PlatformUser> findByEmail(Workspace workspace, String email) {
        return Optional.empty();
    }

    /// Looks up the do-not-disturb status of up to fifty users of one workspace.
    default DoNotDisturbStatus doNotDisturb(Workspace workspace, Collection<PlatformUser> people) {
        return new DoNotDisturbStatus.Unknown(Instant.MAX);
    }

    /// Whether the platform still accepts the bot in a workspace; `false` if it gives no answer.
    default boolean accepts(Workspace workspace) {
        return true;
    }

    /// The room in which members share with everybody on the platform; empty if it has none.
    default Optional<SharedRoom> sharedRoom() {
        return Optional.empty();
    }

    /// Notifies the platform's adapter that a message to this user has been recorded, so that it can
    /// refresh the user's home page.
    default void delivered(PlatformUser user) {}

    /// A platform's rate limit per workspace, in messages per minute: the initial rate and the bounds for
    /// adapting it.
    ///
    /// @param burst how many messages may be sent at once after an idle time
    record RateLimit(int perMinute, int least, int most, int burst) {
        public RateLimit {
            if (least < 1 || perMinute < least || most < perMinute || burst < 1) {
                throw new IllegalArgumentException("a rate must be positive and lie between its bounds");
            }
        }
    }

    /// A platform's answer about the do-not-disturb status of several users.
    sealed interface DoNotDisturbStatus {

        /// The quiet periods by user; users that are missing may be disturbed at any time.
        record Known(Map<PlatformUser, QuietPeriod> quiet) implements DoNotDisturbStatus {
            public Known {
                quiet = Map.copyOf(quiet);
            }
        }

        /// The platform gave no answer; it must not be asked again before this time.
        record Unknown(Instant askAgain) implements DoNotDisturbStatus {}
    }
}
