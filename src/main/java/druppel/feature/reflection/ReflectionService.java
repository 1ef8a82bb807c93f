package druppel.feature.reflection;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.MessageRef;
import druppel.domain.library.Nudge;
import druppel.domain.reflection.Reflection;
import druppel.feature.help.HelpCards;
import druppel.feature.reflection.ReflectionRecorder.Draft;
import druppel.feature.selection.NudgeSelector;
import druppel.message.Card;
import druppel.message.ConversationTextKey;
import druppel.message.MemberTextKey;
import druppel.message.TextLimit;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/// Saves, edits and deletes members' reflections.
public final class ReflectionService {
    private static final int OPEN_DAYS = 7;

    private final UnitOfWork store;
    private final ReflectionRecorder reflectionRecorder;

    public ReflectionService(UnitOfWork store, NudgeSelector selector) {
        this.store = store;
        reflectionRecorder = new ReflectionRecorder(selector);
    }

    /// The reply if this text cannot be saved; empty if it can.
    public Optional<Reply> refusal(RequestContext context, String text) {
        return context.member().joined()
                ? ReflectionCards.TEXT.fault(context.texts(), text).map(sentence -> Reply.of(Card.text(sentence)))
                : Optional.of(joinFirst(context));
    }

    /// Saves a message that is not a command: about the nudge that it replies to, otherwise the newest open
    /// one.
    public Reply said(RequestContext context, String text, Optional<MessageRef> source, Optional<MessageRef> thread) {
        return saveText(context, text, rows -> draftFor(rows, context, thread).from(source));
    }

    /// Saves a text for today or yesterday, about that day's nudge if there was one.
    public Reply on(RequestContext context, LocalDate date, String text) {
        return saveText(
                context,
                text,
                rows -> Draft.on(date, rows.deliveries().on(context.memberId(), date, MessageKind.NUDGE)));
    }

    /// Saves a text for today or yesterday; without a text it opens the form.
    public Reply reflect(RequestContext context, boolean yesterday, String text) {
        LocalDate date = yesterday ? context.today().minusDays(1) : context.today();
        return text.isBlank()
                ? Reply.form(new ReflectionCards(context.texts()).form(yesterday, ""))
                : on(context, date, text);
    }

    /// Opens the form for a reflection on the day, with an initial text.
    Reply form(RequestContext context, String words) {
        return context.member().joined()
                ? Reply.form(new ReflectionCards(context.texts()).form(false, words))
                : joinFirst(context);
    }

    /// Saves the text of a nudge's own form.
    public Reply about(RequestContext context, Delivery delivery, String text) {
        return saveText(context, text, rows -> Draft.about(Optional.of(delivery), context.today()));
    }

    /// Saves a bare *done* about a nudge.
    public Reply done(RequestContext context, Delivery delivery) {
        return done(context, rows -> Draft.about(Optional.of(delivery), context.today()));
    }

    /// Saves a typed *done*: about the nudge that it replies to, otherwise the newest open one.
    public Reply done(RequestContext context, Optional<MessageRef> source, Optional<MessageRef> thread) {
        return context.member().joined()
                ? done(context, rows -> draftFor(rows, context, thread).from(source))
                : joinFirst(context);
    }

    /// Saves the brave nudge that repairs a streak; empty if no repair is open.
    public Optional<Reply> repairStreak(RequestContext context, Nudge nudge, Optional<String> text) {
        Draft draft = Draft.of(context.today(), Optional.of(nudge.id())).saying(text);
        return store.write(rows -> reflectionRecorder.repair(rows, context, draft))
                .map(Reply::of);
    }

    public Reply undo(RequestContext context, long id) {
        return store.write(rows -> {
            Optional<Reflection> own =
                    rows.reflections().find(id).filter(reflection -> reflection.member() == context.memberId());
            own.ifPresent(reflection -> rows.reflections().delete(reflection.id()));
            return context.say(own.isPresent() ? MemberTextKey.UNDONE : MemberTextKey.UNDONE_BEFORE);
        });
    }

    /// Undoes the newest answer of today or yesterday; an older one stays.
    public Reply undoNewest(RequestContext context) {
        LocalDate today = context.today();
        return store.read(rows ->
                        rows.reflections().between(context.memberId(), today.minusDays(1), today.plusDays(1)).stream()
                                .max(Comparator.comparing(Reflection::at).thenComparing(Reflection::id)))
                .map(newest -> undo(context, newest.id()))
                .orElseGet(() -> context.say(ConversationTextKey.UNDO_NOTHING));
    }

    /// Updates a reflection after its source message was edited.
    public void edited(RequestContext context, MessageRef message, String text) {
        store.write(rows -> {
            Optional<Reflection> kept = rows.reflections().ofMessage(context.memberId(), message);
            kept.ifPresent(reflection -> rows.reflections().replaceText(reflection.id(), truncated(text)));
            return kept.isPresent();
        });
    }

    /// Deletes a reflection after its source message was deleted.
    public void deleted(RequestContext context, MessageRef message) {
        store.write(rows -> {
            Optional<Reflection> kept = rows.reflections().ofMessage(context.memberId(), message);
            kept.ifPresent(reflection -> rows.reflections().delete(reflection.id()));
            return kept.isPresent();
        });
    }

    private Reply saveText(RequestContext context, String text, Function<Repositories, Draft> draft) {
        return refusal(context, text)
                .orElseGet(() -> save(context, rows -> draft.apply(rows).saying(Optional.of(text))));
    }

    private Reply save(RequestContext context, Function<Repositories, Draft> drafted) {
        return store.write(rows -> {
            Draft draft = drafted.apply(rows);
            return isSaved(rows, context, draft)
                    ? Reply.nothing()
                    : Reply.of(reflectionRecorder.save(rows, context, draft));
        });
    }

    /// Whether an earlier, interrupted processing of the same event has already saved it.
    private static boolean isSaved(Repositories rows, RequestContext context, Draft draft) {
        return draft.source()
                .flatMap(message -> rows.reflections().ofMessage(context.memberId(), message))
                .isPresent();
    }

    /// Saves a *done* unless the day already has one.
    private Reply done(RequestContext context, Function<Repositories, Draft> drafted) {
        return store.write(rows -> {
            Draft draft = drafted.apply(rows);
            return rows.reflections().practised(context.memberId(), draft.date())
                    ? context.say(MemberTextKey.KEPT_DONE_BEFORE)
                    : Reply.of(reflectionRecorder.save(rows, context, draft));
        });
    }

    /// A draft about the nudge of a thread, otherwise the newest one that can still be answered: sent at
    /// most seven days ago.
    private static Draft draftFor(Repositories rows, RequestContext context, Optional<MessageRef> thread) {
        long member = context.memberId();
        Optional<Delivery> about = thread.flatMap(ref -> rows.deliveries().ofMessage(member, ref))
                .filter(delivery -> !delivery.messageKind().isOfNoDay())
                .or(() -> rows.deliveries().newestNudge(member, context.today().minusDays(OPEN_DAYS)));
        return Draft.about(about, context.today());
    }

    private static Reply joinFirst(RequestContext context) {
        return Reply.of(new HelpCards(context.texts()).joinFirst(MemberTextKey.REFLECT_JOIN_FIRST));
    }

    /// Truncates a text that became too long by editing, without splitting a surrogate pair.
    private static String truncated(String text) {
        return text.substring(0, TextLimit.border(text, Math.min(text.length(), ReflectionCards.TEXT.longest())));
    }
}
