package druppel.feature.habit;

import druppel.chat.Reply;
import druppel.chat.RequestContext;

/// Answers to the buttons about kept acts. Implemented by the feature that knows nudges and plans.
public interface KeptActAnswers {
    /// Keeps the act of this nudge, and opens the form for a plan.
    Reply keep(RequestContext context, String nudge);

    /// Goes on without keeping one.
    Reply keepNone(RequestContext context);

    /// Lets the act of this nudge go.
    Reply letGo(RequestContext context, String nudge);

    /// Opens the form for a plan of the act of this nudge.
    Reply plan(RequestContext context, String nudge);
}
