package druppel.delivery;

import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.message.Card;

/// A delivery that is this process's to send, with the member and the card.
record ClaimedDelivery(Member member, Delivery delivery, Card card) {}
