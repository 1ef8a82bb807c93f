package druppel.feature.review;

import druppel.chat.ChartRenderer;
import druppel.chat.ContentLibrary;
import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.domain.calendar.Quarter;
import druppel.feature.selfcheck.SelfCheckService;
import druppel.message.Card;
import druppel.persistence.UnitOfWork;
import java.util.Optional;

/// Answers the commands for reviews: the self-check and the review of reflections.
public record ReviewCommands(UnitOfWork store, ContentLibrary library, SelfCheckService selfCheckService) {
    public ReviewCommands(UnitOfWork store, ContentLibrary library, ChartRenderer chartRenderer) {
        this(store, library, new SelfCheckService(store, library, chartRenderer));
    }

    /// The review of a quarter; of all time if empty.
    public Reply reflections(RequestContext context, Optional<Quarter> quarter) {
        ReflectionReview reflectionReview = new ReflectionReview(library, quarter);
        Card card = store.read(rows -> reflectionReview.card(rows, context.member()));
        return Reply.of(card);
    }
}
