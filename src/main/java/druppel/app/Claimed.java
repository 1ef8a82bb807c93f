package druppel.app;

import druppel.core.talk.Card;

/// A delivery that is this process's to send, with the member and the card.
record Claimed(Member member, Delivery delivery, Card card) {}
