package druppel.platform.local.web;

import druppel.platform.local.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A message as somebody reads it.
///
/// @param opensDay whether it is the first message of its day
/// @param replacing whether it takes the place of the one with its id
public record MessageView(Message message, ViewerPreferences viewerPreferences, boolean opensDay, boolean replacing) {

    /// Messages in a row, oldest first.
    static List<MessageView> row(List<Message> messages, ViewerPreferences viewerPreferences) {
        List<MessageView> bubbles = new ArrayList<>();
        Optional<Instant> before = Optional.empty();
        for (Message message : messages) {
            bubbles.add(after(before, message, viewerPreferences));
            before = Optional.of(message.at());
        }
        return bubbles;
    }

    /// A message after one of that moment.
    static MessageView after(Optional<Instant> before, Message message, ViewerPreferences viewerPreferences) {
        boolean opens = before.map(moment -> viewerPreferences.daysApart(moment, message.at()))
                .orElse(true);
        return new MessageView(message, viewerPreferences, opens, false);
    }

    public String id() {
        return "m" + message.id();
    }

    /// Changes when what it says changes.
    public String version() {
        return Integer.toHexString(message.toString().hashCode());
    }
}
