package druppel.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Repository of the local chat's messages; the other platforms store their own. Content is encrypted at rest.
public interface TranscriptRepository {

    /// One message; ids increase over the whole transcript. `fromBot` messages hold a card, the others plain text,
    /// both in the form the local chat gives them.
    record Line(long id, String conversation, boolean fromBot, String content, Instant at) {}

    Line add(String conversation, boolean fromBot, String content, Instant at);

    /// Adds a message that a member shared with others; it is deleted when its author's data is.
    Line share(String conversation, String author, String content, Instant at);

    Optional<Line> find(long id);

    void replace(long id, String content);

    void delete(long id);

    /// The messages of a conversation after an id, oldest first.
    List<Line> after(String conversation, long id, int limit);

    /// The `fromBot` messages of a conversation from an instant on, oldest first.
    List<Line> fromBot(String conversation, Instant since);

    /// The newest messages of a conversation, at most `limit`, oldest first.
    List<Line> newest(String conversation, int limit);

    /// Deletes at most `limit` messages from before this moment; returns how many.
    int purge(Instant before, int limit);
}
