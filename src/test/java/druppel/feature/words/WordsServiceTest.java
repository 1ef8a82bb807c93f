package druppel.feature.words;

import static druppel.testing.TestApplication.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.calendar.Quarter;
import druppel.domain.library.Practice;
import druppel.domain.reflection.Reflection;
import druppel.domain.reflection.Reflection.Kind;
import druppel.feature.words.WordsPage.Entry;
import druppel.persistence.ReflectionRepository.NewReflection;
import druppel.testing.TestApplication;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A member finds their own words again, page by page.
class WordsServiceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    @TempDir
    private Path folder;

    private TestApplication testApplication;
    private WordsService words;

    @BeforeEach
    void open() {
        testApplication = TestApplication.at(folder, "2026-11-30T08:59");
        words = new WordsService(testApplication.store, testApplication.library);
        testApplication.says(ANNA, "start");
    }

    @AfterEach
    void close() {
        testApplication.close();
    }

    @Test
    void whoWroteNothingHasAnEmptyPage() {
        WordsPage page = page();

        assertThat(page.entries()).isEmpty();
        assertThat(page.total()).isZero();
        assertThat(page.next()).isEmpty();
    }

    @Test
    void anEntryHasItsNudgeAndPractice() {
        write(DAY, "ask-first-idea-waits", "I asked");
        Entry entry = page().entries().getFirst();

        assertThat(entry.nudge())
                .hasValueSatisfying(nudge -> assertThat(nudge.id()).isEqualTo("ask-first-idea-waits"));
        assertThat(entry.practice().map(Practice::id)).contains("ask");
        assertThat(entry.shares()).isZero();
    }

    @Test
    void aNudgeThatTheLibraryNoLongerHasLeavesTheWords() {
        write(DAY, "gone-01", "I asked");
        WordsPage page = page("practice", WordsFilter.OTHER);

        assertThat(texts(page)).containsExactly("I asked");
        assertThat(page.entries().getFirst().nudge()).isEmpty();
        assertThat(page.others()).isTrue();
    }

    @Test
    void thePagesHaveEveryEntryOnceNewestFirst() {
        IntStream.range(0, 2 * WordsService.PAGE + 5)
                .forEach(number -> write(DAY.minusDays(number / 3), "ask-first-idea-waits", "words " + number));
        List<Entry> all = everything(WordsFilter.ALL);

        assertThat(all).hasSize(2 * WordsService.PAGE + 5).doesNotHaveDuplicates();
        assertThat(all.stream().map(entry -> entry.reflection().date()))
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void newWordsDoNotMoveTheNextPage() {
        IntStream.range(0, WordsService.PAGE + 1)
                .forEach(number -> write(DAY.minusDays(number), "ask-first-idea-waits", "words " + number));
        WordsPage first = page();
        write(DAY.plusDays(1), "ask-first-idea-waits", "new");
        testApplication.store.update(rows ->
                rows.reflections().delete(first.entries().getLast().reflection().id()));

        assertThat(texts(words.page(member(), WordsFilter.ALL.from(first.next()))))
                .containsExactly("words 20");
    }

    @Test
    void aSearchAPracticeAndAQuarterGoTogether() {
        write(DAY, "ask-first-idea-waits", "I asked Ann");
        write(DAY, "ask-first-idea-waits", "I waited");
        write(DAY, "team-two-chairs", "I asked the team");
        write(DAY.minusMonths(3), "ask-first-idea-waits", "I asked in August");

        assertThat(texts(page("q", "ASKED"))).containsExactly("I asked the team", "I asked Ann", "I asked in August");
        assertThat(texts(page("q", "asked", "practice", "ask"))).containsExactly("I asked Ann", "I asked in August");
        assertThat(texts(page("q", "asked", "practice", "ask", "quarter", "2026-Q4")))
                .containsExactly("I asked Ann");
        assertThat(texts(page("practice", "nothing"))).isEmpty();
    }

    @Test
    void thePageNamesTheQuartersAndPracticesThatHaveWords() {
        write(DAY, "team-two-chairs", "I asked the team");
        write(DAY.minusMonths(3), "ask-first-idea-waits", "I asked in August");
        save(DAY.minusYears(1), Kind.PRACTISED, Optional.of("trust-unsent-message"), Optional.empty());
        WordsPage page = page("q", "nothing has this");

        assertThat(page.quarters()).containsExactly(new Quarter(2026, 4), new Quarter(2026, 3));
        assertThat(page.practices().stream().map(Practice::id)).containsExactly("ask", "team");
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.others()).isFalse();
    }

    @Test
    void notesAreThereAndBareAnswersOnRequest() {
        save(DAY, Kind.NOT_TODAY, Optional.of("ask-first-idea-waits"), Optional.of("no time"));
        save(DAY, Kind.PRACTISED, Optional.of("ask-first-idea-waits"), Optional.empty());

        assertThat(page().entries().stream().map(entry -> entry.reflection().kind()))
                .containsExactly(Kind.NOT_TODAY);
        assertThat(page("bare", "on").entries()).hasSize(2);
        assertThat(page("bare", "on", "q", "time").entries()).hasSize(1);
    }

    @Test
    void nobodyFindsAnothersWords() {
        Reflection own = write(DAY, "ask-first-idea-waits", "I asked");
        testApplication.says(TestApplication.person("bram"), "start");
        long bram = testApplication.member(TestApplication.person("bram")).id();

        assertThat(words.page(bram, WordsFilter.ALL).entries()).isEmpty();
        assertThat(words.find(bram, own.id())).isEmpty();
        assertThat(words.find(member(), own.id())).isPresent();
        assertThat(words.find(member(), 999)).isEmpty();
    }

    @Test
    void aSearchAmongThousandsGoesOnWhereItWasCutOff() {
        testApplication.store.update(rows -> IntStream.range(0, WordsService.MOST_SEARCHED + WordsService.BATCH)
                .forEach(number -> rows.reflections()
                        .save(written(
                                DAY.minusDays(number),
                                Kind.PRACTISED,
                                Optional.of("ask-first-idea-waits"),
                                Optional.of("x")))));
        write(DAY.minusYears(20), "ask-first-idea-waits", "needle");
        WordsPage first = page("q", "needle");
        WordsPage second =
                words.page(member(), WordsFilter.read(Map.of("q", "needle")).from(first.next()));

        assertThat(first.entries()).isEmpty();
        assertThat(first.searchedTo()).contains(DAY.minusDays(WordsService.MOST_SEARCHED - 1));
        assertThat(texts(second)).containsExactly("needle");
        assertThat(second.next()).isEmpty();
    }

    private List<Entry> everything(WordsFilter filter) {
        List<Entry> all = new ArrayList<>();
        WordsPage page = words.page(member(), filter);
        all.addAll(page.entries());
        while (page.next().isPresent()) {
            page = words.page(member(), filter.from(page.next()));
            all.addAll(page.entries());
        }
        return all;
    }

    private WordsPage page(String... parameters) {
        Map<String, String> all = new HashMap<>();
        for (int place = 0; place < parameters.length; place += 2) {
            all.put(parameters[place], parameters[place + 1]);
        }
        return words.page(member(), WordsFilter.read(all));
    }

    private static List<String> texts(WordsPage page) {
        return page.entries().stream()
                .map(entry -> entry.reflection().text().orElse(""))
                .toList();
    }

    private long member() {
        return testApplication.member(ANNA).id();
    }

    private Reflection write(LocalDate date, String nudge, String text) {
        return save(date, Kind.PRACTISED, Optional.of(nudge), Optional.of(text));
    }

    private Reflection save(LocalDate date, Kind kind, Optional<String> nudge, Optional<String> text) {
        NewReflection written = written(date, kind, nudge, text);
        return testApplication.store.write(rows -> rows.reflections().save(written));
    }

    private NewReflection written(LocalDate date, Kind kind, Optional<String> nudge, Optional<String> text) {
        return new NewReflection(member(), date, kind, nudge, text, Optional.empty(), testApplication.now.get());
    }
}
