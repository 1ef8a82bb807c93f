package druppel.chat;

import druppel.domain.delivery.DeliveryId;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Recipient;
import druppel.domain.member.Workspace;
import druppel.message.Card;
import druppel.message.Mention;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// One chat platform, seen from the use cases. Safe for use by many threads at once.
///
/// Nothing here throws for what a platform may answer: that is what `SendOutcome` is for.
public interface Chat {
    Platform platform();

    /// How much the platform takes for one workspace; empty where it takes everything.
    Optional<RateLimit> rate();

    /// Posts a card to a member. Never repeats a request whose fate it does not know.
    SendOutcome post(Recipient to, Card card, DeliveryId id);

    /// Replaces a card that was posted before; may be repeated.
    SendOutcome update(PlatformUser user, MessageRef message, Card card);

    /// Looks for a delivery whose outcome was unknown; empty where it is not there.
    ///
    /// @throws LookupFailedException where the platform does not say: that is no look, and nothing is sent for
    ///   it
    Optional<MessageRef> find(Recipient to, DeliveryId id, Instant since);

    /// Whether the platform can be asked what was posted; where it cannot, `find` finds nothing,
    /// and what may have arrived counts as arrived.
    default boolean remembers() {
        return true;
    }

    /// Whom these mentions stand for in a workspace, where they are this many at most.
    default MentionResolution audience(Workspace workspace, List<Mention> mentions, int most) {
        return new MentionResolution.Nameless();
    }

    /// Who somebody is that can wait: a platform that has had enough is left alone.
    ProfileLookupResult introduction(PlatformUser user);

    /// Who somebody is that acts now: asked at once, whatever the pause.
    default ProfileLookupResult profile(PlatformUser user) {
        return introduction(user);
    }

    /// When these people of a workspace, fifty at most, want no disturbance.
    default DoNotDisturbStatus quiet(Workspace workspace, Collection<PlatformUser> people) {
        return new DoNotDisturbStatus.Untold(Instant.MAX);
    }

    /// Whether the platform lets the bot into a workspace; `false` where it does not say.
    default boolean admits(Workspace workspace) {
        return true;
    }

    /// What was posted to somebody stands in the rows now: what shows how things are may be drawn
    /// anew.
    default void recorded(PlatformUser user) {}
}
