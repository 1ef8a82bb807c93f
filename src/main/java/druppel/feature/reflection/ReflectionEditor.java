package druppel.feature.reflection;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.domain.delivery.MessageRef;
import druppel.domain.reflection.Reflection;
import druppel.domain.reflection.Reflection.Kind;
import druppel.message.Card;
import druppel.message.ConversationTextKey;
import druppel.message.ReflectionTextKey;
import druppel.message.TextLimit;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.BiFunction;

/// Corrects, edits and deletes members' reflections. The newest card of their nudge is redrawn.
public final class ReflectionEditor {
    static final Comparator<Reflection> NEWEST =
            Comparator.comparing(Reflection::at).thenComparingLong(Reflection::id);

    private final UnitOfWork store;
    private final ReflectionRecorder recorder;
    private final AnsweredNudge answeredNudge;

    ReflectionEditor(UnitOfWork store, ReflectionRecorder recorder, AnsweredNudge answeredNudge) {
        this.store = store;
        this.recorder = recorder;
        this.answeredNudge = answeredNudge;
    }

    /// Deletes a reflection, with its message in the local chat.
    Reply undo(RequestContext context, long id) {
        return corrected(context, id, (rows, reflection) -> {
            rows.reflections().delete(reflection.id());
            reflection.source().ifPresent(rows.transcript()::delete);
            return Card.text(context.text(ReflectionTextKey.UNDONE));
        });
    }

    /// Undoes the newest answer that was given today or yesterday, whatever day it belongs to; an older one stays.
    public Reply undoNewest(RequestContext context) {
        LocalDate today = context.today();
        return store.read(rows ->
                        rows.reflections().between(context.memberId(), today.minusMonths(1), today.plusDays(1)).stream()
                                .filter(answer ->
                                        !context.member().today(answer.at()).isBefore(today.minusDays(1)))
                                .max(NEWEST))
                .map(newest -> undo(context, newest.id()))
                .orElseGet(() -> context.say(ConversationTextKey.UNDO_NOTHING));
    }

    /// Corrects what the bot understood of a reflection.
    ///
    /// @param kind what the member says about the day
    Reply correct(RequestContext context, long id, Kind kind) {
        return corrected(context, id, (rows, reflection) -> recorder.correct(rows, context, reflection, kind));
    }

    private Reply corrected(RequestContext context, long id, BiFunction<Repositories, Reflection, Card> change) {
        return ofOwn(
                context,
                id,
                (rows, reflection) -> redrawn(rows, context, reflection, Reply.of(change.apply(rows, reflection))));
    }

    /// Another member's reflection is treated like one that was deleted.
    private Reply ofOwn(RequestContext context, long id, BiFunction<Repositories, Reflection, Reply> change) {
        return context.act(
                store,
                rows -> rows.reflections()
                        .find(id)
                        .filter(reflection -> reflection.member() == context.memberId())
                        .map(reflection -> change.apply(rows, reflection))
                        .orElseGet(() -> context.say(ReflectionTextKey.UNDONE_BEFORE)));
    }

    /// The receipt of the reflection that a message was saved as before; empty if it was not.
    public Reply receipt(RequestContext context, MessageRef message) {
        return store.read(rows -> rows.reflections()
                .ofMessage(context.memberId(), message)
                .map(saved -> redrawn(rows, context, saved, Reply.of(recorder.receipt(rows, context, saved))))
                .orElseGet(Reply::nothing));
    }

    /// Updates a reflection after its source message was edited; what it says about its day stays.
    public Reply edited(RequestContext context, MessageRef message, String text) {
        return ofMessage(
                context, message, (rows, kept) -> rewritten(rows, context, kept, truncated(text), Reply.nothing()));
    }

    /// Replaces the words of a reflection of the member in the same way, from a form.
    Reply edit(RequestContext context, long id, String text) {
        Reply saved = context.say(ReflectionTextKey.EDITED);
        return ReflectionCards.EDITED
                .fault(context.texts(), text)
                .map(sentence -> Reply.of(Card.text(sentence)))
                .orElseGet(() -> ofOwn(context, id, (rows, kept) -> rewritten(rows, context, kept, text, saved)));
    }

    private Reply rewritten(Repositories rows, RequestContext context, Reflection kept, String text, Reply reply) {
        rows.reflections().replaceText(kept.id(), text);
        return kept.worded() ? reply : redrawn(rows, context, kept, reply);
    }

    /// Deletes a reflection after its source message was deleted.
    public Reply deleted(RequestContext context, MessageRef message) {
        return ofMessage(context, message, (rows, kept) -> {
            rows.reflections().delete(kept.id());
            return redrawn(rows, context, kept, Reply.nothing());
        });
    }

    private Reply ofMessage(
            RequestContext context, MessageRef message, BiFunction<Repositories, Reflection, Reply> change) {
        return context.act(
                store,
                rows -> rows.reflections()
                        .ofMessage(context.memberId(), message)
                        .map(kept -> change.apply(rows, kept))
                        .orElseGet(Reply::nothing));
    }

    private Reply redrawn(Repositories rows, RequestContext context, Reflection reflection, Reply reply) {
        return reflection.nudge().isEmpty() ? reply : answeredNudge.redrawn(rows, context, reflection.date(), reply);
    }

    /// Truncates a text that became too long by editing, without splitting a surrogate pair.
    private static String truncated(String text) {
        return text.substring(0, TextLimit.border(text, Math.min(text.length(), ReflectionCards.TEXT.longest())));
    }
}
