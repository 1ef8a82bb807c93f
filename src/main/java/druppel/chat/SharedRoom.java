package druppel.chat;

import druppel.domain.member.PlatformUser;
import druppel.message.Card;
import java.time.Instant;
import java.util.List;

/// Room of a platform in which a member can share a card with everybody there, and withdraw it. Thread-safe.
public interface SharedRoom {

    /// Card that a member shared, as they see it themselves.
    record SharedCard(String id, Card card, Instant at) {}

    /// Posts a card of a member.
    void post(PlatformUser author, PublicPost post);

    /// What a member shared there, the newest first.
    List<SharedCard> of(PlatformUser author);

    /// Withdraws what a member shared; `false` if there is no such card of theirs.
    boolean withdraw(PlatformUser author, String id);
}
