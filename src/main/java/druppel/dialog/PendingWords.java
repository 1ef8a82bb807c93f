package druppel.dialog;

import druppel.chat.UserAction;
import druppel.command.Command;
import druppel.common.LruCache;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The message of each member about which they were asked last: for a typed *keep it*, and for a *yes* or *no* that
/// comes
/// next.
///
/// In memory only: after a restart, only the buttons of the question answer it. Thread-safe.
final class PendingWords {
    private static final int MEMBERS = 10_000;
    private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(10);

    private final LruCache<Long, Optional<Question>> questions = new LruCache<>(MEMBERS);

    /// A question to a member about their message.
    ///
    /// @param offered the command that was offered, if it was one
    /// @param until how long a *yes* or *no* answers it
    record Question(UserAction.Said said, Optional<Command> offered, Instant until) {
        private Question answeredOnlyByButtons() {
            return new Question(said, offered, Instant.MIN);
        }
    }

    void ask(long member, UserAction.Said said, Optional<Command> offered, Instant now) {
        questions.put(member, Optional.of(new Question(said, offered, now.plus(ANSWERED_WITHIN))));
    }

    /// The question that the next message of a member answers if it is a *yes* or *no*; the message after that does
    /// not.
    Optional<Question> next(long member, Instant now) {
        Optional<Question> open = questions.get(member).flatMap(question -> question);
        open.ifPresent(question -> questions.put(member, Optional.of(question.answeredOnlyByButtons())));
        return open.filter(question -> now.isBefore(question.until()));
    }

    /// Whether a question about the words of a member is open.
    boolean isOpen(long member) {
        return questions.get(member).flatMap(question -> question).isPresent();
    }

    /// The words, about which there is no question any more; empty if there was none.
    Optional<UserAction.Said> close(long member) {
        Optional<Question> open = questions.get(member).flatMap(question -> question);
        open.ifPresent(any -> questions.put(member, Optional.empty()));
        return open.map(Question::said);
    }
}
