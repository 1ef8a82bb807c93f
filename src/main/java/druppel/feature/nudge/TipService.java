package druppel.feature.nudge;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.chat.SendOutcome;
import druppel.command.Command;
import druppel.delivery.DeliveryEngine;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.library.Nudge;
import druppel.domain.library.Practice;
import druppel.domain.library.TopicMatch;
import druppel.feature.reflection.NudgeStatusReader;
import druppel.feature.selection.NudgeSelector;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.HabitTextKey;
import druppel.message.MemberTextKey;
import druppel.message.ReflectionTextKey;
import druppel.message.TextKey;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Nudges on demand: a tip, today's nudge immediately, another one, and the reason for a choice.
public final class TipService {
    private final UnitOfWork store;
    private final NudgeSelector selector;
    private final CurrentNudgeCard current;
    private final DeliveryEngine engine;

    public TipService(UnitOfWork store, NudgeSelector selector, DeliveryEngine engine) {
        this.store = store;
        this.selector = selector;
        current = new CurrentNudgeCard(selector);
        this.engine = engine;
    }

    /// A tip as it was chosen for a member.
    public record Tip(Nudge nudge, Card card) {}

    public Reply tip(RequestContext context, String about) {
        return context.act(
                store,
                rows -> Reply.of(
                        choose(rows, context, about).map(Tip::card).orElseGet(() -> nothingAbout(context, about))));
    }

    /// Chooses a tip and records it as shown; empty if the library has nothing about the topic.
    public Optional<Tip> choose(RequestContext context, String about) {
        return store.write(rows -> choose(rows, context, about));
    }

    /// A brave one that is asked for comes whatever the member's ceiling is.
    private Optional<Tip> choose(Repositories rows, RequestContext context, String about) {
        if (new Command.Tip(about).isBrave()) {
            List<Nudge> brave = selector.brave(context.member(), context.today());
            TopicMatch match = TopicMatch.unknown(about, TopicMatch.Closeness.ABOUT, brave);
            return tip(rows, context, about, match, selector.oneOf(rows, context.member(), context.today(), brave));
        }
        return selector.catalogue()
                .about(about, context.language())
                .flatMap(match ->
                        tip(rows, context, about, match, selector.tip(rows, context.member(), context.today(), match)));
    }

    private Optional<Tip> tip(
            Repositories rows, RequestContext context, String about, TopicMatch match, Optional<Nudge> chosen) {
        chosen.ifPresent(nudge -> rows.nudgeHistory().add(context.memberId(), nudge.id(), context.today()));
        return chosen.map(nudge -> new Tip(nudge, cards(context).tip(nudge, about, match, isUsable(rows, context))));
    }

    /// Whether a tip can become today's nudge: unless that is answered.
    private static boolean isUsable(Repositories rows, RequestContext context) {
        return rows.deliveries()
                .on(context.memberId(), context.today(), MessageKind.NUDGE)
                .map(nudge -> new NudgeStatusReader(rows, context).of(nudge).canBeDone())
                .orElse(true);
    }

    /// Says that the library has nothing about a topic, and offers some that it has.
    private Card nothingAbout(RequestContext context, String about) {
        return cards(context).nothingAboutWithButtons(about);
    }

    /// The cards of tips in the member's language.
    public TipCards cards(RequestContext context) {
        return new TipCards(context.texts(), selector.catalogue());
    }

    /// Where a nudge comes from, and a story about it.
    public Reply more(RequestContext context, String nudge) {
        return selector.catalogue()
                .nudge(nudge)
                .map(found -> Reply.of(new NudgeCards(context.texts(), practice(found), found).background()))
                .orElseGet(() -> context.say(MemberTextKey.BUTTON_GONE));
    }

    /// Sends today's nudge immediately or shows it again if it was already sent.
    public Reply now(RequestContext context) {
        return engine.now(context.member(), Optional.empty())
                .map(outcome -> sent(context, outcome))
                .orElseGet(() ->
                        context.act(store, rows -> answer(rows, context, delivery -> again(rows, context, delivery))));
    }

    /// Makes a tip today's nudge.
    public Reply today(RequestContext context, String nudge) {
        if (selector.catalogue().nudge(nudge).isEmpty()) {
            return context.say(MemberTextKey.BUTTON_GONE);
        }
        return engine.now(context.member(), Optional.of(nudge))
                .map(outcome -> sent(context, outcome))
                .orElseGet(() -> context.act(
                        store, rows -> answer(rows, context, delivery -> carry(rows, context, delivery, nudge))));
    }

    /// Replaces the pressed nudge with another one of the same practice.
    public Reply another(RequestContext context, Delivery delivery) {
        return context.act(store, rows -> replaced(rows, context, delivery, Function.identity()));
    }

    /// Sets the pressed nudge aside permanently, and replaces it with another one.
    ///
    /// @param completed completes the answer
    public Reply setAside(RequestContext context, Delivery delivery, UnaryOperator<Reply> completed) {
        return context.act(store, rows -> {
            boolean kept = nudge(delivery)
                    .filter(nudge -> reject(rows, context, nudge))
                    .isPresent();
            Block aside = note(context, kept ? HabitTextKey.ACT_SET_ASIDE : MemberTextKey.NUDGE_SET_ASIDE);
            return completed.apply(replaced(rows, context, delivery, card -> card.after(aside)));
        });
    }

    private Reply replaced(
            Repositories rows, RequestContext context, Delivery delivery, Function<Card, Card> completed) {
        return nudge(delivery)
                .flatMap(nudge -> selector.another(rows, context.member(), context.today(), nudge))
                .map(nudge -> changed(rows, context, delivery, nudge))
                .map(card -> Reply.nothing().replacing(completed.apply(card)))
                .orElseGet(() -> context.say(MemberTextKey.NUDGE_NO_OTHER));
    }

    /// Rejects a nudge; `true` if it was one that the member kept.
    private static boolean reject(Repositories rows, RequestContext context, Nudge nudge) {
        rows.nudgeHistory().reject(context.memberId(), nudge.id(), context.today());
        return rows.keptActs().delete(context.memberId(), nudge.id());
    }

    /// Explains in a sentence why today's nudge was chosen.
    public Reply why(RequestContext context) {
        return store.read(rows -> answer(
                rows,
                context,
                delivery -> nudge(delivery)
                        .map(nudge -> new WhyThisNudge(selector).why(rows, context, delivery, nudge))
                        .map(Card::text)
                        .orElseGet(() -> nothing(context))));
    }

    /// The cards of a delivery's nudge; empty if the library no longer has it.
    public Optional<NudgeCards> cards(Repositories rows, RequestContext context, Delivery delivery) {
        return nudge(delivery).map(nudge -> cards(rows, context, nudge, delivery));
    }

    private NudgeCards cards(Repositories rows, RequestContext context, Nudge nudge, Delivery delivery) {
        return NudgeCards.of(rows, context, practice(nudge), nudge, delivery);
    }

    private Optional<Nudge> nudge(Delivery delivery) {
        return delivery.nudge().flatMap(selector.catalogue()::nudge);
    }

    public Practice practice(Nudge nudge) {
        return selector.practice(nudge);
    }

    private Reply sent(RequestContext context, SendOutcome outcome) {
        return switch (outcome) {
            case SendOutcome.Sent sent -> Reply.nothing();
            case SendOutcome.Unknown unknown -> context.say(MemberTextKey.NUDGE_ON_ITS_WAY);
            case SendOutcome.Throttled throttled -> context.say(MemberTextKey.NUDGE_ON_ITS_WAY);
            case SendOutcome.Unreachable unreachable -> context.say(MemberTextKey.NUDGE_HELD_UP);
            case SendOutcome.Closed closed -> context.say(MemberTextKey.NUDGE_HELD_UP);
            case SendOutcome.Refused refused -> context.say(MemberTextKey.NUDGE_HELD_UP);
        };
    }

    /// Answers with a card about today's nudge, if it was sent.
    private static Reply answer(Repositories rows, RequestContext context, Function<Delivery, Card> draw) {
        return Reply.of(rows.deliveries()
                .on(context.memberId(), context.today(), MessageKind.NUDGE)
                .map(draw)
                .orElseGet(() -> nothing(context)));
    }

    /// Today's nudge once more; if its delivery carries none, one is chosen and shown here.
    private Card again(Repositories rows, RequestContext context, Delivery delivery) {
        if (delivery.nudge().isEmpty()) {
            Nudge chosen =
                    selector.nudge(rows, context.member(), context.today()).nudge();
            return changed(rows, context, delivery, chosen);
        }
        return current.card(rows, context, delivery)
                .map(card -> card.after(note(context, MemberTextKey.NUDGE_OF_TODAY)))
                .orElseGet(() -> nothing(context));
    }

    /// Shows another nudge in the place of today's, unless that is answered.
    private Card carry(Repositories rows, RequestContext context, Delivery delivery, String chosen) {
        if (!new NudgeStatusReader(rows, context).of(delivery).canBeDone()) {
            return Card.text(context.text(ReflectionTextKey.NUDGE_ANSWERED));
        }
        rows.deliveries().replaceNudge(delivery.id(), chosen);
        return cards(rows, context, selector.catalogue().nudge(chosen).orElseThrow(), delivery.showing(chosen))
                .nudge(delivery.id());
    }

    private Card changed(Repositories rows, RequestContext context, Delivery delivery, Nudge nudge) {
        rows.nudgeHistory().add(context.memberId(), nudge.id(), context.today());
        return carry(rows, context, delivery, nudge.id());
    }

    private static Card nothing(RequestContext context) {
        return Card.text(context.text(MemberTextKey.WHY_NOTHING));
    }

    private static Block note(RequestContext context, TextKey key) {
        return new Block.Note(context.text(key));
    }
}
