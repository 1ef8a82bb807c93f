package druppel.feature.reflection;

import druppel.chat.RequestContext;
import druppel.domain.habit.KeptAct;
import druppel.domain.habit.KeptActs;
import druppel.domain.library.Nudge;
import druppel.domain.reflection.Reflection;
import druppel.domain.reflection.Reflection.Kind;
import druppel.feature.selection.NudgeSelector;
import druppel.message.HabitTextKey;
import druppel.persistence.Repositories;
import java.time.Duration;
import java.util.Optional;

/// Question with which the bot answers a bare answer to a nudge.
record AskedQuestion(NudgeSelector selector) {
    private static final Duration WAITS = Duration.ofMinutes(30);
    private static final int ACT_QUESTIONS = 9;

    /// The question after this answer; empty if it has words, or came after the answer window. The act that a member
    /// keeps asks its own question on the first day alone.
    Optional<String> after(Reflection answer, RequestContext context, KeptActs acts) {
        return answer.nudge()
                .filter(any -> !answer.worded())
                .flatMap(selector.catalogue()::nudge)
                .flatMap(nudge -> acts.of(nudge.id())
                        .filter(act -> answer.date().isAfter(act.keptOn()))
                        .map(act -> again(act, answer, context))
                        .orElseGet(() -> question(nudge.in(context.language()), answer.kind())));
    }

    private static Optional<String> again(KeptAct act, Reflection answer, RequestContext context) {
        return switch (answer.kind()) {
            case PRACTISED ->
                Optional.of(
                        context.text(HabitTextKey.ACT_AFTER, "number", act.daysUntil(answer.date()) % ACT_QUESTIONS));
            case NOT_TODAY, DIDNT_COME_UP -> Optional.of(context.text(HabitTextKey.ACT_AFTER_NOT));
            case LATE -> Optional.empty();
        };
    }

    private static Optional<String> question(Nudge.Text text, Kind kind) {
        return switch (kind) {
            case PRACTISED -> text.questionDone();
            case NOT_TODAY, DIDNT_COME_UP -> text.questionNot();
            case LATE -> Optional.empty();
        };
    }

    /// The bare answer to the nudge whose question still waits for a line.
    Optional<Reflection> answered(Repositories rows, RequestContext context, ReplyTarget target) {
        return target.nudgeId()
                .map(nudge -> rows.reflections().onNudge(context.memberId(), target.date(), nudge))
                .filter(answers -> !answers.isEmpty())
                .map(answers -> answers.getLast())
                .filter(newest -> newest.at().isAfter(context.actedAt().minus(WAITS)))
                .filter(newest -> after(newest, context, KeptActs.NONE).isPresent());
    }
}
