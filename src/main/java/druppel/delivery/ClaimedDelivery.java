package druppel.delivery;

import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.message.Card;

/// A delivery that this process has claimed, with its member and its card.
record ClaimedDelivery(Member member, Delivery delivery, Card card) {}
