package druppel.dialog;

import druppel.chat.UserAction;
import druppel.common.LruCache;
import java.util.Optional;

/// The message of each member about which they were asked last, for a typed *keep it*.
///
/// In memory only: after a restart, only the button of the question keeps the words. Thread-safe.
final class PendingWords {
    private static final int MEMBERS = 10_000;

    private final LruCache<Long, Optional<UserAction.Said>> messages = new LruCache<>(MEMBERS);

    void ask(long member, UserAction.Said said) {
        messages.put(member, Optional.of(said));
    }

    /// Whether a question about the words of a member is open.
    boolean isOpen(long member) {
        return messages.get(member).flatMap(said -> said).isPresent();
    }

    /// The words, about which there is no question any more; empty if there was none.
    Optional<UserAction.Said> close(long member) {
        Optional<UserAction.Said> said = messages.get(member).flatMap(open -> open);
        said.ifPresent(open -> messages.put(member, Optional.empty()));
        return said;
    }
}
