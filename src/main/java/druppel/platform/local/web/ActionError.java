package druppel.platform.local.web;

import druppel.platform.local.Message;
import java.util.List;
import java.util.function.Supplier;

/// Error messages for scripts: why nothing was done, and what would work.
final class ActionError {
    private ActionError() {}

    /// The messages, or the error if nothing was done.
    static DemoResult or(ActionResult actionResult, Supplier<List<Message>> messages) {
        return switch (actionResult) {
            case ActionResult.Taken _ -> new DemoResult.Brought(messages.get());
            case ActionResult.TooLong long_ ->
                new DemoResult.Fault(long_.field() + " is longer than 3000 characters: shorten it");
            case ActionResult.NoMessage none ->
                new DemoResult.Fault("there is no message "
                        + none.message()
                        + " of the bot: see GET /demo/messages for those there are");
            case ActionResult.NoAction none ->
                new DemoResult.Fault("message "
                        + none.message()
                        + " has no action \""
                        + none.action()
                        + "\" now: "
                        + choice(none.possible()));
            case ActionResult.NoField none ->
                new DemoResult.Fault("message "
                        + none.message()
                        + " has no field \""
                        + none.field()
                        + "\": "
                        + choice(none.possible()));
            case ActionResult.NoValue none ->
                new DemoResult.Fault("the field \""
                        + none.field()
                        + "\" of message "
                        + none.message()
                        + " does not offer that value: "
                        + choice(none.possible()));
        };
    }

    private static String choice(List<String> possible) {
        return possible.isEmpty() ? "it has none" : "choose from " + String.join(" | ", possible);
    }
}
