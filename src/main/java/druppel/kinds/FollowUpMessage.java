package druppel.kinds;

import druppel.chat.ContentLibrary;
import druppel.delivery.DeliveryContext;
import druppel.delivery.DueMessage;
import druppel.delivery.MessageType;
import druppel.domain.calendar.MemberSchedule;
import druppel.domain.calendar.ScheduledMessage;
import druppel.domain.calendar.SnoozeTime;
import druppel.domain.delivery.Delivery;
import druppel.domain.library.Nudge;
import druppel.domain.member.Member;
import druppel.feature.nudge.NudgeCards;
import druppel.feature.selection.NudgeHistory;
import druppel.feature.selection.NudgeSelector;
import druppel.message.Card;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// The follow-up question in the afternoon, for members who have not answered the morning's nudge.
record FollowUpMessage(ContentLibrary library, NudgeSelector selector) implements MessageType {

    @Override
    public Optional<Card> card(DeliveryContext context, Member member, Delivery delivery) {
        return delivery.nudge()
                .flatMap(selector.catalogue()::nudge)
                .map(nudge -> cards(context, member, nudge, delivery).followUp(delivery.id()));
    }

    private NudgeCards cards(DeliveryContext context, Member member, Nudge nudge, Delivery delivery) {
        return NudgeCards.of(
                context, library.texts(member.language()), member, selector.practice(nudge), nudge, delivery);
    }

    @Override
    public Optional<String> skip(DeliveryContext context, DueMessage due) {
        LocalDate date = due.message().date();
        if (!arrived(context, due.member(), date)) {
            return Optional.of("no nudge");
        }
        if (context.answered(due.member(), date)) {
            return Optional.of("answered");
        }
        return comesBack(context, due) ? Optional.of("put off") : Optional.empty();
    }

    /// A nudge may be about something that happens later than the usual time of the question.
    @Override
    public Optional<Instant> notBefore(DeliveryContext context, DueMessage due) {
        ScheduledMessage message = due.message();
        return context.nudgeOf(due.member(), message.date())
                .flatMap(selector.catalogue()::nudge)
                .flatMap(nudge -> nudge.conditions().notBefore())
                .map(time -> MemberSchedule.instantOf(
                        message.date(), time, due.member().settings().zoneOrUtc()));
    }

    /// Skips a question about a nudge that is no longer in the library.
    @Override
    public Optional<String> skipPlanning(DeliveryContext context, DueMessage due) {
        Optional<Nudge> nudge =
                context.nudgeOf(due.member(), due.message().date()).flatMap(selector.catalogue()::nudge);
        return skip(context, due).or(() -> nudge.isPresent() ? Optional.empty() : Optional.of("nudge gone"));
    }

    @Override
    public Optional<String> nudge(DeliveryContext context, NudgeHistory history, DueMessage due) {
        return context.nudgeOf(due.member(), due.message().date());
    }

    private static boolean arrived(DeliveryContext context, Member member, LocalDate date) {
        return context.nudge(member, date)
                .filter(nudge -> nudge.state() == Delivery.State.SENT)
                .isPresent();
    }

    private static boolean comesBack(DeliveryContext context, DueMessage due) {
        return context.snoozed(due.member(), due.message().date())
                .filter(later -> SnoozeTime.insteadOf(due.message(), later.dueAt()))
                .isPresent();
    }
}
