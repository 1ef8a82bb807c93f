package druppel.app;

import druppel.chat.ChartRenderer;
import druppel.chat.RequestContext;
import druppel.core.talk.OceanCards;
import druppel.domain.anonymity.WorkspaceTotals;
import druppel.message.Card;
import druppel.persistence.UnitOfWork;
import java.util.Optional;

/// Shows what a workspace practised together.
record Tides(UnitOfWork store, ChartRenderer chartRenderer) {

    Card card(RequestContext context) {
        OceanCards cards = new OceanCards(context.texts());
        Optional<WorkspaceTotals> ocean = store.read(rows -> rows.oceans().of(context.member().user().at()));
        return ocean.map(one -> cards.ocean(one, chartRenderer.ocean(one, context.language())))
                .orElseGet(cards::few);
    }
}
