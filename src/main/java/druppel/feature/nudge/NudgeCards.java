package druppel.feature.nudge;

import static druppel.message.Block.buttons;

import druppel.domain.library.Nudge;
import druppel.domain.library.NudgeChoice;
import druppel.domain.library.Practice;
import druppel.domain.library.Programme;
import druppel.feature.reflection.ReflectionCards;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.message.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Cards of nudges: the daily nudge, the follow-up question, and tips.
///
/// @param plan the member's own plan for the practice, shown instead of the nudge's example
public record NudgeCards(Texts texts, Optional<String> plan) {
    private static final int LONGEST_WISH = 100;

    public NudgeCards(Texts texts) {
        this(texts, Optional.empty());
    }

    /// The daily nudge with its buttons.
    ///
    /// @param delivery the delivery id for the buttons
    public Card nudge(Practice practice, Nudge nudge, String delivery) {
        return said(practice, nudge).and(answers(EnumSet.allOf(NudgeButton.class), delivery));
    }

    /// A snoozed nudge, before and after it is sent again; it cannot be snoozed twice.
    public Card putOff(String above, Practice practice, Nudge nudge, String delivery) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Note(above)));
        blocks.addAll(putOff(practice, nudge, delivery).blocks());
        return new Card(blocks);
    }

    /// A snoozed nudge without a line above it.
    public Card putOff(Practice practice, Nudge nudge, String delivery) {
        return said(practice, nudge).and(answers(EnumSet.complementOf(EnumSet.of(NudgeButton.LATER)), delivery));
    }

    private Block answers(Set<NudgeButton> answers, String delivery) {
        return new Block.Buttons(
                answers.stream().map(answer -> button(answer, delivery)).toList());
    }

    private Button button(NudgeButton answer, String delivery) {
        String label = texts.say(label(answer));
        return answer == NudgeButton.DONE ? answer.primary(delivery, label) : answer.plain(delivery, label);
    }

    private MemberTextKey label(NudgeButton answer) {
        return answer == NudgeButton.PLAN && plan.isPresent() ? MemberTextKey.NUDGE_CHANGE_PLAN : answer.label();
    }

    /// The nudge with a line above it that says why it is shown.
    public Card nudge(MemberTextKey above, Practice practice, Nudge nudge, String delivery) {
        return nudge(List.of(new Block.Note(texts.say(above))), practice, nudge, delivery);
    }

    /// The nudge with these blocks above it.
    public Card nudge(List<Block> above, Practice practice, Nudge nudge, String delivery) {
        List<Block> blocks = new ArrayList<>(above);
        blocks.addAll(nudge(practice, nudge, delivery).blocks());
        return new Card(blocks);
    }

    /// The nudge after *done*: a reflection can still be added.
    public Card done(Practice practice, Nudge nudge, String delivery) {
        return said(practice, nudge)
                .and(
                        new Block.Note("✓ " + texts.say(MemberTextKey.NUDGE_IS_DONE)),
                        buttons(button(NudgeButton.REFLECT, delivery)));
    }

    /// The follow-up question about a nudge that was not answered.
    public Card followUp(Nudge nudge, String delivery) {
        Nudge.Text nudgeText = nudge.in(texts.language());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(nudgeText.question()));
        blocks.add(new Block.Note(texts.say(MemberTextKey.FOLLOW_UP_ABOUT, "nudge", nudgeText.nudge())));
        plan.ifPresent(own -> blocks.add(new Block.Note(own(own))));
        blocks.add(new Block.Note(texts.say(MemberTextKey.FOLLOW_UP_HOW)));
        blocks.add(buttons(
                NudgeButton.REFLECT.primary(delivery, texts.say(MemberTextKey.NUDGE_REFLECT)),
                NudgeButton.DONE.plain(delivery, texts.say(MemberTextKey.NUDGE_DONE))));
        return new Card(blocks);
    }

    /// A tip on demand.
    ///
    /// @param about the topic that was asked for, possibly empty; *Another* asks for the same topic again
    public Card tip(Practice practice, Nudge nudge, String about) {
        String again = about.length() <= LONGEST_WISH ? about : practice.id();
        return said(practice, nudge)
                .and(buttons(
                        TipButton.ANOTHER.plain(again, texts.say(MemberTextKey.TIP_ANOTHER)),
                        TipButton.TODAY.plain(nudge.id(), texts.say(MemberTextKey.TIP_TODAY))));
    }

    /// Explains in a sentence why the programme's nudge was chosen.
    ///
    /// @param liked the attribute of it that the member prefers, if any
    public String why(
            Practice practice, Programme.Place place, NudgeChoice.Reason reason, Optional<Nudge.Attribute> liked) {
        boolean seen = reason == NudgeChoice.Reason.RESTED;
        MemberTextKey plain = seen ? MemberTextKey.WHY_SEEN : MemberTextKey.WHY_NEW;
        Map<String, Object> values = new HashMap<>();
        values.put("practice", practice.name(texts.language()));
        values.put("day", place.day());
        values.put("days", place.days());
        liked.ifPresent(nudgeAttribute -> values.put("liked", liking(nudgeAttribute)));
        MemberTextKey fond = seen ? MemberTextKey.WHY_SEEN_LIKED : MemberTextKey.WHY_NEW_LIKED;
        return texts.say(liked.isPresent() ? fond : plain, values);
    }

    private String liking(Nudge.Attribute nudgeAttribute) {
        return texts.say(
                MemberTextKey.WHY_LIKED, "aspect", nudgeAttribute.name().toLowerCase(Locale.ROOT));
    }

    /// A tip for other people: without buttons and without personal content.
    public Card shared(Practice practice, Nudge nudge) {
        return new NudgeCards(texts).said(practice, nudge);
    }

    /// Says that the library has nothing about a topic, and names some that it has.
    public static String nothingAbout(Texts texts, String about, Collection<Practice> practices) {
        String names = practices.stream()
                .map(practice -> practice.name(texts.language()))
                .collect(Collectors.joining(", "));
        return texts.say(MemberTextKey.TIP_NOTHING, Map.of("about", about, "names", names));
    }

    /// The brave nudge that repairs a streak.
    public Card repair(Practice practice, Nudge nudge) {
        return said(practice, nudge)
                .and(
                        new Block.Note(texts.say(MemberTextKey.REPAIR_HOW)),
                        new Block.Input(
                                ReflectionCards.WORDS,
                                texts.say(MemberTextKey.REFLECT_LABEL),
                                Block.Entry.LINES,
                                "",
                                true),
                        buttons(RepairButton.DONE.primary(nudge.id(), texts.say(MemberTextKey.NUDGE_DONE))));
    }

    private Card said(Practice practice, Nudge nudge) {
        Nudge.Text nudgeText = nudge.in(texts.language());
        return Card.of(
                new Block.Note(practice.name(texts.language())),
                new Block.Heading(nudgeText.nudge()),
                new Block.Paragraph(texts.say(MemberTextKey.NUDGE_WHY, "why", nudgeText.why())),
                plan.<Block>map(own -> new Block.Paragraph(own(own)))
                        .orElseGet(() -> new Block.Note(example(nudgeText))));
    }

    private String own(String words) {
        return texts.say(MemberTextKey.NUDGE_OWN_PLAN, "plan", words);
    }

    private String example(Nudge.Text nudgeText) {
        return texts.say(MemberTextKey.NUDGE_PLAN, "plan", nudgeText.plan());
    }
}
