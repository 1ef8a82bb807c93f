package druppel.feature.nudge;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.chat.SendOutcome;
import druppel.delivery.DeliveryEngine;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.library.Nudge;
import druppel.domain.library.Practice;
import druppel.feature.selection.NudgeSelector;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.util.Optional;
import java.util.function.Function;

/// Nudges on demand: a tip, today's nudge immediately, another one, and the reason for a choice.
public final class TipService {
    private final UnitOfWork store;
    private final NudgeSelector selector;
    private final DeliveryEngine engine;

    public TipService(UnitOfWork store, NudgeSelector selector, DeliveryEngine engine) {
        this.store = store;
        this.selector = selector;
        this.engine = engine;
    }

    public Reply tip(RequestContext context, String about) {
        return choose(context, about)
                .map(nudge -> new NudgeCards(context.texts()).tip(practice(nudge), nudge, about))
                .map(Reply::of)
                .orElseGet(() -> Reply.of(Card.text(nothingAbout(context, about))));
    }

    /// Chooses a tip and records it as shown; empty if the library has nothing about the topic.
    public Optional<Nudge> choose(RequestContext context, String about) {
        return store.write(rows -> {
            Optional<Nudge> nudge = selector.tip(rows, context.member(), context.today(), about);
            nudge.ifPresent(shown -> rows.nudgeHistory().add(context.member().id(), shown.id(), context.today()));
            return nudge;
        });
    }

    /// Says that the library has nothing about a topic.
    public String nothingAbout(RequestContext context, String about) {
        return NudgeCards.nothingAbout(
                context.texts(), about, selector.catalogue().practices().values());
    }

    /// Sends today's nudge immediately or shows it again if it was already sent.
    public Reply now(RequestContext context) {
        return engine.now(context.member(), Optional.empty())
                .map(outcome -> sent(context, outcome))
                .orElseGet(() -> answer(context, delivery -> again(context, delivery)));
    }

    /// Makes a tip today's nudge.
    public Reply today(RequestContext context, String nudge) {
        if (selector.catalogue().nudge(nudge).isEmpty()) {
            return context.say(MemberTextKey.BUTTON_GONE);
        }
        return engine.now(context.member(), Optional.of(nudge))
                .map(outcome -> sent(context, outcome))
                .orElseGet(() -> answer(context, delivery -> carrying(context, delivery, nudge)));
    }

    /// Replaces the pressed nudge with another one of the same practice.
    public Reply another(RequestContext context, Delivery delivery, boolean notForMe) {
        return store.write(rows -> {
            Optional<Nudge> instead = delivery.nudge().flatMap(selector.catalogue()::nudge);
            if (notForMe) {
                instead.ifPresent(
                        nudge -> rows.nudgeHistory().reject(context.member().id(), nudge.id()));
            }
            return instead.flatMap(nudge -> selector.another(rows, context.member(), context.today(), nudge))
                    .map(nudge -> Reply.nothing().replacing(changed(rows, context, delivery, nudge, notForMe)))
                    .orElseGet(() -> context.say(MemberTextKey.NUDGE_NO_OTHER));
        });
    }

    /// Explains in a sentence why today's nudge was chosen.
    public Reply why(RequestContext context) {
        return answer(
                context,
                delivery -> delivery.nudge()
                        .flatMap(selector.catalogue()::nudge)
                        .map(nudge -> because(context, delivery, nudge))
                        .orElseGet(() -> Card.text(context.texts().say(MemberTextKey.WHY_NOTHING))));
    }

    /// Renders the nudge of a delivery; empty if the library no longer has it.
    public Optional<Card> card(Delivery delivery, Function<Nudge, Card> draw) {
        return delivery.nudge().flatMap(selector.catalogue()::nudge).map(draw);
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

    private Reply answer(RequestContext context, Function<Delivery, Card> draw) {
        return store.read(rows -> rows.deliveries().on(context.member().id(), context.today(), MessageKind.NUDGE))
                .map(draw)
                .map(Reply::of)
                .orElseGet(() -> context.say(MemberTextKey.WHY_NOTHING));
    }

    /// Today's nudge once more; if its delivery carries none, one is chosen and shown here.
    private Card again(RequestContext context, Delivery delivery) {
        return delivery.nudge().isPresent()
                ? onceMore(context, delivery)
                : carrying(context, delivery, instead(context));
    }

    private String instead(RequestContext context) {
        return store.write(rows -> {
            Nudge nudge =
                    selector.nudge(rows, context.member(), context.today()).nudge();
            rows.nudgeHistory().add(context.member().id(), nudge.id(), context.today());
            return nudge.id();
        });
    }

    private Card onceMore(RequestContext context, Delivery delivery) {
        return store.read(rows -> card(
                        delivery,
                        nudge -> new NudgeCards(
                                        context.texts(),
                                        rows.plans().text(context.member().id(), nudge.practice()))
                                .nudge(
                                        MemberTextKey.NUDGE_OF_TODAY,
                                        practice(nudge),
                                        nudge,
                                        delivery.id().text())))
                .orElseGet(() -> Card.text(context.texts().say(MemberTextKey.WHY_NOTHING)));
    }

    private Card carrying(RequestContext context, Delivery delivery, String chosen) {
        return store.write(rows -> {
            Nudge nudge = selector.catalogue().nudge(chosen).orElseThrow();
            rows.deliveries().replaceNudge(delivery.id(), chosen);
            return new NudgeCards(
                            context.texts(), rows.plans().text(context.member().id(), nudge.practice()))
                    .nudge(practice(nudge), nudge, delivery.id().text());
        });
    }

    private Card changed(Repositories rows, RequestContext context, Delivery delivery, Nudge nudge, boolean notForMe) {
        rows.deliveries().replaceNudge(delivery.id(), nudge.id());
        rows.nudgeHistory().add(context.member().id(), nudge.id(), context.today());
        NudgeCards cards = new NudgeCards(
                context.texts(), rows.plans().text(context.member().id(), nudge.practice()));
        return notForMe
                ? cards.nudge(
                        MemberTextKey.NUDGE_SET_ASIDE,
                        practice(nudge),
                        nudge,
                        delivery.id().text())
                : cards.nudge(practice(nudge), nudge, delivery.id().text());
    }

    private Card because(RequestContext context, Delivery delivery, Nudge nudge) {
        return Card.text(store.read(rows -> new WhyThisNudge(selector).why(rows, context, delivery, nudge)));
    }
}
