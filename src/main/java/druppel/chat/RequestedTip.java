package druppel.chat;

import druppel.message.Card;

/// The result of a request for a tip that somebody else ordered for a person, for example a workflow.
public sealed interface RequestedTip {

    /// A tip to be sent to the person.
    ///
    /// @param text the tip in one sentence
    /// @param practice the name of its practice
    /// @param undelivered what to say if it could not be sent
    record Tip(Card card, String text, String practice, String undelivered) implements RequestedTip {}

    /// No tip is sent; `why` says the reason in a sentence.
    record Withheld(String why) implements RequestedTip {}
}
