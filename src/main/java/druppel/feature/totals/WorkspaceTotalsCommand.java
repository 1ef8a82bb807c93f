package druppel.feature.totals;

import druppel.chat.ChartRenderer;
import druppel.chat.RequestContext;
import druppel.domain.anonymity.WorkspaceTotals;
import druppel.message.Card;
import druppel.persistence.UnitOfWork;
import java.util.Optional;

/// Answers the command for the workspace totals.
public record WorkspaceTotalsCommand(UnitOfWork store, ChartRenderer chartRenderer) {

    public Card card(RequestContext context) {
        WorkspaceTotalsCards cards = new WorkspaceTotalsCards(context.texts());
        Optional<WorkspaceTotals> totals =
                store.read(rows -> rows.workspaceTotals().of(context.workspace()));
        return totals.map(one -> cards.totals(one, chartRenderer.totals(one, context.language())))
                .orElseGet(cards::tooFew);
    }
}
