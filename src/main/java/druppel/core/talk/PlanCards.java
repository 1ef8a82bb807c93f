package druppel.core.talk;

import static druppel.core.talk.Block.buttons;

import druppel.domain.library.Practice;
import java.util.Optional;

/// The cards about a member's own plan for a practice.
public record PlanCards(Phrases phrases) {

    /// The form for a plan, filled in with the one there is.
    ///
    /// @param example a plan of the library's, to show how it goes
    public Card form(Practice practice, Optional<String> plan, String example) {
        return Card.of(
                new Block.Heading(phrases.say(Phrase.PLAN_TITLE)),
                new Block.Note(practice.name(phrases.language())),
                new Block.Note(phrases.say(Phrase.NUDGE_PLAN, "plan", example)),
                new Block.Input(
                        "plan",
                        phrases.say(Phrase.PLAN_LABEL),
                        Block.Entry.LINES,
                        plan.orElse(""),
                        plan.isPresent()),
                new Block.Note(
                        phrases.say(
                                plan.isPresent() ? Phrase.PLAN_PRIVATE : Phrase.REFLECT_PRIVATE)),
                buttons(
                        Button.primary(
                                "planned:" + practice.id(), phrases.say(Phrase.REFLECT_KEEP))));
    }

    /// A plan was kept.
    public Card kept(Practice practice, String plan) {
        return Card.of(
                new Block.Paragraph(said(Phrase.PLAN_KEPT, practice)),
                new Block.Quote(plan),
                buttons(Button.plain("unplan:" + practice.id(), phrases.say(Phrase.PLAN_DROP))));
    }

    private String said(Phrase phrase, Practice practice) {
        return phrases.say(phrase, "practice", practice.name(phrases.language()));
    }
}
