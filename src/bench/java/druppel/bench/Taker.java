package druppel.bench;

import druppel.chat.Chat;
import druppel.chat.Chat.RateLimit;
import druppel.chat.ProfileLookupResult;
import druppel.chat.SendOutcome;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.MessageMark;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.message.Card;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// A chat in memory that takes everything, after some time or at once.
///
/// The time is drawn for each post between half of the given and one and a half: what starts
/// together does not end together, as it does not on a network either.
final class Taker implements Chat {

    /// One thing that was taken.
    record Post(Member.Recipient to, Card card, MessageMark mark) {}

    private final Duration latency;
    private final Consumer<Post> noted;
    private final AtomicInteger taken = new AtomicInteger();

    Taker(Duration latency, Consumer<Post> noted) {
        this.latency = latency;
        this.noted = noted;
    }

    static Taker atOnce() {
        return new Taker(Duration.ZERO, post -> {});
    }

    int taken() {
        return taken.get();
    }

    @Override
    public Platform platform() {
        return Platform.SLACK;
    }

    @Override
    public Optional<RateLimit> rateLimit() {
        return Optional.empty();
    }

    @Override
    public SendOutcome post(Member.Recipient to, Card card, MessageMark mark) {
        Delivery.Id id = mark.delivery().orElseThrow();
        if (!latency.isZero()) {
            pause();
        }
        noted.accept(new Post(to, card, mark));
        taken.incrementAndGet();
        return new SendOutcome.Sent(new MessageRef(to.conversation().orElse("D0"), "1700000000." + id.value()));
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
    public ProfileLookupResult profileInBackground(PlatformUser user) {
        return new ProfileLookupResult.NotFound();
    }

    private void pause() {
        try {
            Thread.sleep(latency.multipliedBy(ThreadLocalRandom.current().nextInt(50, 150))
                    .dividedBy(100));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
