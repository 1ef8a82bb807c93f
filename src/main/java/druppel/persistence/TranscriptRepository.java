package druppel.persistence;

import druppel.domain.delivery.MessageRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Repository of the local chat's messages; the other platforms store their own. Content is encrypted at rest.
public interface TranscriptRepository {

    /// One message; ids increase over the whole transcript. `fromBot` messages hold a card, the others plain text,
    /// both in the form the local chat gives them.
    ///
    /// @param author the conversation of the member who shared it with others; empty in a conversation with the bot
    /// @param changedAt when it was edited or redrawn; empty while it is as it was sent
    record Line(
            long id,
            String conversation,
            boolean fromBot,
            Optional<String> author,
            String content,
            Instant at,
            Optional<Instant> changedAt) {}

    Line add(String conversation, boolean fromBot, String content, Instant at);

    /// Adds a message that a member shared with others; it is deleted when its author's data is.
    Line share(String conversation, String author, String content, Instant at);

    Optional<Line> find(long id);

    /// Replaces the content of a message.
    ///
    /// @param at when it is changed
    void replace(long id, String content, Instant at);

    void delete(long id);

    /// Deletes a member's own message; does nothing if it is none of the local chat's.
    void delete(MessageRef message);

    /// Deletes the words of a user: their conversation, and what they shared with others.
    int forget(String user);

    /// The messages of a conversation after an id, oldest first.
    List<Line> after(String conversation, long id, int limit);

    /// The last messages of a conversation before an id, at most `limit`, oldest first.
    List<Line> before(String conversation, long id, int limit);

    /// The messages of a conversation that were changed from an instant on, oldest first.
    List<Line> changedSince(String conversation, Instant since);

    /// The `fromBot` messages of a conversation from an instant on, oldest first.
    List<Line> fromBot(String conversation, Instant since);

    /// The messages that an author shared with others, newest first.
    List<Line> sharedBy(String author);

    /// The newest messages of a conversation, at most `limit`, oldest first.
    List<Line> newest(String conversation, int limit);

    /// The ids of all messages of a conversation, in order.
    List<Long> ids(String conversation);

    /// Deletes at most `limit` messages from before this moment; returns how many.
    int purge(Instant before, int limit);
}
