package druppel.local;

import java.util.List;
import java.util.function.UnaryOperator;

/// Everything that stands on the page of the room.
///
/// @param newest the id of the newest message; what comes after it comes over the stream
/// @param earlier whether there are messages before those shown
/// @param asset the address of a file of the page
public record RoomPage(
        Reader reader,
        List<Bubble> bubbles,
        long newest,
        boolean earlier,
        UnaryOperator<String> asset) {

    public String say(Word word) {
        return reader.say(word);
    }
}
