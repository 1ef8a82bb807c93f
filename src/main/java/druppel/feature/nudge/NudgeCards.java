package druppel.feature.nudge;

import static druppel.message.Block.buttons;

import druppel.chat.RequestContext;
import druppel.delivery.DeliveryContext;
import druppel.domain.delivery.Delivery;
import druppel.domain.habit.KeptActs;
import druppel.domain.library.Nudge;
import druppel.domain.library.Practice;
import druppel.domain.member.Member;
import druppel.domain.reflection.NudgeStatus;
import druppel.feature.habit.KeptActView;
import druppel.feature.reflection.ReflectionCards;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.message.ReflectionTextKey;
import druppel.message.Texts;
import druppel.persistence.Repositories;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Cards of one nudge: the daily nudge, the follow-up question, and the brave one.
///
/// @param plan the member's own plan for the practice, shown instead of the nudge's example
/// @param kept what is different if it is the act that the member keeps
public record NudgeCards(
        Texts texts, Practice practice, Nudge nudge, Optional<String> plan, Optional<KeptActView> kept) {
    private static final Set<NudgeButton> MORNING = EnumSet.range(NudgeButton.DONE, NudgeButton.LATER);
    private static final List<NudgeButton> FOLLOW_UP =
            List.of(NudgeButton.DONE, NudgeButton.NOT_TODAY, NudgeButton.DIDNT_COME_UP, NudgeButton.REFLECT);

    /// The cards without a plan, for tips.
    public NudgeCards(Texts texts, Practice practice, Nudge nudge) {
        this(texts, practice, nudge, Optional.empty(), Optional.empty());
    }

    /// The cards for a member, with their own plan.
    static NudgeCards of(Repositories rows, RequestContext context, Practice practice, Nudge nudge, Delivery delivery) {
        KeptActs acts = rows.keptActs().of(context.memberId());
        return new NudgeCards(
                context.texts(),
                practice,
                nudge,
                rows.plans().text(context.memberId(), practice.id()),
                KeptActView.of(context.texts(), acts, context.member(), delivery));
    }

    /// The cards of a scheduled message, with the member's own plan.
    public static NudgeCards of(
            DeliveryContext context, Texts texts, Member member, Practice practice, Nudge nudge, Delivery delivery) {
        return new NudgeCards(
                texts,
                practice,
                nudge,
                context.plan(member, practice.id()),
                KeptActView.of(texts, context.keptActs(member), member, delivery));
    }

    /// The daily nudge with its buttons.
    public Card nudge(Delivery.Id delivery) {
        return answerable(MORNING, delivery);
    }

    /// A nudge that cannot be snoozed: one that was snoozed before, and one of an earlier day.
    public Card snoozed(Delivery.Id delivery) {
        return answerable(EnumSet.range(NudgeButton.DONE, NudgeButton.NOT_FOR_ME), delivery);
    }

    /// The nudge once it is answered, or can no longer be; words can still be added.
    public Card answered(Delivery.Id delivery, NudgeStatus status) {
        return withMore().and(statusLine(status), statusButtons(delivery, status));
    }

    /// The follow-up question about a nudge that was not answered.
    public Card followUp(Delivery.Id delivery) {
        return question()
                .and(
                        new Block.Note(texts.say(MemberTextKey.FOLLOW_UP_HOW)),
                        new Block.Buttons(FOLLOW_UP.stream()
                                .map(answer -> button(answer, delivery))
                                .toList()));
    }

    /// The follow-up question once it is answered, or can no longer be.
    public Card followUp(Delivery.Id delivery, NudgeStatus status) {
        return question().and(statusLine(status), statusButtons(delivery, status));
    }

    private Block statusLine(NudgeStatus status) {
        return new Block.Note(
                switch (status.answer()) {
                    case NONE -> texts.say(ReflectionTextKey.NUDGE_OVER);
                    case DONE -> "✓ " + texts.say(MemberTextKey.NUDGE_IS_DONE);
                    case WORDS -> "✓ " + texts.say(ReflectionTextKey.NUDGE_IN_WORDS);
                    case NOT_TODAY -> texts.say(ReflectionTextKey.NUDGE_NOT_TODAY);
                    case DIDNT_COME_UP -> texts.say(ReflectionTextKey.NUDGE_DIDNT_COME_UP);
                });
    }

    /// A nudge that was not practised can still be done while its answer window is open.
    private Block statusButtons(Delivery.Id delivery, NudgeStatus status) {
        Button reflect = button(NudgeButton.REFLECT, delivery);
        return status.canBeDone()
                ? buttons(NudgeButton.DONE.plain(delivery.text(), texts.say(ReflectionTextKey.DID_IT)), reflect)
                : buttons(reflect);
    }

    private Card question() {
        Card question = Card.of(
                new Block.Heading(kept.flatMap(KeptActView::question).orElse(text().question())),
                new Block.Note(texts.say(MemberTextKey.FOLLOW_UP_ABOUT, "nudge", text().nudge())));
        return ownPlan()
                .map(own -> question.and(new Block.Note(own(own))))
                .orElse(question)
                .and(otherLanguage());
    }

    /// The brave nudge that repairs a streak.
    public Card repair() {
        return withMore()
                .and(
                        new Block.Note(texts.say(MemberTextKey.REPAIR_HOW)),
                        ReflectionCards.TEXT.input(texts.say(ReflectionTextKey.REFLECT_LABEL), "", true),
                        buttons(RepairButton.DONE.primary(nudge.id(), texts.say(MemberTextKey.NUDGE_DONE))));
    }

    /// The nudge without buttons; without a plan, it has no personal content.
    public Card shared() {
        return body(new Block.Paragraph(why()));
    }

    /// The nudge with a button for its background, if it has one.
    Card withMore() {
        boolean known = nudge.background().source().isPresent() || text().more().isPresent();
        return known
                ? body(new Block.Item(why(), TipButton.MORE.plain(nudge.id(), texts.say(MemberTextKey.NUDGE_MORE))))
                : shared();
    }

    /// Where the nudge comes from, and a story about it.
    Card background() {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Note(text().nudge())));
        text().more().ifPresent(story -> blocks.add(new Block.Paragraph(story)));
        nudge.background()
                .source()
                .ifPresent(
                        source -> blocks.add(new Block.Note(texts.say(MemberTextKey.MORE_SOURCE, "source", source))));
        nudge.background()
                .evidence()
                .ifPresent(evidence -> blocks.add(
                        new Block.Note(texts.say(MemberTextKey.MORE_EVIDENCE, "evidence", evidence.name()))));
        return new Card(blocks);
    }

    private Nudge.Text text() {
        return nudge.in(texts.language());
    }

    /// Says which language the text is in, if it is not the reader's.
    private Block[] otherLanguage() {
        return nudge.otherThan(texts.language()).stream()
                .map(language -> new Block.Note(texts.say(MemberTextKey.NUDGE_LANGUAGE, "language", language.tag())))
                .toArray(Block[]::new);
    }

    private String why() {
        return texts.say(MemberTextKey.NUDGE_WHY, "why", text().why());
    }

    private Card body(Block why) {
        return kept.map(this::kept).orElseGet(() -> ordinary(why)).and(otherLanguage());
    }

    /// The act that the member keeps: their plan, and the act below it.
    private Card kept(KeptActView view) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Note(practice.name(texts.language()))));
        view.above().ifPresent(line -> blocks.add(new Block.Paragraph(line)));
        blocks.add(new Block.Heading(ownPlan().orElse(text().nudge())));
        blocks.add(
                ownPlan().<Block>map(_ -> new Block.Paragraph(text().nudge())).orElseGet(this::example));
        view.angle().ifPresent(line -> blocks.add(new Block.Note(line)));
        return new Card(blocks);
    }

    private Block example() {
        return new Block.Note(texts.say(MemberTextKey.NUDGE_PLAN, "plan", text().plan()));
    }

    /// The plan for the act that they keep, otherwise the one for the practice.
    private Optional<String> ownPlan() {
        return kept.flatMap(KeptActView::plan).or(() -> plan);
    }

    private Card ordinary(Block why) {
        return Card.of(
                new Block.Note(practice.name(texts.language())),
                new Block.Heading(text().nudge()),
                why,
                plan.<Block>map(own -> new Block.Paragraph(own(own))).orElseGet(this::example));
    }

    private Card answerable(Set<NudgeButton> answers, Delivery.Id delivery) {
        return withMore()
                .and(new Block.Buttons(
                        answers.stream().map(answer -> button(answer, delivery)).toList()));
    }

    private Button button(NudgeButton answer, Delivery.Id delivery) {
        String label = texts.say(
                answer == NudgeButton.PLAN && ownPlan().isPresent() ? MemberTextKey.NUDGE_CHANGE_PLAN : answer.label());
        return answer == NudgeButton.DONE
                ? answer.primary(delivery.text(), label)
                : answer.plain(delivery.text(), label);
    }

    private String own(String words) {
        return texts.say(MemberTextKey.NUDGE_OWN_PLAN, "plan", words);
    }
}
