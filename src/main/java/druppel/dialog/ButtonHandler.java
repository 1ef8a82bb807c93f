package druppel.dialog;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.chat.UserAction.Pressed;
import druppel.command.ParseResult;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.DeliveryId;
import druppel.domain.library.Nudge;
import druppel.domain.member.Member;
import druppel.feature.admin.AdminCommands;
import druppel.feature.buddies.BuddyBlockService;
import druppel.feature.feedback.NudgeFeedback;
import druppel.feature.help.HelpCards;
import druppel.feature.linking.AccountLinkService;
import druppel.feature.membership.MembershipService;
import druppel.feature.nudge.NudgeCards;
import druppel.feature.nudge.Snooze;
import druppel.feature.nudge.TipService;
import druppel.feature.plan.PlanService;
import druppel.feature.programme.ProgrammeService;
import druppel.feature.reflection.ReflectionService;
import druppel.feature.review.ReviewCommands;
import druppel.feature.selection.NudgeSelector;
import druppel.feature.settings.SettingsForm;
import druppel.feature.settings.SettingsService;
import druppel.feature.sharing.ReflectionShareService;
import druppel.feature.streak.HabitStatus;
import druppel.feature.streak.StreakCards;
import druppel.feature.teamfeedback.TeamSurveyButtons;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.persistence.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Handles pressed buttons. Button data comes from outside, so each handler checks that it refers to the
/// member's own data.
final class ButtonHandler {
    private static final String WORDS = "reflection";

    private final UnitOfWork store;
    private final NudgeSelector selector;
    private final TipService tips;
    private final Snooze snooze;
    private final NudgeFeedback nudgeFeedback;
    private final ReflectionService reflectionService;
    private final SettingsService settingsService;
    private final MembershipService membershipService;
    private final ProgrammeService programmeService;
    private final PlanService planService;
    private final BuddyBlockService buddyBlockService;
    private final AccountLinkService accountLinkService;
    private final ReflectionShareService reflectionShareService;
    private final AdminCommands adminCommands;
    private final TeamSurveyButtons teamSurveyButtons;
    private final ReviewCommands reviewCommands;

    ButtonHandler(
            UnitOfWork store,
            NudgeSelector selector,
            TipService tips,
            ReflectionService reflectionService,
            SettingsService settingsService,
            MembershipService membershipService,
            ProgrammeService programmeService,
            PlanService planService,
            BuddyBlockService buddyBlockService,
            AccountLinkService accountLinkService,
            ReflectionShareService reflectionShareService,
            AdminCommands adminCommands,
            TeamSurveyButtons teamSurveyButtons,
            ReviewCommands reviewCommands) {
        this.store = store;
        this.selector = selector;
        this.tips = tips;
        snooze = new Snooze(store, tips);
        nudgeFeedback = new NudgeFeedback(store, selector, tips);
        this.reflectionService = reflectionService;
        this.settingsService = settingsService;
        this.membershipService = membershipService;
        this.programmeService = programmeService;
        this.planService = planService;
        this.buddyBlockService = buddyBlockService;
        this.accountLinkService = accountLinkService;
        this.reflectionShareService = reflectionShareService;
        this.adminCommands = adminCommands;
        this.teamSurveyButtons = teamSurveyButtons;
        this.reviewCommands = reviewCommands;
    }

    Reply answer(RequestContext context, Pressed pressed) {
        String[] action = pressed.action().split(":", 2);
        String target = action.length == 2 ? action[1] : "";
        return switch (action[0]) {
            case "join" -> membershipService.join(context);
            case "done" -> own(context, pressed, delivery -> done(context, delivery));
            case "reflect" -> own(context, pressed, delivery -> form(context, delivery));
            case "another" -> own(context, pressed, delivery -> tips.another(context, delivery, false));
            case "notforme" -> own(context, pressed, delivery -> nudgeFeedback.setAside(context, delivery));
            case "because" -> ofMember(context, () -> nudgeFeedback.because(context, target));
            case "challenge" -> ofMember(context, () -> nudgeFeedback.form(context, target));
            case "challenged" -> ofMember(context, () -> nudgeFeedback.filledIn(context, target, pressed.values()));
            case "challenges" ->
                number(target)
                        .map(page -> adminCommands
                                .challenges(context, (int) Math.min(page, 10_000))
                                .inPlace())
                        .orElseGet(() -> gone(context));
            case "later" -> own(context, pressed, delivery -> snooze.later(context, delivery));
            case "write" -> write(context, words(pressed));
            case "keep" -> keep(context, target(target, pressed), words(pressed));
            case "undo" ->
                number(target)
                        .map(id -> reflectionService.undo(context, id).inPlace())
                        .orElseGet(() -> gone(context));
            case "tip" -> tips.tip(context, target);
            case "today" -> ofMember(context, () -> tips.today(context, target));
            case "repair" -> ofMember(context, () -> repair(context));
            case "repaired" -> ofMember(context, () -> repaired(context, target, words(pressed)));
            case "settings" -> ofMember(context, () -> save(context, pressed));
            case "programme" ->
                ofMember(context, () -> programmeService.follow(context, target).inPlace());
            case "follow" -> ofMember(context, () -> programmeService.follow(context, target));
            case "restart" ->
                ofMember(context, () -> programmeService.restart(context).inPlace());
            case "plan" -> own(context, pressed, delivery -> planService.form(context, delivery));
            case "planned" -> ofMember(context, () -> planService.filledIn(context, target, pressed.values()));
            case "unplan" ->
                ofMember(context, () -> planService.drop(context, target).inPlace());
            case "apart" -> ofMember(context, () -> buddyBlockService.notAgain(context, target));
            case "together" -> ofMember(context, () -> buddyBlockService.together(context, target));
            case "check" ->
                ofMember(context, () -> reviewCommands.selfCheckService().pressed(context, target));
            case "link" -> accountLinkService.confirmed(context, target).inPlace();
            case "unlink" ->
                number(target)
                        .map(place -> accountLinkService.undo(context, place))
                        .orElseGet(() -> gone(context));
            case "share" -> ofMember(context, () -> reflectionShareService.offer(context, target));
            case "shared" -> ofMember(context, () -> reflectionShareService.share(context, target));
            case "unshared" -> reflectionShareService.leave(context);
            case "echo" -> teamSurveyButtons.pressed(context, target);
            case "newcomers" -> adminCommands.save(context, pressed.values());
            case "forget" ->
                (target.equals("yes") ? membershipService.forget(context) : context.say(MemberTextKey.FORGET_KEPT))
                        .inPlace();
            default -> gone(context);
        };
    }

    private Reply done(RequestContext context, Delivery delivery) {
        Reply kept = reflectionService.done(context, delivery);
        return store.read(rows -> settle(
                        delivery,
                        nudge -> new NudgeCards(
                                        context.texts(),
                                        rows.plans().text(context.member().id(), nudge.practice()))
                                .done(tips.practice(nudge), nudge, delivery.id().text())))
                .map(kept::replacing)
                .orElse(kept);
    }

    /// Validates a form: one sentence per invalid field, by field name.
    Map<String, String> faults(RequestContext context, Pressed form) {
        return switch (form.action().split(":", 2)[0]) {
            case "settings" -> settingsService.faults(context, form.values());
            case "newcomers" -> adminCommands.faults(context, form.values());
            case "keep" ->
                ReflectionService.fault(context, words(form))
                        .map(sentence -> Map.of(WORDS, sentence))
                        .orElse(Map.of());
            case "challenged" -> nudgeFeedback.faults(context, form.values());
            case "planned" -> planService.faults(context, about(form), form.values());
            default -> Map.of();
        };
    }

    private static String about(Pressed form) {
        return form.action().substring(form.action().indexOf(':') + 1);
    }

    private static Reply form(RequestContext context, Delivery delivery) {
        return Reply.form(new StreakCards(context.texts()).form(delivery.id().text()));
    }

    /// The form for a reflection on the day, with an initial text.
    private static Reply write(RequestContext context, String words) {
        return context.member().joined()
                ? Reply.form(new StreakCards(context.texts()).form(false, words))
                : ReflectionService.joinFirst(context);
    }

    /// The day that was chosen in the form, if it offers a choice.
    private static String target(String target, Pressed form) {
        return target.equals("day") ? form.values().getOrDefault("day", "today") : target;
    }

    private Optional<Card> settle(Delivery delivery, Function<Nudge, Card> draw) {
        return tips.card(delivery, draw);
    }

    /// Saves the text of a form; a confirmation replaces the form, which stays open if it is empty.
    private Reply keep(RequestContext context, String target, String words) {
        return reflectionService
                .refusal(context, words)
                .orElseGet(() -> kept(context, target, words).inPlace());
    }

    private Reply kept(RequestContext context, String target, String words) {
        return switch (target) {
            case "today" -> reflectionService.on(context, context.today(), words);
            case "yesterday" -> reflectionService.on(context, context.today().minusDays(1), words);
            case "newest" -> reflectionService.said(context, words, Optional.empty(), Optional.empty());
            default -> own(context, target, delivery -> reflectionService.about(context, delivery, words));
        };
    }

    private Reply repair(RequestContext context) {
        return store.read(rows -> HabitStatus.of(rows, context.member(), context.today())
                .repair()
                .map(repairOffer -> selector.brave(rows, context.member(), context.today()))
                .map(nudge -> Reply.of(new NudgeCards(context.texts()).repair(tips.practice(nudge), nudge)))
                .orElseGet(() -> context.say(MemberTextKey.REPAIR_OVER)));
    }

    private Reply repaired(RequestContext context, String nudge, String words) {
        Optional<String> text = Optional.of(words).filter(written -> !written.isBlank());
        Optional<Reply> refusal = text.flatMap(written -> reflectionService.refusal(context, written));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return selector.catalogue()
                .nudge(nudge)
                .filter(Nudge::brave)
                .flatMap(brave -> reflectionService.brave(context, brave, text))
                .map(Reply::inPlace)
                .orElseGet(() -> context.say(MemberTextKey.REPAIR_OVER));
    }

    /// Applies the settings form completely, or not at all if a field is invalid.
    private Reply save(RequestContext context, Pressed pressed) {
        List<ParseResult> fields = SettingsForm.read(pressed.values(), context);
        return SettingsForm.faults(fields)
                .findFirst()
                .map(fault -> Reply.of(new HelpCards(context.texts())
                        .unclear(fault)
                        .and(new Block.Note(context.texts().say(MemberTextKey.SETTINGS_UNCHANGED)))))
                .orElseGet(() -> settingsService.all(context, fields));
    }

    /// Runs an operation on the delivery that a button refers to, if it is the member's own.
    private Reply own(RequestContext context, Pressed pressed, Function<Delivery, Reply> work) {
        return own(
                context,
                about(pressed),
                delivery -> standing(context.member(), pressed, delivery, work.apply(delivery)));
    }

    private Reply own(RequestContext context, String target, Function<Delivery, Reply> work) {
        return number(target)
                .flatMap(id -> store.read(rows -> rows.deliveries().find(new DeliveryId(id))))
                .filter(delivery -> delivery.member() == context.member().id()
                        && context.member().joined())
                .filter(delivery -> !delivery.messageKind().isOfNoDay())
                .map(work)
                .orElseGet(() -> gone(context));
    }

    /// If the button was pressed elsewhere, the delivery's own message is changed, unless it is in another
    /// account of the member.
    private static Reply standing(Member member, Pressed pressed, Delivery delivery, Reply reply) {
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
