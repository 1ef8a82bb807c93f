package druppel.crooked.feature.nudge;

import druppel.crooked.chat.Reply;
import druppel.crooked.persistence.Repositories;
import druppel.crooked.persistence.UnitOfWork;

/// A feature that answers an act without storing the answer with it.
public record UnstoredAnswer(UnitOfWork store) {
    Reply act() {
        int count = store.write(Repositories::count);
        return new Reply(Integer.toString(count));
    }
}
