package druppel.feature.reflection;

import druppel.chat.RequestContext;
import druppel.domain.calendar.AnswerWindow;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.reflection.NudgeStatus;
import druppel.domain.reflection.Reflection;
import druppel.persistence.Repositories;
import java.time.LocalDate;
import java.util.List;

/// Reader of the status of delivered nudges.
public record NudgeStatusReader(Repositories rows, RequestContext context) {

    /// The status of the nudge that a delivery is about: its own, or that of its date for a follow-up question or a
    /// repeat.
    public NudgeStatus of(Delivery delivery) {
        Delivery nudge = nudgeOf(delivery);
        List<Reflection> answers = nudge.nudge()
                .map(id -> rows.reflections().onNudge(nudge.member(), nudge.date(), id))
                .orElse(List.of());
        return NudgeStatus.of(answers, isOpen(nudge.date()));
    }

    /// The delivery of the nudge that a delivery is about.
    Delivery nudgeOf(Delivery delivery) {
        return delivery.messageKind() == MessageKind.NUDGE
                ? delivery
                : rows.deliveries()
                        .on(delivery.member(), delivery.date(), MessageKind.NUDGE)
                        .orElse(delivery);
    }

    /// Whether the nudge of a date can still be answered.
    boolean isOpen(LocalDate nudge) {
        return new AnswerWindow(context.member().schedule()).isOpen(nudge, context.today());
    }
}
