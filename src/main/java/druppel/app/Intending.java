package druppel.app;

import druppel.app.Plans.OwnPlan;
import druppel.core.talk.NudgeCards;
import druppel.core.talk.PlanCards;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.library.Nudge;
import druppel.domain.library.Practice;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import java.util.Map;
import java.util.Optional;

/// Keeps the plans that members make for a practice, and takes them away.
final class Intending {
    /// The longest plan that is kept, in characters.
    static final int LONGEST = 300;

    private static final String FIELD = "plan";

    private final Store store;
    private final Choosing choosing;
    private final Map<Platform, Chat> chats;

    Intending(Store store, Choosing choosing, Map<Platform, Chat> chats) {
        this.store = store;
        this.choosing = choosing;
        this.chats = chats;
    }

    /// Keeps a plan for the practice of today or, where nothing is said, opens the form for it.
    Answer plan(Moment moment, String text) {
        Nudge nudge = nudge(moment);
        return text.isBlank()
                ? Answer.form(form(moment, nudge))
                : keep(moment, choosing.practice(nudge), text);
    }

    /// Opens the form for the practice of a delivery's nudge.
    Answer form(Moment moment, Delivery delivery) {
        return delivery.nudge()
                .flatMap(choosing.catalogue()::nudge)
                .map(nudge -> Answer.form(form(moment, nudge)))
                .orElseGet(() -> moment.say(MemberTextKey.BUTTON_GONE));
    }

    /// Takes away the plan for the practice of today.
    Answer drop(Moment moment) {
        return drop(moment, choosing.practice(nudge(moment)));
    }

    /// Takes away the plan for the practice of this id.
    Answer drop(Moment moment, String practice) {
        return known(practice)
                .map(one -> drop(moment, one))
                .orElseGet(() -> moment.say(MemberTextKey.BUTTON_GONE));
    }

    private Answer drop(Moment moment, Practice practice) {
        boolean dropped =
                store.write(rows -> rows.plans().drop(moment.member().id(), practice.id()));
        if (!dropped) {
            return moment.say(
                    MemberTextKey.PLAN_NONE, Map.of("practice", practice.name(moment.language())));
        }
        show(moment, practice, Optional.empty());
        return moment.say(MemberTextKey.PLAN_DROPPED);
    }

    /// Takes a form for the practice of this id; it becomes the receipt, or stays where something
    /// is wrong with it. Left empty it takes away the plan that there was.
    Answer filledIn(Moment moment, String practice, Map<String, String> values) {
        Map<String, String> faults = faults(moment, practice, values);
        if (!faults.isEmpty()) {
            return Answer.of(Card.text(faults.values().iterator().next()));
        }
        String text = text(values);
        return text.isBlank()
                ? drop(moment, practice).inPlace()
                : known(practice)
                        .map(one -> kept(moment, one, text).inPlace())
                        .orElseGet(() -> moment.say(MemberTextKey.BUTTON_GONE));
    }

    /// What of it cannot be kept, by the name of its field.
    Map<String, String> faults(Moment moment, String practice, Map<String, String> values) {
        boolean emptied = text(values).isBlank() && planned(moment, practice).isPresent();
        return fault(moment, text(values))
                .filter(sentence -> !emptied)
                .map(sentence -> Map.of(FIELD, sentence))
                .orElse(Map.of());
    }

    private static String text(Map<String, String> values) {
        return values.getOrDefault(FIELD, "").strip();
    }

    private Optional<Practice> known(String practice) {
        return choosing.catalogue().practice(practice);
    }

    /// Keeps a plan for a practice; it shows on today's nudge where that is of the practice.
    private Answer keep(Moment moment, Practice practice, String text) {
        return fault(moment, text)
                .map(sentence -> Answer.of(Card.text(sentence)))
                .orElseGet(() -> kept(moment, practice, text.strip()));
    }

    private static Optional<String> fault(Moment moment, String text) {
        if (text.isBlank()) {
            return Optional.of(moment.texts().say(MemberTextKey.PLAN_EMPTY));
        }
        int length = text.strip().length();
        Map<String, ?> values = Map.of("length", length, "limit", LONGEST);
        return length > LONGEST
                ? Optional.of(moment.texts().say(MemberTextKey.PLAN_TOO_LONG, values))
                : Optional.empty();
    }

    private Optional<String> planned(Moment moment, String practice) {
        return store.read(rows -> rows.plans().text(moment.member().id(), practice));
    }

    private Answer kept(Moment moment, Practice practice, String plan) {
        store.write(rows -> {
            rows.plans()
                    .keep(new OwnPlan(moment.member().id(), practice.id(), plan, moment.today()));
            return practice;
        });
        show(moment, practice, Optional.of(plan));
        return Answer.of(new PlanCards(moment.texts()).kept(practice, plan));
    }

    private Card form(Moment moment, Nudge nudge) {
        Practice practice = choosing.practice(nudge);
        return new PlanCards(moment.texts())
                .form(practice, planned(moment, practice.id()), nudge.in(moment.language()).plan());
    }

    /// Today's nudge or, before it came, the one that would come now.
    private Nudge nudge(Moment moment) {
        return store.read(rows ->
                rows.deliveries()
                        .on(moment.member().id(), moment.today(), MessageKind.NUDGE)
                        .flatMap(Delivery::nudge)
                        .flatMap(choosing.catalogue()::nudge)
                        .orElseGet(() ->
                                choosing.nudge(rows, moment.member(), moment.today()).nudge()));
    }

    /// Draws today's nudge anew where it is of the practice and waits for an answer.
    private void show(Moment moment, Practice practice, Optional<String> plan) {
        NudgeCards cards = new NudgeCards(moment.texts(), plan);
        waiting(moment)
                .ifPresent(delivery ->
                        delivery.nudge()
                                .flatMap(choosing.catalogue()::nudge)
                                .filter(nudge -> nudge.practice().equals(practice.id()))
                                .map(nudge -> cards.nudge(practice, nudge, delivery.id().text()))
                                .ifPresent(card -> update(moment.member(), delivery, card)));
    }

    private Optional<Delivery> waiting(Moment moment) {
        long member = moment.member().id();
        return store.read(rows ->
                rows.reflections().any(member, moment.today())
                        ? Optional.empty()
                        : rows.deliveries().on(member, moment.today(), MessageKind.NUDGE));
    }

    private void update(Member member, Delivery delivery, Card card) {
        Optional<Chat> chat = Optional.ofNullable(chats.get(member.user().platform()));
        delivery.ref()
                .filter(member::reads)
                .ifPresent(message ->
                        chat.ifPresent(there -> there.update(member.user(), message, card)));
    }
}
