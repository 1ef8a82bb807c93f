package druppel.adapter.pages.me;

import druppel.common.LruCache;
import druppel.domain.session.Session;
import druppel.message.Card;
import java.util.List;

/// Cards with which the bot answered the last form of a session: the next page shows them, with their own buttons. They
/// are held in memory, since what they say is in the database. Thread-safe.
final class RepliedCards {
    private static final int MOST = 1_000;

    private final LruCache<Long, List<Card>> fresh = new LruCache<>(MOST);
    private final LruCache<Long, List<Card>> shown = new LruCache<>(MOST);

    void put(Session session, List<Card> cards) {
        fresh.put(session.id(), cards);
    }

    /// The cards for the next page of this session, once.
    List<Card> take(Session session) {
        List<Card> cards = fresh.remove(session.id()).orElse(List.of());
        shown.put(session.id(), cards);
        return cards;
    }

    /// The cards of the page that sent a form which was not accepted; empty if none of them has this button.
    List<Card> again(Session session, String action) {
        return shown.get(session.id())
                .filter(cards ->
                        cards.stream().anyMatch(card -> card.button(action).isPresent()))
                .orElse(List.of());
    }
}
