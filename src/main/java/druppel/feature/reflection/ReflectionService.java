package druppel.feature.reflection;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.command.NamedDay;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.MessageRef;
import druppel.domain.library.Nudge;
import druppel.domain.reflection.Reflection;
import druppel.domain.reflection.Reflection.Kind;
import druppel.feature.habit.AutomaticityService;
import druppel.feature.habit.KeptActQuestion;
import druppel.feature.help.HelpCards;
import druppel.feature.reflection.ReflectionRecorder.Statement;
import druppel.feature.selection.NudgeSelector;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.message.ReflectionTextKey;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Saves members' reflections; their editor changes what is saved. The newest card of a nudge is redrawn whenever its
/// answer changes.
public final class ReflectionService {
    private final UnitOfWork store;
    private final NudgeSelector selector;
    private final ReflectionRecorder recorder;
    private final AnsweredNudge answeredNudge;
    private final AskedQuestion asked;
    private final ReflectionEditor editor;

    public ReflectionService(UnitOfWork store, NudgeSelector selector, AnsweredNudge answeredNudge) {
        this.store = store;
        this.selector = selector;
        this.answeredNudge = answeredNudge;
        recorder = new ReflectionRecorder(selector);
        asked = new AskedQuestion(selector);
        editor = new ReflectionEditor(store, recorder, answeredNudge);
    }

    /// What corrects, edits and deletes what is saved.
    public ReflectionEditor editor() {
        return editor;
    }

    /// The reply if this text cannot be saved; empty if it can.
    public Optional<Reply> refusal(RequestContext context, String text) {
        return context.member().joined()
                ? ReflectionCards.TEXT.fault(context.texts(), text).map(sentence -> Reply.of(Card.text(sentence)))
                : Optional.of(joinFirst(context));
    }

    /// Saves a message in the member's own words: for the day that it begins with, about the nudge that it replies to,
    /// or a brave nudge just offered.
    public Reply said(RequestContext context, String text, Optional<MessageRef> source, Optional<MessageRef> thread) {
        return refusal(context, text)
                .orElseGet(() -> NamedDay.leading(text, context.actedOn())
                        .filter(any -> thread.isEmpty())
                        .map(named -> on(context, named.date(), named.words(), source))
                        .orElseGet(() -> spoken(context, Statement.words(text, source), thread)));
    }

    /// Saves a typed *done* for the nudge that it replies to, or a brave nudge just offered.
    public Reply done(RequestContext context, Optional<MessageRef> source, Optional<MessageRef> thread) {
        return context.member().joined() ? spoken(context, Statement.done(source), thread) : joinFirst(context);
    }

    /// Saves a bare *done* about a nudge.
    public Reply done(RequestContext context, Delivery delivery) {
        return answer(context, finder -> finder.of(delivery), Statement.done(Optional.empty()));
    }

    /// Saves the text of a nudge's own form.
    public Reply about(RequestContext context, Delivery delivery, String text) {
        return refusal(context, text)
                .orElseGet(
                        () -> answer(context, finder -> finder.of(delivery), Statement.words(text, Optional.empty())));
    }

    /// Notes that a nudge was not done, or did not come up.
    public Reply notPractised(RequestContext context, Delivery delivery, Kind kind) {
        return answer(context, finder -> finder.of(delivery), new Statement(kind, Optional.empty(), Optional.empty()));
    }

    /// Notes a message that says that the member did not practise; without a nudge or words to keep, nothing is saved.
    public Reply notPractised(
            RequestContext context, Kind kind, Optional<String> note, MessageRef source, Optional<MessageRef> thread) {
        Statement said = new Statement(kind, note, Optional.of(source));
        return context.act(
                store,
                rows -> notPractised(
                        rows, context, ReplyTargetFinder.of(rows, context).of(thread), said));
    }

    /// Notes a message that says that the member did not practise on a named day.
    public Reply notPractisedOn(
            RequestContext context, LocalDate day, Kind kind, Optional<String> note, MessageRef source) {
        Statement said = new Statement(kind, note, Optional.of(source));
        return context.act(
                store,
                rows -> ReplyTargetFinder.of(rows, context)
                        .named(day)
                        .map(target -> notPractised(rows, context, target, said))
                        .orElseGet(() -> context.say(ReflectionTextKey.KEPT_TOO_LONG_AGO)));
    }

    private Reply notPractised(Repositories rows, RequestContext context, ReplyTarget target, Statement said) {
        if (said.text().isEmpty() && isPractised(rows, context, target)) {
            return Reply.of(new ReflectionReceipt(selector, context).refused(practised(rows, context, target.date())));
        }
        return said.text().isEmpty() && target.nudge().isEmpty()
                ? Reply.of(new ReflectionCards(context.texts()).nothingToNote())
                : save(rows, context, target, said);
    }

    /// Saves a text for a named day; without a text it opens the form.
    ///
    /// @param day today or earlier
    public Reply reflect(RequestContext context, LocalDate day, String text) {
        return text.isBlank()
                ? Reply.form(cards(context).form(day.isBefore(context.today()), ""))
                : on(context, day, Statement.words(text, Optional.empty()));
    }

    /// Saves a message that names a day: in the member's own words, or a bare *done*.
    public Reply on(RequestContext context, LocalDate day, Optional<String> words, Optional<MessageRef> source) {
        return on(context, day, new Statement(Kind.PRACTISED, words, source));
    }

    private Reply on(RequestContext context, LocalDate day, Statement said) {
        return said.text()
                .flatMap(text -> refusal(context, text))
                .orElseGet(() -> context.act(
                        store,
                        rows -> ReplyTargetFinder.of(rows, context)
                                .named(day)
                                .map(target -> save(rows, context, target, said))
                                .orElseGet(() -> context.say(ReflectionTextKey.KEPT_TOO_LONG_AGO))));
    }

    /// Opens the form for a reflection on the day, with an initial text.
    Reply form(RequestContext context, String words) {
        return context.member().joined() ? Reply.form(cards(context).form(false, words)) : joinFirst(context);
    }

    /// Opens the form for a reflection on a nudge.
    public Reply form(RequestContext context, Delivery delivery) {
        return Reply.form(cards(context).form(delivery.id().text()));
    }

    private ReflectionCards cards(RequestContext context) {
        return new ReflectionCards(
                context.texts(),
                store.read(rows -> rows.reflections().newestWithText(context.memberId(), 1))
                        .isEmpty());
    }

    /// Saves the answer to the brave nudge that repairs a streak, if a repair is open.
    public Reply repairStreak(RequestContext context, Nudge brave, Optional<String> text) {
        Statement said = new Statement(Kind.PRACTISED, text, Optional.empty());
        return context.act(
                store,
                rows -> repaired(rows, context, brave, said)
                        .orElseGet(() -> context.say(MemberTextKey.REPAIR_OVER))
                        .inPlace());
    }

    /// Saves a message as the answer to the brave nudge offered last, otherwise to the recap or nudge that it replies
    /// to.
    private Reply spoken(RequestContext context, Statement said, Optional<MessageRef> thread) {
        return context.act(store, rows -> {
            if (isSaved(rows, context, said)) {
                return Reply.nothing();
            }
            ReplyTargetFinder finder = ReplyTargetFinder.of(rows, context);
            return finder.offeredRepair(thread)
                    .flatMap(selector.catalogue()::nudge)
                    .flatMap(brave -> repaired(rows, context, brave, said))
                    .orElseGet(() -> saved(rows, context, finder, thread, said));
        });
    }

    /// Saves words that answer the question after a bare answer as words on its nudge, and after a no as its note;
    /// other words belong to the recap or nudge that they reply to.
    private Reply saved(
            Repositories rows,
            RequestContext context,
            ReplyTargetFinder finder,
            Optional<MessageRef> thread,
            Statement said) {
        ReplyTarget nudge = finder.of(thread);
        if (said.text().isEmpty()) {
            return saved(rows, context, nudge, said);
        }
        return asked.answered(rows, context, nudge)
                .map(bare -> saved(rows, context, nudge, new Statement(bare.kind(), said.text(), said.source())))
                .orElseGet(() -> saved(rows, context, finder.ofWords(thread), said));
    }

    /// Whether the member has just been asked a question that a message can answer, however short it is.
    public boolean isAsked(RequestContext context, Optional<MessageRef> thread) {
        return store.read(rows -> {
            ReplyTargetFinder finder = ReplyTargetFinder.of(rows, context);
            return finder.ofWords(thread).isRecap()
                    || asked.answered(rows, context, finder.of(thread)).isPresent();
        });
    }

    /// Saves the answer to a brave nudge; today's card, which may have offered it, is redrawn without the offer.
    private Optional<Reply> repaired(Repositories rows, RequestContext context, Nudge brave, Statement said) {
        return recorder.repair(rows, context, brave, said)
                .map(card -> answeredNudge.redrawn(rows, context, context.actedOn(), Reply.of(card)));
    }

    private Reply answer(RequestContext context, Function<ReplyTargetFinder, ReplyTarget> target, Statement said) {
        return context.act(store, rows -> save(rows, context, target.apply(ReplyTargetFinder.of(rows, context)), said));
    }

    private Reply save(Repositories rows, RequestContext context, ReplyTarget target, Statement said) {
        return isSaved(rows, context, said) ? Reply.nothing() : saved(rows, context, target, said);
    }

    private Reply saved(Repositories rows, RequestContext context, ReplyTarget target, Statement said) {
        Reply reply =
                said.text().isPresent() ? recorded(rows, context, target, said) : bare(rows, context, target, said);
        return redrawn(rows, context, target, reply);
    }

    /// The receipt of an answer, and the question about a habit that follows it on some days.
    private Reply recorded(Repositories rows, RequestContext context, ReplyTarget target, Statement said) {
        ReflectionRecorder.Recorded recorded = recorder.save(rows, context, target, said);
        Optional<Card> question = new KeptActQuestion(selector)
                .after(rows, context, recorded.saved())
                .or(() -> AutomaticityService.after(selector, rows, context, recorded.saved()));
        return Reply.of(
                Stream.concat(Stream.of(recorded.receipt()), question.stream()).toArray(Card[]::new));
    }

    /// Saves an answer without words, in the place of an earlier one like it.
    private Reply bare(Repositories rows, RequestContext context, ReplyTarget target, Statement said) {
        if (!target.counts()) {
            return context.say(ReflectionTextKey.NUDGE_OVER);
        }
        if (isPractised(rows, context, target)) {
            return context.say(ReflectionTextKey.KEPT_DONE_BEFORE);
        }
        same(rows, context, target, said).ifPresent(before -> rows.reflections().delete(before.id()));
        return recorded(rows, context, target, said);
    }

    /// The earlier no to the same nudge, also without words and of the same kind.
    private static Optional<Reflection> same(
            Repositories rows, RequestContext context, ReplyTarget target, Statement said) {
        return target.nudgeId().stream()
                .filter(any -> said.kind() != Kind.PRACTISED)
                .flatMap(nudge -> rows.reflections().onNudge(context.memberId(), target.date(), nudge).stream())
                .filter(before -> before.kind() == said.kind() && !before.worded())
                .findFirst();
    }

    /// Whether an earlier, interrupted processing of the same event has already saved it.
    private static boolean isSaved(Repositories rows, RequestContext context, Statement said) {
        return said.source()
                .map(message -> rows.reflections()
                        .ofMessage(context.memberId(), message)
                        .isPresent())
                .orElse(false);
    }

    /// Whether the nudge is done already; without a nudge, whether the day is practised already.
    private static boolean isPractised(Repositories rows, RequestContext context, ReplyTarget target) {
        return target.nudge()
                .map(nudge -> new NudgeStatusReader(rows, context).of(nudge).practised())
                .orElseGet(() -> rows.reflections().practised(context.memberId(), target.date()));
    }

    /// The newest answer that makes a date practised.
    private static Reflection practised(Repositories rows, RequestContext context, LocalDate date) {
        return rows.reflections().between(context.memberId(), date, date.plusDays(1)).stream()
                .filter(answer -> answer.kind() == Kind.PRACTISED)
                .max(ReflectionEditor.NEWEST)
                .orElseThrow();
    }

    private Reply redrawn(Repositories rows, RequestContext context, ReplyTarget target, Reply reply) {
        return target.nudge().isEmpty() ? reply : answeredNudge.redrawn(rows, context, target.date(), reply);
    }

    private static Reply joinFirst(RequestContext context) {
        return Reply.of(new HelpCards(context.texts()).joinFirst(ReflectionTextKey.REFLECT_JOIN_FIRST));
    }
}
