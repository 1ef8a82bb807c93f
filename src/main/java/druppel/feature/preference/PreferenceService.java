package druppel.feature.preference;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.domain.library.Nudge;
import druppel.feature.preference.PreferenceOverview.Aside;
import druppel.feature.selection.NudgeSelector;
import druppel.message.Card;
import druppel.message.PreferenceTextKey;
import druppel.persistence.NudgeFeedbackRepository.Unpublished;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Shows members what the choice of nudges has learned about them, forgets it, and brings back what they put aside.
public record PreferenceService(UnitOfWork store, NudgeSelector selector) {

    public PreferenceOverview overview(RequestContext context) {
        return store.read(rows -> overview(rows, context));
    }

    private PreferenceOverview overview(Repositories rows, RequestContext context) {
        return new PreferenceOverview(
                selector.preferences(rows, context.member(), context.today()).learned(), aside(rows, context));
    }

    private List<Aside> aside(Repositories rows, RequestContext context) {
        Map<String, Unpublished> feedback = rows.nudgeFeedback().of(context.memberId()).stream()
                .collect(Collectors.toMap(Unpublished::nudge, Function.identity()));
        return rows.nudgeHistory().rejected(context.memberId()).stream()
                .flatMap(rejected -> selector.catalogue().nudge(rejected.nudge()).stream()
                        .map(nudge -> new Aside(nudge, rejected.date(), Optional.ofNullable(feedback.get(nudge.id())))))
                .toList();
    }

    /// What suits the member, in words.
    public Reply show(RequestContext context) {
        return store.read(rows -> Reply.of(card(rows, context)));
    }

    /// Forgets everything that was learned.
    public Reply reset(RequestContext context) {
        return reset(context, Optional.empty(), context.text(PreferenceTextKey.PREFERENCE_RESET_ALL_DONE));
    }

    /// Forgets what was learned about one attribute.
    Reply reset(RequestContext context, Nudge.Attribute attribute) {
        String what = new PreferenceCards(context).name(attribute);
        return reset(
                context, Optional.of(attribute), context.text(PreferenceTextKey.PREFERENCE_RESET_DONE, "what", what));
    }

    /// The answers of today were part of what is forgotten.
    private Reply reset(RequestContext context, Optional<Nudge.Attribute> attribute, String said) {
        return context.act(store, rows -> {
            rows.nudgeHistory()
                    .reset(context.memberId(), attribute, context.today().plusDays(1));
            return Reply.of(Card.text(said)).replacing(card(rows, context));
        });
    }

    /// Lets a nudge come again that was put aside, and withdraws what the member said against it.
    Reply bringBack(RequestContext context, String nudge) {
        return context.act(store, rows -> {
            rows.nudgeFeedback().withdraw(context.memberId(), nudge);
            boolean brought = rows.nudgeHistory().bringBack(context.memberId(), nudge);
            return context.say(brought ? PreferenceTextKey.PREFERENCE_BROUGHT : PreferenceTextKey.PREFERENCE_NOT_ASIDE)
                    .replacing(card(rows, context));
        });
    }

    private Card card(Repositories rows, RequestContext context) {
        return new PreferenceCards(context).all(overview(rows, context));
    }
}
