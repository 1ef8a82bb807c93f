package druppel.feature.mypage;

import druppel.chat.RequestContext;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.library.Catalogue;
import druppel.domain.library.Nudge;
import druppel.domain.reflection.Reflection;
import druppel.persistence.Repositories;
import java.util.List;
import java.util.Optional;

/// One day of a member: its nudge, and what they said of it.
///
/// @param nudge the nudge of the day, or the one that was practised; empty if there was none or the library no longer
///        has it
/// @param answers oldest first
public record DayDetail(Pond.Day day, Optional<Nudge> nudge, List<Reflection> answers) {
    public DayDetail {
        answers = List.copyOf(answers);
    }

    static DayDetail of(Repositories rows, RequestContext context, Catalogue catalogue, Pond.Day day) {
        List<Reflection> answers = rows.reflections().between(context.memberId(), day.date(), day.date());
        Optional<String> nudge = rows.deliveries()
                .on(context.memberId(), day.date(), MessageKind.NUDGE)
                .filter(delivery -> delivery.state() == Delivery.State.SENT)
                .flatMap(Delivery::nudge)
                .or(() -> answers.stream()
                        .flatMap(answer -> answer.nudge().stream())
                        .findFirst());
        return new DayDetail(day, nudge.flatMap(catalogue::nudge), answers);
    }
}
