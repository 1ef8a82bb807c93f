package druppel.feature.plan;

import static druppel.message.Block.buttons;

import druppel.domain.library.Practice;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.message.ReflectionTextKey;
import druppel.message.Texts;
import java.util.Optional;

/// Cards about a member's own when-then plan for a practice.
public record PlanCards(Texts texts) {

    /// The form for a plan, filled with the current one.
    ///
    /// @param example a plan from the library, as an example
    public Card form(Practice practice, Optional<String> plan, String example) {
        return Card.of(
                new Block.Heading(texts.say(MemberTextKey.PLAN_TITLE)),
                new Block.Note(practice.name(texts.language())),
                new Block.Note(texts.say(MemberTextKey.NUDGE_PLAN, "plan", example)),
                PlanService.PLAN.input(texts.say(MemberTextKey.PLAN_LABEL), plan.orElse(""), plan.isPresent()),
                new Block.Note(
                        texts.say(plan.isPresent() ? MemberTextKey.PLAN_PRIVATE : ReflectionTextKey.REFLECT_PRIVATE)),
                buttons(PlanButton.KEEP.primary(practice.id(), texts.say(ReflectionTextKey.REFLECT_KEEP))));
    }

    /// Confirms that a plan was saved.
    public Card kept(Practice practice, String plan) {
        return Card.of(
                new Block.Paragraph(texts.say(MemberTextKey.PLAN_KEPT, "practice", practice.name(texts.language()))),
                new Block.Quote(plan),
                buttons(PlanButton.DROP.plain(practice.id(), texts.say(MemberTextKey.PLAN_DROP))));
    }
}
