package druppel.feature.nudge;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.reflection.NudgeStatus;
import druppel.feature.reflection.AnsweredNudge;
import druppel.feature.reflection.NudgeStatusReader;
import druppel.feature.selection.NudgeSelector;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.persistence.Repositories;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Current card of a nudge, drawn from the rows: however a nudge was answered, each of its cards shows the same.
public record CurrentNudgeCard(NudgeSelector selector) implements AnsweredNudge {
    /// The kinds of messages that show a nudge, newest first.
    private static final List<MessageKind> NEWEST_FIRST =
            List.of(MessageKind.FOLLOW_UP, MessageKind.LATER, MessageKind.NUDGE);

    /// The card of a nudge, its repeat or its follow-up question as it looks now; empty for another message, and if the
    /// library no longer has the nudge.
    public Optional<Card> card(Repositories rows, RequestContext context, Delivery delivery) {
        List<Delivery> all = rows.deliveries().onDate(delivery.member(), delivery.date());
        return NEWEST_FIRST.contains(delivery.messageKind()) ? card(rows, context, delivery, all) : Optional.empty();
    }

    @Override
    public Reply redrawn(Repositories rows, RequestContext context, LocalDate date, Reply reply) {
        List<Delivery> all = rows.deliveries().onDate(context.memberId(), date);
        return NEWEST_FIRST.stream()
                .flatMap(kind -> of(kind, all).stream())
                .filter(delivery ->
                        delivery.ref().filter(context.member()::reads).isPresent())
                .findFirst()
                .flatMap(delivery -> card(rows, context, delivery, all)
                        .map(card -> reply.updating(delivery.ref().orElseThrow(), card)))
                .orElse(reply);
    }

    private Optional<Card> card(Repositories rows, RequestContext context, Delivery delivery, List<Delivery> all) {
        return of(MessageKind.NUDGE, all)
                .flatMap(morning -> morning.nudge()
                        .flatMap(selector.catalogue()::nudge)
                        .map(nudge -> NudgeCards.of(rows, context, selector.practice(nudge), nudge, morning))
                        .map(cards -> drawn(
                                cards, context, delivery, all, new NudgeStatusReader(rows, context).of(morning))));
    }

    private static Card drawn(
            NudgeCards cards, RequestContext context, Delivery delivery, List<Delivery> all, NudgeStatus status) {
        Delivery.Id morning = of(MessageKind.NUDGE, all).orElseThrow().id();
        if (delivery.messageKind() == MessageKind.FOLLOW_UP) {
            return status.awaitsAnswer() ? cards.followUp(delivery.id()) : cards.followUp(delivery.id(), status);
        }
        if (!status.awaitsAnswer()) {
            return cards.answered(morning, status);
        }
        return of(MessageKind.LATER, all)
                .map(later -> cards.snoozed(morning).after(snoozeNotes(context, delivery, later)))
                .orElseGet(() ->
                        delivery.date().isBefore(context.today()) ? cards.snoozed(morning) : cards.nudge(morning));
    }

    private static Block[] snoozeNotes(RequestContext context, Delivery shown, Delivery later) {
        if (shown.messageKind() == MessageKind.LATER) {
            return new Block[] {new Block.Note(context.text(MemberTextKey.LATER_HERE))};
        }
        return later.state() == Delivery.State.PLANNED
                ? new Block[] {new Block.Note(context.text(MemberTextKey.LATER_AT, "time", context.time(later.dueAt())))
                }
                : new Block[0];
    }

    private static Optional<Delivery> of(MessageKind kind, List<Delivery> all) {
        return all.stream().filter(delivery -> delivery.messageKind() == kind).findFirst();
    }
}
