package druppel.local;

import java.util.List;
import java.util.function.Supplier;

/// Tells a script why nothing was done, and what would work.
final class Refusal {
    private Refusal() {}

    /// The messages or, where nothing was done, why.
    static Told or(Turn turn, Supplier<List<Message>> messages) {
        return switch (turn) {
            case Turn.Taken _ -> new Told.Brought(messages.get());
            case Turn.TooLong long_ ->
                    new Told.Fault(long_.field() + " is longer than 3000 characters: shorten it");
            case Turn.NoMessage none ->
                    new Told.Fault(
                            "there is no message "
                                    + none.message()
                                    + " of the bot: see GET /demo/messages for those there are");
            case Turn.NoAction none ->
                    new Told.Fault(
                            "message "
                                    + none.message()
                                    + " has no action \""
                                    + none.action()
                                    + "\" now: "
                                    + choice(none.possible()));
            case Turn.NoField none ->
                    new Told.Fault(
                            "message "
                                    + none.message()
                                    + " has no field \""
                                    + none.field()
                                    + "\": "
                                    + choice(none.possible()));
            case Turn.NoValue none ->
                    new Told.Fault(
                            "the field \""
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
