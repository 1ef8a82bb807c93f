package druppel.feature.feedback;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.domain.delivery.Delivery;
import druppel.domain.library.Nudge;
import druppel.domain.library.RejectionReason;
import druppel.feature.selection.NudgeSelector;
import druppel.message.Card;
import druppel.message.GroupTextKey;
import druppel.message.MemberTextKey;
import druppel.message.TextField;
import druppel.persistence.NudgeFeedbackRepository.Unpublished;
import druppel.persistence.NudgeHistoryRepository;
import druppel.persistence.UnitOfWork;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Collects feedback on rejected nudges: a reason and an optional text to the authors.
public final class NudgeFeedback {
    static final TextField TEXT =
            new TextField("challenge", 500, GroupTextKey.CHALLENGE_EMPTY, GroupTextKey.CHALLENGE_TOO_LONG);

    private final UnitOfWork store;
    private final NudgeSelector selector;

    public NudgeFeedback(UnitOfWork store, NudgeSelector selector) {
        this.store = store;
        this.selector = selector;
    }

    /// Asks why a nudge was not for the member.
    ///
    /// @param aside what the member is told in any case
    public Reply askingReason(RequestContext context, Delivery delivery, Reply aside) {
        return nudge(delivery)
                .map(nudge -> askingReason(aside, new FeedbackCards(context.texts()).why(nudge.id())))
                .orElse(aside);
    }

    private static Reply askingReason(Reply aside, Card why) {
        return aside.with(Stream.concat(aside.cards().stream(), Stream.of(why)).toList());
    }

    private Optional<Nudge> nudge(Delivery delivery) {
        return delivery.nudge().flatMap(selector.catalogue()::nudge);
    }

    /// Saves the reason.
    ///
    /// @param target the reason and the nudge, as encoded in the button
    public Reply saveReason(RequestContext context, String target) {
        String[] parts = target.split(":", 2);
        Optional<RejectionReason> reason = reason(parts[0]);
        return ofRejected(
                context,
                parts.length == 2 ? parts[1] : "",
                nudge -> reason.map(why -> saveReason(context, nudge, why)));
    }

    private Reply saveReason(RequestContext context, Nudge nudge, RejectionReason reason) {
        return context.act(store, rows -> {
            FeedbackPublishingJob.begin(rows, context.now());
            Optional<String> text =
                    rows.nudgeFeedback().find(context.memberId(), nudge.id()).flatMap(Unpublished::text);
            rows.nudgeFeedback().save(new Unpublished(context.memberId(), nudge.id(), reason, text), context.today());
            return Reply.nothing().replacing(new FeedbackCards(context.texts()).noted(nudge.id()));
        });
    }

    /// Opens the form for a text about a nudge whose reason is not published yet.
    public Reply form(RequestContext context, String target) {
        return ofRejected(
                context,
                target,
                nudge -> waiting(context, nudge)
                        .map(given -> Reply.form(new FeedbackCards(context.texts())
                                .form(nudge.id(), nudge.in(context.language()).nudge()))));
    }

    /// Saves the form's text together with its reason.
    public Reply saveText(RequestContext context, String target, Map<String, String> values) {
        String text = text(values);
        return TEXT.fault(context.texts(), text)
                .map(sentence -> Reply.of(Card.text(sentence)))
                .orElseGet(() -> ofRejected(
                        context, target, nudge -> waiting(context, nudge).map(given -> saved(context, given, text))));
    }

    private Reply saved(RequestContext context, Unpublished given, String text) {
        return context.act(store, rows -> {
            rows.nudgeFeedback()
                    .save(
                            new Unpublished(given.member(), given.nudge(), given.rejectionReason(), Optional.of(text)),
                            context.today());
            return Reply.of(new FeedbackCards(context.texts()).sent()).inPlace();
        });
    }

    /// Validates the form: one sentence per invalid field, by field name.
    public Map<String, String> faults(RequestContext context, Map<String, String> values) {
        return TEXT.faults(context.texts(), text(values));
    }

    private static String text(Map<String, String> values) {
        return TEXT.text(values).strip();
    }

    private Optional<Unpublished> waiting(RequestContext context, Nudge nudge) {
        return store.read(rows -> rows.nudgeFeedback().find(context.memberId(), nudge.id()));
    }

    /// Runs an operation on a nudge if the member has rejected it.
    private Reply ofRejected(RequestContext context, String nudge, Function<Nudge, Optional<Reply>> work) {
        return selector.catalogue()
                .nudge(nudge)
                .filter(known -> isRejected(context, known))
                .flatMap(work)
                .orElseGet(() -> context.say(MemberTextKey.BUTTON_GONE).inPlace());
    }

    private boolean isRejected(RequestContext context, Nudge nudge) {
        long member = context.memberId();
        return store.read(rows -> rows.nudgeHistory()
                .of(Set.of(member), Set.of(nudge.id()))
                .getOrDefault(member, NudgeHistoryRepository.Seen.NOTHING)
                .unwanted()
                .contains(nudge.id()));
    }

    private static Optional<RejectionReason> reason(String word) {
        return Arrays.stream(RejectionReason.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
