package druppel.dialog;

import static druppel.chat.FeatureButton.Action.ofEveryone;

import druppel.chat.FeatureButton;

/// The buttons below an offer and below the question what was meant.
enum ConversationButton implements FeatureButton<ConversationAnswers> {
    /// Carries out a command, which is its target as it would be typed.
    COMMAND(ofEveryone("chosen", ConversationAnswers::carryOut)),
    /// Keeps the words that it carries; its target is the message that they were in.
    KEEP(ofEveryone("words", ConversationAnswers::keep));

    private final Action<ConversationAnswers> action;

    ConversationButton(Action<ConversationAnswers> action) {
        this.action = action;
    }

    @Override
    public Action<ConversationAnswers> action() {
        return action;
    }
}
