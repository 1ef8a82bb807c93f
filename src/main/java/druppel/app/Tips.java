package druppel.app;

import druppel.core.talk.NudgeCards;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.library.Nudge;
import druppel.domain.library.Practice;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import java.util.Optional;
import java.util.function.Function;

/// Nudges that members ask for: a tip, today's at once, another one, and why this one.
final class Tips {
    private final Store store;
    private final Choosing choosing;
    private final Nudging nudging;

    Tips(Store store, Choosing choosing, Nudging nudging) {
        this.store = store;
        this.choosing = choosing;
        this.nudging = nudging;
    }

    Answer tip(Moment moment, String about) {
        return choose(moment, about)
                .map(nudge -> new NudgeCards(moment.texts()).tip(practice(nudge), nudge, about))
                .map(Answer::of)
                .orElseGet(() -> Answer.of(Card.text(nothingAbout(moment, about))));
    }

    /// Chooses a tip and notes that it is shown; empty where the library has nothing about it.
    Optional<Nudge> choose(Moment moment, String about) {
        return store.write(rows -> {
            Optional<Nudge> nudge = choosing.tip(rows, moment.member(), moment.today(), about);
            nudge.ifPresent(
                    shown -> rows.shown().add(moment.member().id(), shown.id(), moment.today()));
            return nudge;
        });
    }

    /// What there is instead of what the library has nothing about.
    String nothingAbout(Moment moment, String about) {
        return NudgeCards.nothingAbout(
                moment.texts(), about, choosing.catalogue().practices().values());
    }

    /// Today's nudge at once or, where it came already, once more.
    Answer now(Moment moment) {
        return nudging.now(moment.member(), Optional.empty())
                .map(outcome -> sent(moment, outcome))
                .orElseGet(() -> answer(moment, delivery -> again(moment, delivery)));
    }

    /// Makes a tip today's nudge.
    Answer today(Moment moment, String nudge) {
        if (choosing.catalogue().nudge(nudge).isEmpty()) {
            return moment.say(MemberTextKey.BUTTON_GONE);
        }
        return nudging.now(moment.member(), Optional.of(nudge))
                .map(outcome -> sent(moment, outcome))
                .orElseGet(() -> answer(moment, delivery -> carrying(moment, delivery, nudge)));
    }

    /// The pressed nudge becomes another of the same practice.
    Answer another(Moment moment, Delivery delivery, boolean notForMe) {
        return store.write(rows -> {
            Optional<Nudge> instead = delivery.nudge().flatMap(choosing.catalogue()::nudge);
            if (notForMe) {
                instead.ifPresent(nudge -> rows.shown().notForMe(moment.member().id(), nudge.id()));
            }
            return instead.flatMap(
                            nudge -> choosing.another(rows, moment.member(), moment.today(), nudge))
                    .map(nudge ->
                            Answer.nothing()
                                    .replacing(changed(rows, moment, delivery, nudge, notForMe)))
                    .orElseGet(() -> moment.say(MemberTextKey.NUDGE_NO_OTHER));
        });
    }

    /// Why today's nudge was chosen, in one sentence.
    Answer why(Moment moment) {
        return answer(
                moment,
                delivery ->
                        delivery.nudge()
                                .flatMap(choosing.catalogue()::nudge)
                                .map(nudge -> because(moment, delivery, nudge))
                                .orElseGet(
                                        () -> Card.text(moment.texts().say(MemberTextKey.WHY_NOTHING))));
    }

    /// The card of the nudge that a delivery carries.
    Optional<Card> card(Delivery delivery, Function<Nudge, Card> draw) {
        return delivery.nudge().flatMap(choosing.catalogue()::nudge).map(draw);
    }

    Practice practice(Nudge nudge) {
        return choosing.practice(nudge);
    }

    private Answer sent(Moment moment, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Sent sent -> Answer.nothing();
            case Outcome.Unknown unknown -> moment.say(MemberTextKey.NUDGE_ON_ITS_WAY);
            case Outcome.Throttled throttled -> moment.say(MemberTextKey.NUDGE_ON_ITS_WAY);
            case Outcome.Unreachable unreachable -> moment.say(MemberTextKey.NUDGE_HELD_UP);
            case Outcome.Closed closed -> moment.say(MemberTextKey.NUDGE_HELD_UP);
            case Outcome.Refused refused -> moment.say(MemberTextKey.NUDGE_HELD_UP);
        };
    }

    private Answer answer(Moment moment, Function<Delivery, Card> draw) {
        return store.read(rows ->
                        rows.deliveries().on(moment.member().id(), moment.today(), MessageKind.NUDGE))
                .map(draw)
                .map(Answer::of)
                .orElseGet(() -> moment.say(MemberTextKey.WHY_NOTHING));
    }

    /// Today's nudge once more or, where none was delivered, here and now.
    private Card again(Moment moment, Delivery delivery) {
        return delivery.nudge().isPresent()
                ? onceMore(moment, delivery)
                : carrying(moment, delivery, instead(moment));
    }

    private String instead(Moment moment) {
        return store.write(rows -> {
            Nudge nudge = choosing.nudge(rows, moment.member(), moment.today()).nudge();
            rows.shown().add(moment.member().id(), nudge.id(), moment.today());
            return nudge.id();
        });
    }

    private Card onceMore(Moment moment, Delivery delivery) {
        return store.read(rows ->
                        card(
                                delivery,
                                nudge ->
                                        new NudgeCards(moment.texts(), rows.plans().text(moment.member().id(), nudge.practice()))
                                                .nudge(
                                                        MemberTextKey.NUDGE_OF_TODAY,
                                                        practice(nudge),
                                                        nudge,
                                                        delivery.id().text())))
                .orElseGet(() -> Card.text(moment.texts().say(MemberTextKey.WHY_NOTHING)));
    }

    private Card carrying(Moment moment, Delivery delivery, String chosen) {
        return store.write(rows -> {
            Nudge nudge = choosing.catalogue().nudge(chosen).orElseThrow();
            rows.deliveries().carry(delivery.id(), chosen);
            return new NudgeCards(moment.texts(), rows.plans().text(moment.member().id(), nudge.practice())).nudge(practice(nudge), nudge, delivery.id().text());
        });
    }

    private Card changed(
            Rows rows, Moment moment, Delivery delivery, Nudge nudge, boolean notForMe) {
        rows.deliveries().carry(delivery.id(), nudge.id());
        rows.shown().add(moment.member().id(), nudge.id(), moment.today());
        NudgeCards cards = new NudgeCards(moment.texts(), rows.plans().text(moment.member().id(), nudge.practice()));
        return notForMe
                ? cards.nudge(MemberTextKey.NUDGE_SET_ASIDE, practice(nudge), nudge, delivery.id().text())
                : cards.nudge(practice(nudge), nudge, delivery.id().text());
    }

    private Card because(Moment moment, Delivery delivery, Nudge nudge) {
        return Card.text(
                store.read(rows -> new Explaining(choosing).why(rows, moment, delivery, nudge)));
    }
}
