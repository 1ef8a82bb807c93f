package druppel.platform.local.web;

import druppel.chat.FilledForm;
import druppel.message.Card;
import java.util.List;
import java.util.Set;

/// The result of a member's action.
sealed interface ActionResult {
    /// Accepted and answered.
    ///
    /// @param changed the ids of earlier messages that now have another card
    record Accepted(Set<Long> changed) implements ActionResult {
        public Accepted {
            changed = Set.copyOf(changed);
        }
    }

    /// Everything about the member was deleted, with the conversation; the receipt is shown and not kept.
    record Forgotten(Card receipt) implements ActionResult {}

    /// A form with fields that cannot be accepted; nothing was done.
    ///
    /// @param message the message with the form
    record Incomplete(long message, FilledForm filled) implements ActionResult {}

    /// Rejected; nothing was done.
    ///
    /// @param notice the notice for the page
    /// @param error the error for scripts: what is wrong, where, and how to fix it
    record Rejected(PageTexts notice, String error) implements ActionResult {}

    /// The text, or the value of this field, is too long.
    static ActionResult tooLong(String field) {
        return new Rejected(PageTexts.TOO_LONG, field + " is longer than 3000 characters: shorten it");
    }

    /// The bot has no such message.
    static ActionResult noMessage(long message) {
        return new Rejected(
                PageTexts.GONE,
                "there is no message " + message + " of the bot: see GET /demo/messages for those there are");
    }

    /// The message is not one that the member wrote.
    static ActionResult notOwn(long message) {
        return new Rejected(
                PageTexts.GONE,
                "message " + message + " is none that the member wrote: see GET /demo/messages for those that are");
    }

    /// The message has no such button, or no longer.
    static ActionResult noAction(long message, String action, List<String> possible) {
        return new Rejected(
                PageTexts.GONE, "message " + message + " has no action \"" + action + "\" now: " + choice(possible));
    }

    /// The message has no such field.
    static ActionResult noField(long message, String field, List<String> possible) {
        return new Rejected(
                PageTexts.NOT_TAKEN, "message " + message + " has no field \"" + field + "\": " + choice(possible));
    }

    /// The field does not accept this value.
    static ActionResult noValue(long message, String field, List<String> possible) {
        return new Rejected(
                PageTexts.NOT_TAKEN,
                "the field \"" + field + "\" of message " + message + " does not offer that value: "
                        + choice(possible));
    }

    private static String choice(List<String> possible) {
        return possible.isEmpty() ? "it has none" : "choose from " + String.join(" | ", possible);
    }
}
