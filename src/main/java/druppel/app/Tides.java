package druppel.app;

import druppel.core.crowd.Ocean;
import druppel.core.talk.Card;
import druppel.core.talk.OceanCards;
import java.util.Optional;

/// Shows what a workspace practised together.
record Tides(Store store, Pictures pictures) {

    Card card(Moment moment) {
        OceanCards cards = new OceanCards(moment.phrases());
        Optional<Ocean> ocean = store.read(rows -> rows.oceans().of(moment.member().person().at()));
        return ocean.map(one -> cards.ocean(one, pictures.ocean(one, moment.language())))
                .orElseGet(cards::few);
    }
}
