package druppel.platform.local.web;

import java.util.List;

/// What came of something that a member did.
public sealed interface ActionResult {
    /// It was answered.
    record Taken() implements ActionResult {}

    /// The text, or that field's value, is longer than a message may be; nothing was done.
    record TooLong(String field) implements ActionResult {}

    /// There is no such message of the bot; nothing was done.
    record NoMessage(long message) implements ActionResult {}

    /// The message has no such button, or not any more; nothing was done.
    record NoAction(long message, String action, List<String> possible) implements ActionResult {}

    /// The message has no such field; nothing was done.
    record NoField(long message, String field, List<String> possible) implements ActionResult {}

    /// The message's field cannot take that value; nothing was done.
    record NoValue(long message, String field, List<String> possible) implements ActionResult {}
}
