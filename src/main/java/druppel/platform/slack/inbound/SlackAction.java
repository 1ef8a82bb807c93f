package druppel.platform.slack.inbound;

import druppel.chat.UserAction;
import java.net.URI;
import java.util.Optional;

/// An action of a member in Slack, with the places where the answer can go.
///
/// @param channel the conversation for the answer, or the user id for a direct message
/// @param thread the thread in that conversation
/// @param whisper the `response_url` for an answer that only this member sees; check its host before use
/// @param trigger the trigger id, which opens one modal within three seconds
/// @param window the id of the open modal in which the action happened
/// @param aloud the `response_url` for a message to everyone in the conversation, or in the chosen one; check
///   its host before use
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

    /// A copy with this trigger id.
    SlackAction triggering(Optional<String> given) {
        return new SlackAction(action, channel, thread, whisper, given, window, aloud);
    }

    /// A copy with this open modal.
    SlackAction within(Optional<String> open) {
        return new SlackAction(action, channel, thread, whisper, trigger, open, aloud);
    }

    /// A copy with this address for messages to everyone.
    SlackAction among(Optional<URI> others) {
        return new SlackAction(action, channel, thread, whisper, trigger, window, others);
    }

    /// Whether there is no message that an answer could follow.
    public boolean besideConversation() {
        return whisper.isEmpty()
                && action instanceof UserAction.Pressed pressed
                && pressed.message().isEmpty();
    }
}
