package druppel.platform.slack.inbound;

import druppel.chat.UserAction;
import java.net.URI;
import java.util.Optional;

/// An action of a member in Slack, with the places where the answer can go.
///
/// @param channel the conversation for the answer, or the user id for a direct message
/// @param thread the thread in that conversation
/// @param responseUrl the `response_url` for an answer that only this member sees; check its host before use
/// @param triggerId the trigger id, which opens one modal within three seconds
/// @param modal the id of the open modal in which the action happened
/// @param publicUrl the `response_url` for a message to everyone in the conversation, or in the chosen one; check
///   its host before use
public record SlackAction(
        UserAction action,
        String channel,
        Optional<String> thread,
        Optional<URI> responseUrl,
        Optional<String> triggerId,
        Optional<String> modal,
        Optional<URI> publicUrl)
        implements SlackEvent {

    SlackAction(UserAction action, String channel, Optional<String> thread, Optional<URI> responseUrl) {
        this(action, channel, thread, responseUrl, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// A copy with this trigger id.
    SlackAction withTrigger(Optional<String> given) {
        return new SlackAction(action, channel, thread, responseUrl, given, modal, publicUrl);
    }

    /// A copy with this open modal.
    SlackAction withModal(Optional<String> open) {
        return new SlackAction(action, channel, thread, responseUrl, triggerId, open, publicUrl);
    }

    /// A copy with this address for messages to everyone.
    SlackAction withPublicUrl(Optional<URI> others) {
        return new SlackAction(action, channel, thread, responseUrl, triggerId, modal, others);
    }

    /// Whether there is no message that an answer could follow.
    public boolean outsideConversation() {
        return responseUrl.isEmpty()
                && action instanceof UserAction.Pressed pressed
                && pressed.message().isEmpty();
    }
}
