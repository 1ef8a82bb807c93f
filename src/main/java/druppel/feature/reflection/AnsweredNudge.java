package druppel.feature.reflection;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.persistence.Repositories;
import java.time.LocalDate;

/// Redraws the newest card of a nudge whose answer has changed. Implemented by the feature whose cards these are.
@FunctionalInterface
public interface AnsweredNudge {

    /// The reply with the redrawn card of the nudge of a date among its updates; the reply as it is if the card cannot
    /// be changed.
    Reply redrawn(Repositories rows, RequestContext context, LocalDate date, Reply reply);
}
