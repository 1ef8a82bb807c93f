package druppel.platform.local.web;

import druppel.platform.local.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// View model of a message for one reader.
///
/// @param opensDay whether it is the first message of its day
/// @param replacing whether it replaces the message with its id
public record MessageView(Message message, ViewerPreferences viewerPreferences, boolean opensDay, boolean replacing) {

    /// The views of consecutive messages, oldest first.
    static List<MessageView> row(List<Message> messages, ViewerPreferences viewerPreferences) {
        List<MessageView> bubbles = new ArrayList<>();
        Optional<Instant> before = Optional.empty();
        for (Message message : messages) {
            bubbles.add(after(before, message, viewerPreferences));
            before = Optional.of(message.at());
        }
        return bubbles;
    }

    /// The view of a message after one at this time.
    static MessageView after(Optional<Instant> before, Message message, ViewerPreferences viewerPreferences) {
        boolean opens = before.map(moment -> viewerPreferences.daysApart(moment, message.at()))
                .orElse(true);
        return new MessageView(message, viewerPreferences, opens, false);
    }

    public String id() {
        return "m" + message.id();
    }

    /// Changes with the content of the message.
    public String version() {
        return Integer.toHexString(message.toString().hashCode());
    }
}
