package druppel.app;

import druppel.chat.ChartRenderer;
import druppel.chat.ContentLibrary;
import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.domain.calendar.Quarter;
import druppel.message.Card;
import druppel.persistence.UnitOfWork;
import java.util.Optional;

/// The looks back that a member can take at any time: at themselves, and at their own words.
record LookingBack(UnitOfWork store, ContentLibrary library, Checking checking) {
    LookingBack(UnitOfWork store, ContentLibrary library, ChartRenderer chartRenderer) {
        this(store, library, new Checking(store, library, chartRenderer));
    }

    /// The words of a quarter; empty: of all time.
    Reply harvest(RequestContext context, Optional<Quarter> quarter) {
        Harvesting harvesting = new Harvesting(library, quarter);
        Card card = store.read(rows -> harvesting.card(rows, context.member()));
        return Reply.of(card);
    }
}
