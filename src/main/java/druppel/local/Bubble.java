package druppel.local;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A message as somebody reads it.
///
/// @param opensDay whether it is the first message of its day
/// @param replacing whether it takes the place of the one with its id
public record Bubble(Message message, Reader reader, boolean opensDay, boolean replacing) {

    /// Messages in a row, oldest first.
    static List<Bubble> row(List<Message> messages, Reader reader) {
        List<Bubble> bubbles = new ArrayList<>();
        Optional<Instant> before = Optional.empty();
        for (Message message : messages) {
            bubbles.add(after(before, message, reader));
            before = Optional.of(message.at());
        }
        return bubbles;
    }

    /// A message after one of that moment.
    static Bubble after(Optional<Instant> before, Message message, Reader reader) {
        boolean opens = before.map(moment -> reader.daysApart(moment, message.at())).orElse(true);
        return new Bubble(message, reader, opens, false);
    }

    public String id() {
        return "m" + message.id();
    }

    /// Changes when what it says changes.
    public String version() {
        return Integer.toHexString(message.toString().hashCode());
    }
}
