package druppel.feature.review;

import druppel.adapter.content.MessageBundle;
import druppel.adapter.content.YamlLibrary;
import druppel.domain.Language;
import druppel.domain.calendar.Quarter;
import druppel.domain.library.Catalogue;
import druppel.domain.library.Practice;
import druppel.domain.library.ReflectionsByPractice;
import druppel.domain.library.ReflectionsByPractice.Words;
import druppel.domain.library.ReflectionsByPractice.Written;
import druppel.message.Card;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The review of a member who wrote a lot, about every practice and about none.
public final class FullReflectionReview {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 18);
    private static final int WORDS = 200;

    private FullReflectionReview() {}

    /// The card, the same each time.
    public static Card card(Language language, String words) {
        Catalogue library = YamlLibrary.open(Path.of("config/library")).catalogue();
        List<Practice> practices = List.copyOf(library.practices().values());
        int groups = practices.size() + 1;
        List<Written> written = IntStream.range(0, WORDS)
                .mapToObj(number -> new Written(
                        practices.stream().skip(number % groups).findFirst(),
                        new Words(DAY.minusDays(number), Optional.empty(), words)))
                .toList()
                .reversed();
        List<Quarter> quarters = IntStream.rangeClosed(1, 4)
                .mapToObj(number -> new Quarter(2026, 5 - number))
                .toList();
        return new ReflectionReviewCards(MessageBundle.load().apply(language))
                .card(ReflectionsByPractice.of(written, practices), Optional.of(Quarter.of(DAY)), quarters);
    }
}
