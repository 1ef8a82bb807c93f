package druppel.feature.aim;

import static druppel.chat.FeatureButton.Action.ofMember;

import druppel.chat.ButtonPress;
import druppel.chat.FeatureButton;
import druppel.chat.Reply;
import java.util.Optional;

/// The button of the questions about a member's focus. Its target names the opening of the card, the question, and the
/// answer to it, such as `welcome:role:team`; without an answer it asks the question, and *done* as a question
/// shows what was said.
public enum AimButton implements FeatureButton<AimService> {
    ANSWER(ofMember("aim", AimButton::answer));

    /// The place of a question in the target of a button after the last one.
    static final String DONE = "done";

    private final Action<AimService> action;

    AimButton(Action<AimService> action) {
        this.action = action;
    }

    @Override
    public Action<AimService> action() {
        return action;
    }

    static String target(AimCard.Opening opening, String... rest) {
        return String.join(":", opening.id(), String.join(":", rest));
    }

    private static Reply answer(AimService aims, ButtonPress press) {
        String[] parts = press.target().split(":", 3);
        String question = parts.length > 1 ? parts[1] : "";
        String answer = parts.length > 2 ? parts[2] : "";
        return AimCard.Opening.of(parts[0])
                .flatMap(opening -> question.equals(DONE)
                        ? Optional.of(aims.summary(press.context(), opening))
                        : AimQuestion.of(question)
                                .flatMap(asked -> aims.answer(press.context(), opening, asked, answer)))
                .map(Reply::inPlace)
                .orElseGet(press::expired);
    }
}
