package druppel.app;

import druppel.core.talk.Card;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;

/// A delivery that is this process's to send, with the member and the card.
record Claimed(Member member, Delivery delivery, Card card) {}
