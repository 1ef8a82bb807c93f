package druppel.teams;

import druppel.core.calendar.Quarter;
import druppel.core.practice.Catalogue;
import druppel.core.practice.Extent;
import druppel.core.practice.Harvest;
import druppel.core.practice.Harvest.Words;
import druppel.core.practice.Harvest.Written;
import druppel.core.practice.Practice;
import druppel.core.practice.SelfCheck;
import druppel.core.practice.Trait;
import druppel.core.talk.Card;
import druppel.core.talk.CheckCards;
import druppel.core.talk.CheckWords;
import druppel.core.talk.HarvestCards;
import druppel.core.talk.Phrases;
import druppel.core.talk.RadarCards;
import druppel.picture.DrawnPictures;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The cards that look back on a month or a quarter.
final class LookBackCards {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 18);

    private LookBackCards() {}

    static void add(Map<String, Card> cards, Phrases phrases, Catalogue library) {
        CheckWords words = new CheckWords(phrases, library.traits(phrases.language()));
        SelfCheck now = look(0, 5, 3, 4, 5, 2);
        cards.put("check", new CheckCards(words).ask(SelfCheck.begin(DAY), Trait.VALUES));
        cards.put("check-again", new CheckCards(words).ask(now, Trait.SERVICE));
        List<SelfCheck> looks = List.of(now, look(4, 4, 2, 4, 3, 2), look(8, 3, 2, 1, 4, 1));
        cards.put("radar", new RadarCards(words).card(looks, new DrawnPictures()::radar));
        HarvestCards harvest = new HarvestCards(phrases);
        Optional<Quarter> quarter = Optional.of(Quarter.of(DAY));
        List<Quarter> others = List.of(new Quarter(2026, 4), new Quarter(2026, 3));
        cards.put("harvest", harvest.card(harvest(library, 3), quarter, others));
        cards.put("harvest-full", harvest.card(harvest(library, 90), quarter, others));
        cards.put("harvest-empty", harvest.card(harvest(library, 0), quarter, List.of()));
    }

    private static Harvest harvest(Catalogue library, int words) {
        List<Practice> practices = List.copyOf(library.practices().values());
        List<Written> written =
                IntStream.range(0, words)
                        .mapToObj(number ->
                                new Written(
                                        Optional.of(number)
                                                .filter(any -> any % 11 < 10)
                                                .map(any -> practices.get(any % 11)),
                                        new Words(
                                                DAY.minusDays(words - number),
                                                "I asked *what* they’d do, and waited. "
                                                        .repeat(9))))
                        .toList();
        return Harvest.of(written, practices);
    }

    private static Extent extent(int steps) {
        return Stream.of(Extent.values())
                .filter(extent -> extent.steps() == steps)
                .findFirst()
                .orElseThrow();
    }

    private static SelfCheck look(int weeksAgo, int... steps) {
        SelfCheck look = SelfCheck.begin(DAY.minusWeeks(weeksAgo));
        for (Trait trait : Trait.values()) {
            look = look.answering(trait, extent(steps[trait.place() - 1]));
        }
        return look;
    }
}
