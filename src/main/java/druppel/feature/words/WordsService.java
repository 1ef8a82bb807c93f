package druppel.feature.words;

import druppel.chat.ContentLibrary;
import druppel.domain.calendar.Quarter;
import druppel.domain.library.Catalogue;
import druppel.domain.library.Nudge;
import druppel.domain.library.Practice;
import druppel.domain.reflection.Reflection;
import druppel.feature.words.WordsPage.Entry;
import druppel.persistence.ReflectionRepository.MonthCount;
import druppel.persistence.ReflectionRepository.Position;
import druppel.persistence.ReflectionRepository.Section;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Queries of a member's own words. Thread-safe.
///
/// Words are encrypted, so that no database can search them: rows are decrypted in batches, newest first, and compared
/// in memory until a page is full or `MOST_SEARCHED` rows were read; the next page goes on from there. So a page takes
/// memory for one batch and itself, whatever the number of rows.
public record WordsService(UnitOfWork store, ContentLibrary library) {
    /// How many entries a page has at most.
    public static final int PAGE = 20;

    /// How many rows one page searches at most.
    public static final int MOST_SEARCHED = 5_000;

    static final int BATCH = 250;
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 30);

    /// The page of a member's words that a filter asks for.
    public WordsPage page(long member, WordsFilter filter) {
        return store.read(rows -> page(rows, member, filter, library.catalogue()));
    }

    private WordsPage page(Repositories rows, long member, WordsFilter filter, Catalogue catalogue) {
        List<MonthCount> counts = rows.reflections().wordsByMonth(member);
        WordsScan scan = new WordsScan(filter, catalogue);
        scan(rows, member, filter, scan);
        return new WordsPage(
                entries(rows, scan.found(), catalogue),
                scan.next(),
                scan.searchedTo(),
                counts.stream().mapToInt(MonthCount::count).sum(),
                quarters(counts),
                practices(counts, catalogue),
                counts.stream()
                        .anyMatch(count -> practice(count.nudge(), catalogue).isEmpty()));
    }

    private static void scan(Repositories rows, long member, WordsFilter filter, WordsScan scan) {
        int most = filter.search().isEmpty() && filter.practice().isEmpty() ? PAGE + 1 : BATCH;
        LocalDate from = filter.quarter().map(Quarter::first).orElse(FIRST);
        Position position = start(filter);
        do {
            List<Reflection> batch =
                    rows.reflections().newest(new Section(member, position, from, filter.bare()), most);
            scan.add(batch, batch.size() == most);
            position = batch.isEmpty() ? position : position(batch.getLast());
        } while (scan.goesOn());
    }

    private static Position start(WordsFilter filter) {
        Position newest = Position.upTo(filter.quarter().map(Quarter::last).orElse(LAST));
        return filter.before()
                .filter(before -> before.date().isBefore(newest.date()))
                .orElse(newest);
    }

    static Position position(Reflection reflection) {
        return new Position(reflection.date(), reflection.id());
    }

    /// A reflection of the member by its id; another member's is treated like one that does not exist.
    public Optional<Entry> find(long member, long id) {
        return store.read(rows -> rows.reflections()
                .find(id)
                .filter(reflection -> reflection.member() == member)
                .map(reflection ->
                        entries(rows, List.of(reflection), library.catalogue()).getFirst()));
    }

    private static List<Entry> entries(Repositories rows, List<Reflection> found, Catalogue catalogue) {
        Map<Long, Integer> shares =
                rows.reflections().shares(found.stream().map(Reflection::id).toList());
        return found.stream()
                .map(reflection -> entry(reflection, catalogue, shares.getOrDefault(reflection.id(), 0)))
                .toList();
    }

    private static Entry entry(Reflection reflection, Catalogue catalogue, int shares) {
        Optional<Nudge> nudge = reflection.nudge().flatMap(catalogue::nudge);
        return new Entry(reflection, nudge, practice(reflection.nudge(), catalogue), shares);
    }

    /// The practice of a nudge, if the library still has it.
    static Optional<Practice> practice(Optional<String> nudge, Catalogue catalogue) {
        return nudge.flatMap(catalogue::nudge).map(Nudge::practice).flatMap(catalogue::practice);
    }

    private static List<Quarter> quarters(List<MonthCount> counts) {
        return counts.stream()
                .map(MonthCount::month)
                .map(YearMonth::atEndOfMonth)
                .map(Quarter::of)
                .distinct()
                .toList();
    }

    private static List<Practice> practices(List<MonthCount> counts, Catalogue catalogue) {
        List<Practice> written = counts.stream()
                .flatMap(count -> practice(count.nudge(), catalogue).stream())
                .distinct()
                .toList();
        return catalogue.practices().values().stream().filter(written::contains).toList();
    }
}
