package druppel.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The local chat's own record of its conversations; the other platforms keep theirs. Content is
/// encrypted at rest.
public interface TranscriptRepository {

    /// One message; ids grow within the whole transcript. `fromBot` messages hold a card, the
    /// others plain text, both in the form the local chat gives them.
    record Line(long id, String conversation, boolean fromBot, String content, Instant at) {}

    Line add(String conversation, boolean fromBot, String content, Instant at);

    /// Adds what somebody put before others; it goes when they are forgotten.
    Line share(String conversation, String author, String content, Instant at);

    Optional<Line> find(long id);

    void replace(long id, String content);

    void delete(long id);

    /// A conversation's lines after an id, oldest first.
    List<Line> after(String conversation, long id, int limit);

    /// The newest lines of a conversation, at most so many, oldest first.
    List<Line> newest(String conversation, int limit);

    /// Deletes lines from before this moment, so many at most; how many.
    int purge(Instant before, int limit);
}
