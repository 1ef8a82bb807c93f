package druppel.core.talk;

import static druppel.core.talk.Block.buttons;

import druppel.core.practice.Practice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The cards about a member's own plan for a practice.
public record PlanCards(Phrases phrases) {

    /// The form for a plan, filled in with the one there is.
    ///
    /// @param example a plan of the library's, to show how it goes
    public Card form(Practice practice, Optional<String> plan, String example) {
        return Card.of(
                new Block.Heading(said(Phrase.PLAN_TITLE, practice)),
                new Block.Note(phrases.say(Phrase.NUDGE_PLAN, "plan", example)),
                new Block.Input(
                        "plan", phrases.say(Phrase.PLAN_LABEL), Block.Entry.LINES, plan.orElse("")),
                new Block.Note(phrases.say(Phrase.REFLECT_PRIVATE)),
                new Block.Buttons(ways(practice, plan)));
    }

    /// A plan was kept.
    public Card kept(Practice practice, String plan) {
        return Card.of(
                new Block.Paragraph(said(Phrase.PLAN_KEPT, practice)),
                new Block.Quote(plan),
                buttons(dropping(practice)));
    }

    private List<Button> ways(Practice practice, Optional<String> plan) {
        List<Button> ways = new ArrayList<>();
        ways.add(Button.primary("planned:" + practice.id(), phrases.say(Phrase.REFLECT_KEEP)));
        plan.ifPresent(own -> ways.add(dropping(practice)));
        return ways;
    }

    private Button dropping(Practice practice) {
        return Button.plain("unplan:" + practice.id(), phrases.say(Phrase.PLAN_DROP));
    }

    private String said(Phrase phrase, Practice practice) {
        return phrases.say(phrase, "practice", practice.name(phrases.language()));
    }
}
