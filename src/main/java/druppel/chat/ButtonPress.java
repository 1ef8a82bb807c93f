package druppel.chat;

import druppel.chat.UserAction.Pressed;
import druppel.command.Keyword;
import druppel.domain.delivery.Delivery;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.persistence.UnitOfWork;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/// A press of a button, with the checks that handlers share, since the target comes from outside.
///
/// @param currentCard gives the card of a delivery as its state is now
/// @param target what the button is about, after the name of its action; blank if there is nothing
public record ButtonPress(
        UnitOfWork store,
        Function<Delivery, Optional<Card>> currentCard,
        RequestContext context,
        Pressed pressed,
        String target) {

    /// Answers those who have joined; the others are offered to join, after which the button works again.
    public Reply ofMember(Supplier<Reply> answer) {
        return context.member().joined() ? answer.get() : joinFirst();
    }

    /// Answers about the delivery that the button names, if it is the member's own.
    public Reply ofDelivery(Function<Delivery, Reply> answer) {
        return ofOwnDelivery(delivery -> standing(delivery, answer.apply(delivery)));
    }

    /// The same for a form, which has no message that could change.
    public Reply ofOwnDelivery(Function<Delivery, Reply> answer) {
        return number().flatMap(id -> store.read(rows -> rows.deliveries().find(new Delivery.Id(id))))
                .filter(delivery -> delivery.member() == context.member().id())
                .filter(delivery -> !delivery.messageKind().isOfNoDay())
                .map(delivery -> ofMember(() -> answer.apply(delivery)))
                .orElseGet(this::expired);
    }

    public Reply ofNumber(LongFunction<Reply> answer) {
        return number().map(answer::apply).orElseGet(this::expired);
    }

    /// The answer to a button that no longer does anything: its card is drawn as its delivery is now, and otherwise
    /// becomes the sentence that says so.
    public Reply expired() {
        Reply unknown = unknown();
        return unknown.replacement().isPresent() ? unknown : unknown.inPlace();
    }

    /// The same for a button that this version does not know, whose card may have others that still work.
    public Reply unknown() {
        Reply said = context.say(MemberTextKey.BUTTON_GONE);
        return pressed.message()
                .flatMap(message -> store.read(rows -> rows.deliveries().ofMessage(context.memberId(), message)))
                .flatMap(currentCard)
                .map(said::replacing)
                .orElse(said);
    }

    private Reply joinFirst() {
        return Reply.of(Card.of(
                new Block.Paragraph(context.text(MemberTextKey.JOIN_FIRST)),
                Block.buttons(Keyword.START.button(context.texts(), MemberTextKey.JOIN))));
    }

    /// The filled in fields of the card, by name.
    public Map<String, String> values() {
        return pressed.values();
    }

    /// A press elsewhere, such as on the home page, changes the delivery's message, unless that is in another account.
    private Reply standing(Delivery delivery, Reply reply) {
        return pressed.message().isPresent()
                ? reply
                : delivery.ref()
                        .filter(context.member()::reads)
                        .map(reply::replacingIn)
                        .orElse(reply);
    }

    private Optional<Long> number() {
        try {
            return Optional.of(Long.parseLong(target));
        } catch (NumberFormatException wrong) {
            return Optional.empty();
        }
    }
}
