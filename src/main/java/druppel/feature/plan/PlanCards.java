package druppel.feature.plan;

import static druppel.message.Block.buttons;

import druppel.domain.library.Practice;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.HabitTextKey;
import druppel.message.MemberTextKey;
import druppel.message.ReflectionTextKey;
import druppel.message.TextKey;
import druppel.message.Texts;
import java.util.Optional;

/// Cards about a member's own when-then plan for a practice.
public record PlanCards(Texts texts) {

    /// The form for a plan, filled with the current one.
    ///
    /// @param example a plan from the library, as an example
    /// @param suggested whether the example is filled in where there is no plan
    public Card form(Practice practice, Optional<String> plan, String example, boolean suggested) {
        return Card.of(
                new Block.Heading(texts.say(MemberTextKey.PLAN_TITLE)),
                new Block.Note(practice.name(texts.language())),
                new Block.Note(texts.say(MemberTextKey.NUDGE_PLAN, "plan", example)),
                PlanService.PLAN.input(
                        texts.say(MemberTextKey.PLAN_LABEL), plan.orElse(suggested ? example : ""), plan.isPresent()),
                new Block.Note(
                        texts.say(plan.isPresent() ? MemberTextKey.PLAN_PRIVATE : ReflectionTextKey.REFLECT_PRIVATE)),
                buttons(PlanButton.KEEP.primary(practice.id(), texts.say(ReflectionTextKey.REFLECT_KEEP))));
    }

    /// Confirms that a plan was saved.
    ///
    /// @param ofAct whether it is for the act that the member keeps
    public Card kept(Practice practice, String plan, boolean ofAct) {
        TextKey receipt = ofAct ? HabitTextKey.ACT_PLAN_KEPT : MemberTextKey.PLAN_KEPT;
        return Card.of(
                new Block.Paragraph(texts.say(receipt, "practice", practice.name(texts.language()))),
                new Block.Quote(plan),
                buttons(PlanButton.DROP.plain(practice.id(), texts.say(MemberTextKey.PLAN_DROP))));
    }
}
