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

/// The looks back that a member can take at any time: at themselves, and at their own words.
public record ReviewCommands(UnitOfWork store, ContentLibrary library, SelfCheckService selfCheckService) {
    public ReviewCommands(UnitOfWork store, ContentLibrary library, ChartRenderer chartRenderer) {
        this(store, library, new SelfCheckService(store, library, chartRenderer));
    }

    /// The words of a quarter; empty: of all time.
    public Reply harvest(RequestContext context, Optional<Quarter> quarter) {
        ReflectionReview reflectionReview = new ReflectionReview(library, quarter);
        Card card = store.read(rows -> reflectionReview.card(rows, context.member()));
        return Reply.of(card);
    }
}
