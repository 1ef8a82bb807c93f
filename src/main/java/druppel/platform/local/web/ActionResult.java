package druppel.platform.local.web;

import java.util.List;

/// The result of a member's action.
public sealed interface ActionResult {
    /// Accepted and answered.
    record Taken() implements ActionResult {}

    /// The text, or the value of this field, is too long; nothing was done.
    record TooLong(String field) implements ActionResult {}

    /// The bot has no such message; nothing was done.
    record NoMessage(long message) implements ActionResult {}

    /// The message has no such button, or no longer; nothing was done.
    record NoAction(long message, String action, List<String> possible) implements ActionResult {}

    /// The message has no such field; nothing was done.
    record NoField(long message, String field, List<String> possible) implements ActionResult {}

    /// The field does not accept this value; nothing was done.
    record NoValue(long message, String field, List<String> possible) implements ActionResult {}
}
