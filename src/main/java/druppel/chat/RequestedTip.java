package druppel.chat;

import druppel.message.Card;

/// A tip that somebody else ordered for a person, such as a workflow.
public sealed interface RequestedTip {

    /// It is to be brought to them.
    ///
    /// @param text the tip in one sentence
    /// @param practice the name of its practice
    /// @param undelivered what to say where it could not be brought
    record Tip(Card card, String text, String practice, String undelivered) implements RequestedTip {}

    /// Nothing is brought; why, in a sentence.
    record Withheld(String why) implements RequestedTip {}
}
