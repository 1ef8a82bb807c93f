package druppel.platform.teams;

import druppel.adapter.picture.Java2dCharts;
import druppel.domain.calendar.Quarter;
import druppel.domain.library.Catalogue;
import druppel.domain.library.Practice;
import druppel.domain.library.ReflectionsByPractice;
import druppel.domain.library.ReflectionsByPractice.Words;
import druppel.domain.library.ReflectionsByPractice.Written;
import druppel.domain.library.SelfCheck;
import druppel.domain.library.Trait;
import druppel.feature.review.ReflectionReviewCards;
import druppel.feature.selfcheck.SelfCheckCards;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The review cards of a month or a quarter.
final class ReviewCards {
    private static final String LINK = "https://druppel.example.org/file/x";
    private static final LocalDate DAY = LocalDate.of(2026, 12, 18);

    private ReviewCards() {}

    static void add(Map<String, Card> cards, Texts texts, Catalogue library) {
        SelfCheckCards selfChecks = new SelfCheckCards(texts, library.traits(texts.language()));
        SelfCheck now = look(0, 5, 3, 4, 5, 2);
        cards.put("check", selfChecks.ask(SelfCheck.begin(DAY), Trait.VALUES));
        cards.put("check-again", selfChecks.ask(now, Trait.SERVICE));
        List<SelfCheck> looks = List.of(now, look(4, 4, 2, 4, 3, 2), look(8, 3, 2, 1, 4, 1));
        cards.put("radar", selfChecks.result(looks, new Java2dCharts()::radar));
        ReflectionReviewCards harvest = new ReflectionReviewCards(texts);
        Optional<Quarter> quarter = Optional.of(Quarter.of(DAY));
        List<Quarter> others = List.of(new Quarter(2026, 4), new Quarter(2026, 3));
        cards.put("harvest", linked(harvest.card(harvest(library, 3), quarter, others)));
        cards.put("harvest-full", linked(harvest.card(harvest(library, 90), quarter, others)));
        cards.put("harvest-empty", harvest.card(harvest(library, 0), quarter, List.of()));
    }

    /// The card as in Teams, with links instead of files.
    private static Card linked(Card card) {
        return new Card(card.blocks().stream()
                .map(block -> block instanceof Block.File file ? new Block.Link(file.label(), LINK) : block)
                .toList());
    }

    private static ReflectionsByPractice harvest(Catalogue library, int words) {
        List<Practice> practices = List.copyOf(library.practices().values());
        List<Written> written = IntStream.range(0, words)
                .mapToObj(number -> new Written(
                        Optional.of(number).filter(any -> any % 11 < 10).map(any -> practices.get(any % 11)),
                        new Words(
                                DAY.minusDays(words - number),
                                Optional.empty(),
                                "I asked *what* they’d do, and waited. ".repeat(9))))
                .toList();
        return ReflectionsByPractice.of(written, practices);
    }

    private static SelfCheck.Frequency extent(int steps) {
        return Stream.of(SelfCheck.Frequency.values())
                .filter(frequencyScale -> frequencyScale.steps() == steps)
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
