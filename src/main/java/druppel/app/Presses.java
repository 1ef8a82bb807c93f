package druppel.app;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.chat.UserAction.Pressed;
import druppel.command.ParseResult;
import druppel.core.talk.HabitCards;
import druppel.core.talk.HelpCards;
import druppel.core.talk.NudgeCards;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.DeliveryId;
import druppel.domain.library.Nudge;
import druppel.domain.member.Member;
import druppel.feature.selection.NudgeSelector;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.persistence.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Answers pressed buttons. What a button is about comes back from outside: it is checked to be the
/// presser's own.
final class Presses {
    private static final String WORDS = "reflection";

    private final UnitOfWork store;
    private final NudgeSelector selector;
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
            UnitOfWork store,
            NudgeSelector selector,
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
        this.selector = selector;
        this.tips = tips;
        postponing = new Postponing(store, tips);
        challenging = new Challenging(store, selector, tips);
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

    Reply answer(RequestContext context, Pressed pressed) {
        String[] action = pressed.action().split(":", 2);
        String target = action.length == 2 ? action[1] : "";
        return switch (action[0]) {
            case "join" -> belonging.join(context);
            case "done" -> own(context, pressed, delivery -> done(context, delivery));
            case "reflect" -> own(context, pressed, delivery -> form(context, delivery));
            case "another" ->
                    own(context, pressed, delivery -> tips.another(context, delivery, false));
            case "notforme" ->
                    own(context, pressed, delivery -> challenging.setAside(context, delivery));
            case "because" -> ofMember(context, () -> challenging.because(context, target));
            case "challenge" -> ofMember(context, () -> challenging.form(context, target));
            case "challenged" ->
                    ofMember(context, () -> challenging.filledIn(context, target, pressed.values()));
            case "challenges" ->
                    number(target)
                            .map(page ->
                                    managing.challenges(context, (int) Math.min(page, 10_000))
                                            .inPlace())
                            .orElseGet(() -> gone(context));
            case "later" -> own(context, pressed, delivery -> postponing.later(context, delivery));
            case "write" -> write(context, words(pressed));
            case "keep" -> keep(context, target(target, pressed), words(pressed));
            case "undo" ->
                    number(target)
                            .map(id -> keeping.undo(context, id).inPlace())
                            .orElseGet(() -> gone(context));
            case "tip" -> tips.tip(context, target);
            case "today" -> ofMember(context, () -> tips.today(context, target));
            case "repair" -> ofMember(context, () -> repair(context));
            case "repaired" -> ofMember(context, () -> repaired(context, target, words(pressed)));
            case "settings" -> ofMember(context, () -> save(context, pressed));
            case "programme" -> ofMember(context, () -> enrolling.follow(context, target).inPlace());
            case "follow" -> ofMember(context, () -> enrolling.follow(context, target));
            case "restart" -> ofMember(context, () -> enrolling.restart(context).inPlace());
            case "plan" -> own(context, pressed, delivery -> intending.form(context, delivery));
            case "planned" ->
                    ofMember(context, () -> intending.filledIn(context, target, pressed.values()));
            case "unplan" -> ofMember(context, () -> intending.drop(context, target).inPlace());
            case "apart" -> ofMember(context, () -> parting.notAgain(context, target));
            case "together" -> ofMember(context, () -> parting.together(context, target));
            case "check" -> ofMember(context, () -> lookingBack.checking().pressed(context, target));
            case "link" -> linking.confirmed(context, target).inPlace();
            case "unlink" ->
                    number(target)
                            .map(place -> linking.undo(context, place))
                            .orElseGet(() -> gone(context));
            case "share" -> ofMember(context, () -> disclosing.offer(context, target));
            case "shared" -> ofMember(context, () -> disclosing.share(context, target));
            case "unshared" -> disclosing.leave(context);
            case "echo" -> answering.pressed(context, target);
            case "newcomers" -> managing.save(context, pressed.values());
            case "forget" ->
                    (target.equals("yes")
                                    ? belonging.forget(context)
                                    : context.say(MemberTextKey.FORGET_KEPT))
                            .inPlace();
            default -> gone(context);
        };
    }

    private Reply done(RequestContext context, Delivery delivery) {
        Reply kept = keeping.done(context, delivery);
        return store.read(rows ->
                        settle(
                                delivery,
                                nudge ->
                                        new NudgeCards(context.texts(), rows.plans().text(context.member().id(), nudge.practice()))
                                                .done(tips.practice(nudge), nudge, delivery.id().text())))
                .map(kept::replacing)
                .orElse(kept);
    }

    /// What of a filled in form cannot be taken, by the name of its field.
    Map<String, String> faults(RequestContext context, Pressed form) {
        return switch (form.action().split(":", 2)[0]) {
            case "settings" -> settling.faults(context, form.values());
            case "newcomers" -> managing.faults(context, form.values());
            case "keep" ->
                    Keeping.fault(context, words(form))
                            .map(sentence -> Map.of(WORDS, sentence))
                            .orElse(Map.of());
            case "challenged" -> challenging.faults(context, form.values());
            case "planned" -> intending.faults(context, about(form), form.values());
            default -> Map.of();
        };
    }

    private static String about(Pressed form) {
        return form.action().substring(form.action().indexOf(':') + 1);
    }

    private static Reply form(RequestContext context, Delivery delivery) {
        return Reply.form(new HabitCards(context.texts()).form(delivery.id().text()));
    }

    /// The form for words about the day, with some in it already.
    private static Reply write(RequestContext context, String words) {
        return context.member().joined()
                ? Reply.form(new HabitCards(context.texts()).form(false, words))
                : Keeping.joinFirst(context);
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
    private Reply keep(RequestContext context, String target, String words) {
        return keeping.refusal(context, words)
                .orElseGet(() -> kept(context, target, words).inPlace());
    }

    private Reply kept(RequestContext context, String target, String words) {
        return switch (target) {
            case "today" -> keeping.on(context, context.today(), words);
            case "yesterday" -> keeping.on(context, context.today().minusDays(1), words);
            case "newest" -> keeping.said(context, words, Optional.empty(), Optional.empty());
            default -> own(context, target, delivery -> keeping.about(context, delivery, words));
        };
    }

    private Reply repair(RequestContext context) {
        return store.read(rows ->
                Habit.of(rows, context.member(), context.today())
                        .repair()
                        .map(repairOffer -> selector.brave(rows, context.member(), context.today()))
                        .map(nudge ->
                                Reply.of(new NudgeCards(context.texts()).repair(tips.practice(nudge), nudge)))
                        .orElseGet(() -> context.say(MemberTextKey.REPAIR_OVER)));
    }

    private Reply repaired(RequestContext context, String nudge, String words) {
        Optional<String> text = Optional.of(words).filter(written -> !written.isBlank());
        Optional<Reply> refusal = text.flatMap(written -> keeping.refusal(context, written));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return selector.catalogue()
                .nudge(nudge)
                .filter(Nudge::brave)
                .flatMap(brave -> keeping.brave(context, brave, text))
                .map(Reply::inPlace)
                .orElseGet(() -> context.say(MemberTextKey.REPAIR_OVER));
    }

    /// Applies the settings form, all of it or, where a field cannot be read, nothing.
    private Reply save(RequestContext context, Pressed pressed) {
        List<ParseResult> fields = SettingsForm.read(pressed.values(), context);
        return SettingsForm.faults(fields)
                .findFirst()
                .map(fault ->
                        Reply.of(
                                new HelpCards(context.texts())
                                        .unclear(fault)
                                        .and(
                                                new Block.Note(
                                                        context.texts()
                                                                .say(MemberTextKey.SETTINGS_UNCHANGED)))))
                .orElseGet(() -> settling.all(context, fields));
    }

    /// Does something with a delivery that a button names, if it is the presser's own.
    private Reply own(RequestContext context, Pressed pressed, Function<Delivery, Reply> work) {
        return own(
                context,
                about(pressed),
                delivery -> standing(context.member(), pressed, delivery, work.apply(delivery)));
    }

    private Reply own(RequestContext context, String target, Function<Delivery, Reply> work) {
        return number(target)
                .flatMap(id -> store.read(rows -> rows.deliveries().find(new DeliveryId(id))))
                .filter(delivery ->
                        delivery.member() == context.member().id() && context.member().joined())
                .filter(delivery -> !delivery.messageKind().isOfNoDay())
                .map(work)
                .orElseGet(() -> gone(context));
    }

    /// What was pressed where the delivery's message does not stand changes that message, unless it
    /// stands in another place of the member's.
    private static Reply standing(
            Member member, Pressed pressed, Delivery delivery, Reply reply) {
        return pressed.message().isPresent()
                ? reply
                : delivery.ref().filter(member::reads).map(reply::standing).orElse(reply);
    }

    private static Reply ofMember(RequestContext context, java.util.function.Supplier<Reply> answer) {
        return context.member().joined() ? answer.get() : gone(context);
    }

    private static Reply gone(RequestContext context) {
        return context.say(MemberTextKey.BUTTON_GONE);
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
