package druppel.feature.reflection;

import druppel.chat.RequestContext;
import druppel.domain.library.Nudge;
import druppel.domain.reflection.Reflection;
import druppel.domain.reflection.Reflection.Kind;
import druppel.feature.selection.NudgeSelector;
import druppel.persistence.Repositories;
import java.time.Duration;
import java.util.Optional;

/// Question with which the bot answers a bare answer to a nudge.
record AskedQuestion(NudgeSelector selector) {
    private static final Duration WAITS = Duration.ofMinutes(30);

    /// The question after this answer; empty if it has words, or came after the answer window.
    Optional<String> after(Reflection answer, RequestContext context) {
        return answer.nudge()
                .filter(any -> answer.text().isEmpty())
                .flatMap(selector.catalogue()::nudge)
                .flatMap(nudge -> question(nudge.in(context.language()), answer.kind()));
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
                .filter(newest -> newest.at().isAfter(context.now().minus(WAITS)))
                .filter(newest -> after(newest, context).isPresent());
    }
}
