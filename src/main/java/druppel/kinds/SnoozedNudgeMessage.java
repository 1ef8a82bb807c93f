package druppel.kinds;

import druppel.chat.ContentLibrary;
import druppel.delivery.DeliveryContext;
import druppel.delivery.DueMessage;
import druppel.delivery.MessageType;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.feature.nudge.NudgeCards;
import druppel.feature.selection.NudgeHistory;
import druppel.feature.selection.NudgeSelector;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.message.Texts;
import java.util.Optional;

/// The snoozed nudge, sent again later on the same day.
record SnoozedNudgeMessage(ContentLibrary library, NudgeSelector selector) implements MessageType {

    @Override
    public Optional<Card> card(DeliveryContext context, Member member, Delivery delivery) {
        return context.nudge(member, delivery.date()).flatMap(morning -> again(context, member, morning));
    }

    /// Renders the card.
    ///
    /// @param morning the original delivery, to which the answer belongs
    private Optional<Card> again(DeliveryContext context, Member member, Delivery morning) {
        Texts texts = library.texts(member.language());
        return morning.nudge()
                .flatMap(selector.catalogue()::nudge)
                .map(nudge -> NudgeCards.of(context, texts, member, selector.practice(nudge), nudge, morning))
                .map(cards -> cards.snoozed(morning.id()).after(new Block.Note(texts.say(MemberTextKey.LATER_HERE))));
    }

    @Override
    public Optional<String> skip(DeliveryContext context, DueMessage due) {
        return context.answered(due.member(), due.message().date()) ? Optional.of("answered") : Optional.empty();
    }

    @Override
    public Optional<String> nudge(DeliveryContext context, NudgeHistory history, DueMessage due) {
        return context.nudgeOf(due.member(), due.message().date());
    }
}
