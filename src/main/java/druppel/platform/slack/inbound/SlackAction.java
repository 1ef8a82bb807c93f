package druppel.platform.slack.inbound;

import druppel.chat.UserAction;
import java.net.URI;
import java.util.Optional;

/// What somebody did in Slack, and where the answer goes.
///
/// @param channel the conversation that is answered in, or the user's id for a direct message
/// @param thread the thread within it
/// @param whisper where an answer is sent that only that person sees; to be trusted only after a
///   look at its host
/// @param trigger lets a window be opened once, within three seconds
/// @param window the open window in which it was done
/// @param aloud where something is sent that everybody sees who is where it was done, or in a place
///   that was chosen; to be trusted only after a look at its host
public record SlackAction(
        UserAction action,
        String channel,
        Optional<String> thread,
        Optional<URI> whisper,
        Optional<String> trigger,
        Optional<String> window,
        Optional<URI> aloud)
        implements SlackEvent {

    SlackAction(UserAction action, String channel, Optional<String> thread, Optional<URI> whisper) {
        this(action, channel, thread, whisper, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// The same act with what lets a window be opened.
    SlackAction triggering(Optional<String> given) {
        return new SlackAction(action, channel, thread, whisper, given, window, aloud);
    }

    /// The same act, done in an open window.
    SlackAction within(Optional<String> open) {
        return new SlackAction(action, channel, thread, whisper, trigger, open, aloud);
    }

    /// The same act where others can be told something.
    SlackAction among(Optional<URI> others) {
        return new SlackAction(action, channel, thread, whisper, trigger, window, others);
    }

    /// Whether it was done where no message stands that an answer could follow.
    public boolean besideConversation() {
        return whisper.isEmpty()
                && action instanceof UserAction.Pressed pressed
                && pressed.message().isEmpty();
    }
}
