package druppel.feature.reflection;

import druppel.chat.RequestContext;
import druppel.domain.delivery.MessageRef;
import druppel.domain.habit.KeptActs;
import druppel.domain.habit.StreakRepair;
import druppel.domain.library.Nudge;
import druppel.domain.reflection.Reflection;
import druppel.domain.reflection.Reflection.Kind;
import druppel.feature.selection.NudgeSelector;
import druppel.feature.streak.HabitStatus;
import druppel.message.Card;
import druppel.persistence.ReflectionRepository.NewReflection;
import druppel.persistence.Repositories;
import java.util.Optional;

/// Records reflections, and answers with the receipt.
final class ReflectionRecorder {
    /// What a member says: with a text in their own words, otherwise a bare answer.
    record Statement(Kind kind, Optional<String> text, Optional<MessageRef> source) {
        static Statement done(Optional<MessageRef> source) {
            return new Statement(Kind.PRACTISED, Optional.empty(), source);
        }

        static Statement words(String text, Optional<MessageRef> source) {
            return new Statement(Kind.PRACTISED, Optional.of(text), source);
        }
    }

    private static final int FIRST_DAYS = 10;

    private final NudgeSelector selector;

    ReflectionRecorder(NudgeSelector selector) {
        this.selector = selector;
    }

    /// Reflection that was saved, with its receipt.
    record Recorded(Reflection saved, Card receipt) {}

    /// Saves what a member says. After the answer window of its nudge, and as the answer to a recap, practice is kept
    /// and does not count.
    Recorded save(Repositories rows, RequestContext context, ReplyTarget target, Statement said) {
        Kind kind = said.kind() == Kind.PRACTISED && !target.counts() ? Kind.LATE : said.kind();
        HabitStatus before = habit(rows, context);
        Reflection saved = rows.reflections().save(written(context, target, target.nudgeId(), said, kind));
        return new Recorded(saved, receipt(rows, context, saved, before));
    }

    /// Changes what a reflection says about its day.
    Card correct(Repositories rows, RequestContext context, Reflection reflection, Kind kind) {
        HabitStatus before = habit(rows, context);
        rows.reflections().replaceKind(reflection.id(), kind);
        Reflection corrected = reflection.as(kind);
        return kind == Kind.PRACTISED
                ? receipt(rows, context, corrected, before)
                : new ReflectionReceipt(selector, context).corrected(corrected, habit(rows, context));
    }

    /// Saves the answer to a brave nudge that repairs a streak; empty, and nothing is saved, if no repair is open.
    Optional<Card> repair(Repositories rows, RequestContext context, Nudge brave, Statement said) {
        HabitStatus habit = habit(rows, context.whenActed());
        return habit.repair().map(offer -> {
            ReplyTarget day = ReplyTarget.on(context.actedOn());
            Reflection saved =
                    rows.reflections().save(written(context, day, Optional.of(brave.id()), said, Kind.PRACTISED));
            rows.reflections().saveRepair(saved, StreakRepair.excusedDates(offer, habit.days()));
            return new ReflectionReceipt(selector, context).repaired(saved, brave, habit(rows, context));
        });
    }

    /// The receipt of a reflection that was saved before.
    Card receipt(Repositories rows, RequestContext context, Reflection saved) {
        return receipt(rows, context, saved, habit(rows, context));
    }

    private Card receipt(Repositories rows, RequestContext context, Reflection saved, HabitStatus before) {
        boolean first = saved.worded()
                && before.practised().total() < FIRST_DAYS
                && rows.reflections().newestWithText(context.memberId(), 2).size() < 2;
        return new ReflectionReceipt(selector, context, first, acts(rows, saved))
                .of(saved, before, habit(rows, context));
    }

    /// The acts that the member keeps, where they matter: for the question after a bare answer.
    private static KeptActs acts(Repositories rows, Reflection saved) {
        return saved.worded() ? KeptActs.NONE : rows.keptActs().of(saved.member());
    }

    private static HabitStatus habit(Repositories rows, RequestContext context) {
        return HabitStatus.of(rows, context.member(), context.today());
    }

    private static NewReflection written(
            RequestContext context, ReplyTarget target, Optional<String> nudge, Statement said, Kind kind) {
        return new NewReflection(
                context.memberId(), target.date(), kind, nudge, said.text(), said.source(), context.now());
    }
}
