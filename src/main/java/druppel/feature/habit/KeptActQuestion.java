package druppel.feature.habit;

import druppel.chat.RequestContext;
import druppel.domain.habit.KeptAct;
import druppel.domain.habit.KeptActs;
import druppel.domain.habit.PracticePhase;
import druppel.domain.library.Nudge;
import druppel.domain.library.Practice;
import druppel.domain.library.Programme.Place;
import druppel.domain.library.ProgrammePosition;
import druppel.domain.reflection.Reflection;
import druppel.feature.selection.NudgeSelector;
import druppel.message.Card;
import druppel.persistence.Repositories;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The question which act of a practice should become a habit: asked once in a long step, below the first answer from
/// its fourth nudge on, as soon as one of its acts was done that can be repeated.
///
/// Whether it was asked follows from the answers, so nothing about it is stored.
public record KeptActQuestion(NudgeSelector selector) {
    private static final int MOST = 4;

    /// The question below the receipt of an answer that was just saved; empty on all other days.
    public Optional<Card> after(Repositories rows, RequestContext context, Reflection saved) {
        return mayAsk(context, saved, KeptActs.NONE)
                ? after(rows, context, saved, rows.keptActs().of(context.memberId()))
                : Optional.empty();
    }

    private Optional<Card> after(Repositories rows, RequestContext context, Reflection saved, KeptActs acts) {
        return mayAsk(context, saved, acts) && acts.all().stream().noneMatch(KeptAct::isOpen)
                ? asked(rows, context, saved, acts)
                : Optional.empty();
    }

    /// Whether an answer to the newest nudge was saved, in a long step whose finding days are over and that is not.
    private boolean mayAsk(RequestContext context, Reflection saved, KeptActs acts) {
        ProgrammePosition position = selector.position(context.member(), acts);
        Place place = position.before().place();
        return position.lastNudged().equals(Optional.of(saved.date()))
                && !acts.boostedOn(saved.date())
                && !place.returned()
                && PracticePhase.isLong(place.days())
                && position.before().ownDay() >= PracticePhase.FINDING_DAYS
                && place.day() < place.days();
    }

    private Optional<Card> asked(Repositories rows, RequestContext context, Reflection saved, KeptActs acts) {
        ProgrammePosition position = selector.position(context.member(), acts).before();
        Practice practice =
                selector.catalogue().practice(position.place().practice()).orElseThrow();
        LocalDate first = since(rows, context, saved, position.place().day());
        List<Reflection> answers = rows.reflections().between(context.memberId(), first, saved.date()).stream()
                .filter(answer -> answer.nudge().flatMap(selector.catalogue()::nudge).stream()
                        .anyMatch(nudge -> nudge.practice().equals(practice.id())))
                .toList();
        LocalDate fourth = since(rows, context, saved, position.ownDay() - PracticePhase.FINDING_DAYS + 1);
        List<Reflection> done =
                answers.stream().filter(answer -> mayOffer(answer, acts)).toList();
        boolean askedBefore = answers.stream()
                        .anyMatch(answer ->
                                isOther(answer, saved) && !answer.date().isBefore(fourth))
                && done.stream().anyMatch(answer -> isOther(answer, saved));
        return askedBefore || done.isEmpty()
                ? Optional.empty()
                : Optional.of(new KeptActCards(context.texts()).which(practice, options(done, practice, acts)));
    }

    /// The date of the nudge that was this many scheduled ones ago, the newest one counting as the first.
    private static LocalDate since(Repositories rows, RequestContext context, Reflection saved, int nudges) {
        return rows.deliveries()
                .oldestNudge(context.memberId(), saved.date().plusDays(1), nudges)
                .orElse(saved.date());
    }

    /// The acts done in this step, the newest last, and the one that was kept in an earlier step and does not go by
    /// itself yet.
    private List<Nudge> options(List<Reflection> done, Practice practice, KeptActs acts) {
        List<String> ids = done.stream()
                .flatMap(answer -> answer.nudge().stream())
                .distinct()
                .toList();
        Stream<String> newest = ids.stream().skip(Math.max(0, ids.size() - MOST));
        Stream<String> earlier = acts.all().stream()
                .filter(act -> act.practice().equals(practice.id()))
                .max(Comparator.comparing(KeptAct::keptOn))
                .map(KeptAct::nudge)
                .stream();
        return Stream.concat(newest, earlier)
                .distinct()
                .flatMap(id -> selector.catalogue().nudge(id).stream())
                .filter(nudge -> mayOffer(nudge, acts))
                .toList();
    }

    /// Whether the act was done and can be offered.
    private boolean mayOffer(Reflection answer, KeptActs acts) {
        return answer.kind() == Reflection.Kind.PRACTISED
                && answer.nudge().flatMap(selector.catalogue()::nudge).stream()
                        .anyMatch(nudge -> mayOffer(nudge, acts));
    }

    /// Whether the act can be repeated and does not go by itself yet.
    private static boolean mayOffer(Nudge nudge, KeptActs acts) {
        return nudge.repeatable()
                && acts.of(nudge.id()).filter(KeptAct::hasGraduated).isEmpty();
    }

    private static boolean isOther(Reflection answer, Reflection saved) {
        return answer.id() != saved.id();
    }
}
