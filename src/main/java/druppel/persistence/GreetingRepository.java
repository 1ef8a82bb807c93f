package druppel.persistence;

import druppel.domain.delivery.MessageRef;
import java.util.List;

/// Repository of the messages that greeted people who have not joined yet.
public interface GreetingRepository {

    /// Records that a message greets somebody. Idempotent.
    void add(long member, MessageRef message);

    /// The messages that greeted somebody since they were last taken; none of them is kept.
    List<MessageRef> take(long member);

    /// The invitations that have arrived at somebody.
    List<MessageRef> invitations(long member);
}
