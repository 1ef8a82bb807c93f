package druppel.app;

import druppel.core.talk.OceanCards;
import druppel.domain.anonymity.WorkspaceTotals;
import druppel.message.Card;
import java.util.Optional;

/// Shows what a workspace practised together.
record Tides(Store store, Pictures pictures) {

    Card card(Moment moment) {
        OceanCards cards = new OceanCards(moment.texts());
        Optional<WorkspaceTotals> ocean = store.read(rows -> rows.oceans().of(moment.member().user().at()));
        return ocean.map(one -> cards.ocean(one, pictures.ocean(one, moment.language())))
                .orElseGet(cards::few);
    }
}
