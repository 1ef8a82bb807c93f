package druppel.app;

import druppel.app.Incoming.Pressed;
import druppel.command.ParseResult;
import druppel.core.talk.HabitCards;
import druppel.core.talk.HelpCards;
import druppel.core.talk.NudgeCards;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.DeliveryId;
import druppel.domain.library.Nudge;
import druppel.domain.member.Member;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Answers pressed buttons. What a button is about comes back from outside: it is checked to be the
/// presser's own.
final class Presses {
    private static final String WORDS = "reflection";

    private final Store store;
    private final Choosing choosing;
    private final Tips tips;
    private final Postponing postponing;
    private final Challenging challenging;
    private final Keeping keeping;
    private final Settling settling;
    private final Belonging belonging;
    private final Enrolling enrolling;
    private final Intending intending;
    private final Parting parting;
    private final Linking linking;
    private final Disclosing disclosing;
    private final Managing managing;
    private final Answering answering;
    private final LookingBack lookingBack;

    Presses(
            Store store,
            Choosing choosing,
            Tips tips,
            Keeping keeping,
            Settling settling,
            Belonging belonging,
            Enrolling enrolling,
            Intending intending,
            Parting parting,
            Linking linking,
            Disclosing disclosing,
            Managing managing,
            Answering answering,
            LookingBack lookingBack) {
        this.store = store;
        this.choosing = choosing;
        this.tips = tips;
        postponing = new Postponing(store, tips);
        challenging = new Challenging(store, choosing, tips);
        this.keeping = keeping;
        this.settling = settling;
        this.belonging = belonging;
        this.enrolling = enrolling;
        this.intending = intending;
        this.parting = parting;
        this.linking = linking;
        this.disclosing = disclosing;
        this.managing = managing;
        this.answering = answering;
        this.lookingBack = lookingBack;
    }

    Answer answer(Moment moment, Pressed pressed) {
        String[] action = pressed.action().split(":", 2);
        String target = action.length == 2 ? action[1] : "";
        return switch (action[0]) {
            case "join" -> belonging.join(moment);
            case "done" -> own(moment, pressed, delivery -> done(moment, delivery));
            case "reflect" -> own(moment, pressed, delivery -> form(moment, delivery));
            case "another" ->
                    own(moment, pressed, delivery -> tips.another(moment, delivery, false));
            case "notforme" ->
                    own(moment, pressed, delivery -> challenging.setAside(moment, delivery));
            case "because" -> ofMember(moment, () -> challenging.because(moment, target));
            case "challenge" -> ofMember(moment, () -> challenging.form(moment, target));
            case "challenged" ->
                    ofMember(moment, () -> challenging.filledIn(moment, target, pressed.values()));
            case "challenges" ->
                    number(target)
                            .map(page ->
                                    managing.challenges(moment, (int) Math.min(page, 10_000))
                                            .inPlace())
                            .orElseGet(() -> gone(moment));
            case "later" -> own(moment, pressed, delivery -> postponing.later(moment, delivery));
            case "write" -> write(moment, words(pressed));
            case "keep" -> keep(moment, target(target, pressed), words(pressed));
            case "undo" ->
                    number(target)
                            .map(id -> keeping.undo(moment, id).inPlace())
                            .orElseGet(() -> gone(moment));
            case "tip" -> tips.tip(moment, target);
            case "today" -> ofMember(moment, () -> tips.today(moment, target));
            case "repair" -> ofMember(moment, () -> repair(moment));
            case "repaired" -> ofMember(moment, () -> repaired(moment, target, words(pressed)));
            case "settings" -> ofMember(moment, () -> save(moment, pressed));
            case "programme" -> ofMember(moment, () -> enrolling.follow(moment, target).inPlace());
            case "follow" -> ofMember(moment, () -> enrolling.follow(moment, target));
            case "restart" -> ofMember(moment, () -> enrolling.restart(moment).inPlace());
            case "plan" -> own(moment, pressed, delivery -> intending.form(moment, delivery));
            case "planned" ->
                    ofMember(moment, () -> intending.filledIn(moment, target, pressed.values()));
            case "unplan" -> ofMember(moment, () -> intending.drop(moment, target).inPlace());
            case "apart" -> ofMember(moment, () -> parting.notAgain(moment, target));
            case "together" -> ofMember(moment, () -> parting.together(moment, target));
            case "check" -> ofMember(moment, () -> lookingBack.checking().pressed(moment, target));
            case "link" -> linking.confirmed(moment, target).inPlace();
            case "unlink" ->
                    number(target)
                            .map(place -> linking.undo(moment, place))
                            .orElseGet(() -> gone(moment));
            case "share" -> ofMember(moment, () -> disclosing.offer(moment, target));
            case "shared" -> ofMember(moment, () -> disclosing.share(moment, target));
            case "unshared" -> disclosing.leave(moment);
            case "echo" -> answering.pressed(moment, target);
            case "newcomers" -> managing.save(moment, pressed.values());
            case "forget" ->
                    (target.equals("yes")
                                    ? belonging.forget(moment)
                                    : moment.say(MemberTextKey.FORGET_KEPT))
                            .inPlace();
            default -> gone(moment);
        };
    }

    private Answer done(Moment moment, Delivery delivery) {
        Answer kept = keeping.done(moment, delivery);
        return store.read(rows ->
                        settle(
                                delivery,
                                nudge ->
                                        new NudgeCards(moment.texts(), rows.plans().text(moment.member().id(), nudge.practice()))
                                                .done(tips.practice(nudge), nudge, delivery.id().text())))
                .map(kept::replacing)
                .orElse(kept);
    }

    /// What of a filled in form cannot be taken, by the name of its field.
    Map<String, String> faults(Moment moment, Pressed form) {
        return switch (form.action().split(":", 2)[0]) {
            case "settings" -> settling.faults(moment, form.values());
            case "newcomers" -> managing.faults(moment, form.values());
            case "keep" ->
                    Keeping.fault(moment, words(form))
                            .map(sentence -> Map.of(WORDS, sentence))
                            .orElse(Map.of());
            case "challenged" -> challenging.faults(moment, form.values());
            case "planned" -> intending.faults(moment, about(form), form.values());
            default -> Map.of();
        };
    }

    private static String about(Pressed form) {
        return form.action().substring(form.action().indexOf(':') + 1);
    }

    private static Answer form(Moment moment, Delivery delivery) {
        return Answer.form(new HabitCards(moment.texts()).form(delivery.id().text()));
    }

    /// The form for words about the day, with some in it already.
    private static Answer write(Moment moment, String words) {
        return moment.member().joined()
                ? Answer.form(new HabitCards(moment.texts()).form(false, words))
                : Keeping.joinFirst(moment);
    }

    /// The day that a form was filled in for, where it lets one choose.
    private static String target(String target, Pressed form) {
        return target.equals("day") ? form.values().getOrDefault("day", "today") : target;
    }

    private Optional<Card> settle(Delivery delivery, Function<Nudge, Card> draw) {
        return tips.card(delivery, draw);
    }

    /// Keeps the words of a form; the form becomes the receipt, or stays where there is nothing to
    /// keep.
    private Answer keep(Moment moment, String target, String words) {
        return keeping.refusal(moment, words)
                .orElseGet(() -> kept(moment, target, words).inPlace());
    }

    private Answer kept(Moment moment, String target, String words) {
        return switch (target) {
            case "today" -> keeping.on(moment, moment.today(), words);
            case "yesterday" -> keeping.on(moment, moment.today().minusDays(1), words);
            case "newest" -> keeping.said(moment, words, Optional.empty(), Optional.empty());
            default -> own(moment, target, delivery -> keeping.about(moment, delivery, words));
        };
    }

    private Answer repair(Moment moment) {
        return store.read(rows ->
                Habit.of(rows, moment.member(), moment.today())
                        .repair()
                        .map(repairOffer -> choosing.brave(rows, moment.member(), moment.today()))
                        .map(nudge ->
                                Answer.of(new NudgeCards(moment.texts()).repair(tips.practice(nudge), nudge)))
                        .orElseGet(() -> moment.say(MemberTextKey.REPAIR_OVER)));
    }

    private Answer repaired(Moment moment, String nudge, String words) {
        Optional<String> text = Optional.of(words).filter(written -> !written.isBlank());
        Optional<Answer> refusal = text.flatMap(written -> keeping.refusal(moment, written));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return choosing.catalogue()
                .nudge(nudge)
                .filter(Nudge::brave)
                .flatMap(brave -> keeping.brave(moment, brave, text))
                .map(Answer::inPlace)
                .orElseGet(() -> moment.say(MemberTextKey.REPAIR_OVER));
    }

    /// Applies the settings form, all of it or, where a field cannot be read, nothing.
    private Answer save(Moment moment, Pressed pressed) {
        List<ParseResult> fields = SettingsForm.read(pressed.values(), moment);
        return SettingsForm.faults(fields)
                .findFirst()
                .map(fault ->
                        Answer.of(
                                new HelpCards(moment.texts())
                                        .unclear(fault)
                                        .and(
                                                new Block.Note(
                                                        moment.texts()
                                                                .say(MemberTextKey.SETTINGS_UNCHANGED)))))
                .orElseGet(() -> settling.all(moment, fields));
    }

    /// Does something with a delivery that a button names, if it is the presser's own.
    private Answer own(Moment moment, Pressed pressed, Function<Delivery, Answer> work) {
        return own(
                moment,
                about(pressed),
                delivery -> standing(moment.member(), pressed, delivery, work.apply(delivery)));
    }

    private Answer own(Moment moment, String target, Function<Delivery, Answer> work) {
        return number(target)
                .flatMap(id -> store.read(rows -> rows.deliveries().find(new DeliveryId(id))))
                .filter(delivery ->
                        delivery.member() == moment.member().id() && moment.member().joined())
                .filter(delivery -> !delivery.messageKind().isOfNoDay())
                .map(work)
                .orElseGet(() -> gone(moment));
    }

    /// What was pressed where the delivery's message does not stand changes that message, unless it
    /// stands in another place of the member's.
    private static Answer standing(
            Member member, Pressed pressed, Delivery delivery, Answer answer) {
        return pressed.message().isPresent()
                ? answer
                : delivery.ref().filter(member::reads).map(answer::standing).orElse(answer);
    }

    private static Answer ofMember(Moment moment, java.util.function.Supplier<Answer> answer) {
        return moment.member().joined() ? answer.get() : gone(moment);
    }

    private static Answer gone(Moment moment) {
        return moment.say(MemberTextKey.BUTTON_GONE);
    }

    private static String words(Pressed pressed) {
        return pressed.values().getOrDefault(WORDS, "");
    }

    private static Optional<Long> number(String target) {
        try {
            return Optional.of(Long.parseLong(target));
        } catch (NumberFormatException wrong) {
            return Optional.empty();
        }
    }
}
