package druppel.app;

import druppel.domain.calendar.Quarter;
import druppel.message.Card;
import java.util.Optional;

/// The looks back that a member can take at any time: at themselves, and at their own words.
record LookingBack(Store store, Library library, Checking checking) {
    LookingBack(Store store, Library library, Pictures pictures) {
        this(store, library, new Checking(store, library, pictures));
    }

    /// The words of a quarter; empty: of all time.
    Answer harvest(Moment moment, Optional<Quarter> quarter) {
        Harvesting harvesting = new Harvesting(library, quarter);
        Card card = store.read(rows -> harvesting.card(rows, moment.member()));
        return Answer.of(card);
    }
}
