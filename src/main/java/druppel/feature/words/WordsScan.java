package druppel.feature.words;

import druppel.domain.library.Catalogue;
import druppel.domain.library.Practice;
import druppel.domain.reflection.Reflection;
import druppel.persistence.ReflectionRepository.Position;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Scan of a member's reflections for one page: what was found, and where the next page goes on. Not thread-safe.
final class WordsScan {
    private final WordsFilter filter;
    private final TextSearch search;
    private final Catalogue catalogue;
    private final List<Reflection> found = new ArrayList<>();
    private int searched;
    private boolean rest = true;
    private Optional<Position> last = Optional.empty();

    WordsScan(WordsFilter filter, Catalogue catalogue) {
        this.filter = filter;
        this.catalogue = catalogue;
        search = TextSearch.of(filter.search());
    }

    /// Adds what a batch has for the page.
    ///
    /// @param more whether other rows may follow it
    void add(List<Reflection> batch, boolean more) {
        searched += batch.size();
        rest = more;
        last = batch.isEmpty() ? last : Optional.of(WordsService.position(batch.getLast()));
        batch.stream().filter(this::matches).forEach(found::add);
    }

    private boolean matches(Reflection reflection) {
        return (filter.search().isEmpty()
                        || reflection.text().filter(search::matches).isPresent())
                && filter.practice()
                        .filter(id -> !id.equals(practice(reflection)))
                        .isEmpty();
    }

    private String practice(Reflection reflection) {
        return WordsService.practice(reflection.nudge(), catalogue)
                .map(Practice::id)
                .orElse(WordsFilter.OTHER);
    }

    /// Whether another batch is needed.
    boolean goesOn() {
        return rest && !full() && searched < WordsService.MOST_SEARCHED;
    }

    private boolean full() {
        return found.size() > WordsService.PAGE;
    }

    /// The entries of the page.
    List<Reflection> found() {
        return found.subList(0, Math.min(found.size(), WordsService.PAGE));
    }

    /// Where the next page goes on; empty if there is none.
    Optional<Position> next() {
        if (full()) {
            return Optional.of(WordsService.position(found().getLast()));
        }
        return last.filter(any -> rest);
    }

    /// Up to which date was searched, if the search ended early.
    Optional<LocalDate> searchedTo() {
        return full() ? Optional.empty() : next().map(Position::date);
    }
}
