package druppel.app;

import druppel.chat.ContentLibrary;
import druppel.core.talk.NudgeCards;
import druppel.domain.calendar.SnoozeTime;
import druppel.domain.delivery.Delivery;
import druppel.domain.library.Nudge;
import druppel.domain.member.Member;
import druppel.message.Card;
import java.time.LocalDate;
import java.util.Optional;

/// The afternoon question about the morning's nudge, for members who have not answered it.
record FollowUpMessage(ContentLibrary library, Choosing choosing) implements MessageType {

    @Override
    public Optional<Card> card(Facts facts, Member member, Delivery delivery) {
        return delivery.nudge()
                .flatMap(choosing.catalogue()::nudge)
                .map(nudge -> cards(facts, member, nudge).followUp(nudge, delivery.id().text()));
    }

    private NudgeCards cards(Facts facts, Member member, Nudge nudge) {
        return new NudgeCards(
                library.phrases(member.language()), facts.plan(member, nudge.practice()));
    }

    @Override
    public Optional<String> skip(Facts facts, Due due) {
        LocalDate date = due.message().date();
        if (!arrived(facts, due.member(), date)) {
            return Optional.of("no nudge");
        }
        if (facts.answered(due.member(), date)) {
            return Optional.of("answered");
        }
        return comesBack(facts, due) ? Optional.of("put off") : Optional.empty();
    }

    /// A question about a nudge that the library has lost has no point.
    @Override
    public Optional<String> skipPlanning(Facts facts, Due due) {
        Optional<Nudge> nudge =
                facts.nudgeOf(due.member(), due.message().date())
                        .flatMap(choosing.catalogue()::nudge);
        return skip(facts, due)
                .or(() -> nudge.isPresent() ? Optional.empty() : Optional.of("nudge gone"));
    }

    @Override
    public Optional<String> nudge(Facts facts, Known known, Due due) {
        return facts.nudgeOf(due.member(), due.message().date());
    }

    private static boolean arrived(Facts facts, Member member, LocalDate date) {
        return facts.nudge(member, date)
                .filter(nudge -> nudge.state() == Delivery.State.SENT)
                .isPresent();
    }

    private static boolean comesBack(Facts facts, Due due) {
        return facts.later(due.member(), due.message().date())
                .filter(later -> SnoozeTime.insteadOf(due.message(), later.dueAt()))
                .isPresent();
    }
}
