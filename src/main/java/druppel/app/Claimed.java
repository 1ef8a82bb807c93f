package druppel.app;

import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.message.Card;

/// A delivery that is this process's to send, with the member and the card.
record Claimed(Member member, Delivery delivery, Card card) {}
