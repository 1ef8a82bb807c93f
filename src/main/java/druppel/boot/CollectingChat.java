package druppel.boot;

import druppel.chat.Chat;
import druppel.chat.ProfileLookupResult;
import druppel.chat.SendOutcome;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.MessageMark;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.message.Card;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Chat that keeps what is posted until it is taken. Every post arrives, and every user has the same profile.
final class CollectingChat implements Chat {
    /// A card with the delivery that it belongs to.
    record Post(Delivery.Id delivery, Card card, MessageRef message) {}

    private final UserProfile profile;
    private final List<Post> posts = new ArrayList<>();

    CollectingChat(UserProfile profile) {
        this.profile = profile;
    }

    /// The posts since the last call, in order.
    synchronized List<Post> take() {
        List<Post> taken = List.copyOf(posts);
        posts.clear();
        return taken;
    }

    @Override
    public Platform platform() {
        return Platform.LOCAL;
    }

    @Override
    public Optional<RateLimit> rateLimit() {
        return Optional.empty();
    }

    @Override
    public synchronized SendOutcome post(Member.Recipient to, Card card, MessageMark mark) {
        Delivery.Id id = mark.delivery().orElseThrow();
        Post post = new Post(id, card, new MessageRef(to.user().user(), id.text()));
        posts.add(post);
        return new SendOutcome.Sent(post.message());
    }

    @Override
    public SendOutcome update(PlatformUser user, MessageRef message, Card card) {
        return new SendOutcome.Sent(message);
    }

    @Override
    public Optional<MessageRef> find(Member.Recipient to, MessageMark mark, Instant since) {
        return Optional.empty();
    }

    @Override
    public boolean canFind() {
        return false;
    }

    @Override
    public ProfileLookupResult profileInBackground(PlatformUser user) {
        return new ProfileLookupResult.Known(profile);
    }
}
