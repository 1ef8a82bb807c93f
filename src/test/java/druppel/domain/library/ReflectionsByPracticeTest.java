package druppel.domain.library;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.library.ReflectionsByPractice.Group;
import druppel.domain.library.ReflectionsByPractice.Words;
import druppel.domain.library.ReflectionsByPractice.Written;
import druppel.testing.PropertyCheck;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReflectionsByPracticeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final List<Practice> PRACTICES = Stream.of("p0", "p1", "p2", "p3")
            .map(id -> SampleNudges.practice(id, List.of()))
            .toList();

    @Test
    void everyWordIsInOneSheaf() {
        PropertyCheck.holds(random -> {
            List<Written> written = any(random);
            ReflectionsByPractice reflectionsByPractice = ReflectionsByPractice.of(written, PRACTICES);

            assertThat(reflectionsByPractice.groups().stream().flatMap(group -> group.words().stream()))
                    .containsExactlyInAnyOrderElementsOf(
                            written.stream().map(Written::words).toList());
            assertThat(reflectionsByPractice.groups())
                    .extracting(Group::practice)
                    .doesNotHaveDuplicates();
            assertThat(reflectionsByPractice.groups())
                    .allMatch(group -> !group.words().isEmpty());
        });
    }

    @Test
    void whatBelongsToNoPracticeComesLast() {
        ReflectionsByPractice reflectionsByPractice = ReflectionsByPractice.of(
                List.of(written(0, Optional.empty()), written(1, Optional.of(PRACTICES.getFirst()))), PRACTICES);

        assertThat(reflectionsByPractice.groups().getLast().practice()).isEmpty();
    }

    @Test
    void aCutHarvestHoldsTheNewestOfEachAndNoMoreThanItMay() {
        PropertyCheck.holds(random -> {
            ReflectionsByPractice reflectionsByPractice = ReflectionsByPractice.of(any(random), PRACTICES);
            int most = random.nextInt(1, 30);
            ReflectionsByPractice cut = reflectionsByPractice.newest(most);

            assertThat(cut.count()).isLessThanOrEqualTo(most);
            assertThat(cut.groups())
                    .hasSize(Math.min(most, reflectionsByPractice.groups().size()));
            IntStream.range(0, cut.groups().size()).forEach(place -> {
                List<Words> all = reflectionsByPractice.groups().get(place).words();
                List<Words> shown = cut.groups().get(place).words();
                assertThat(shown).isNotEmpty().isEqualTo(all.subList(all.size() - shown.size(), all.size()));
            });
        });
    }

    @Test
    void aHarvestThatFitsIsNotCut() {
        PropertyCheck.holds(random -> {
            ReflectionsByPractice reflectionsByPractice = ReflectionsByPractice.of(any(random), PRACTICES);

            assertThat(reflectionsByPractice.newest(Math.max(1, reflectionsByPractice.count())))
                    .isEqualTo(reflectionsByPractice);
        });
    }

    private static List<Written> any(RandomGenerator random) {
        return IntStream.range(0, random.nextInt(40))
                .mapToObj(number -> {
                    int practice = random.nextInt(PRACTICES.size() + 1);
                    return written(
                            number,
                            practice == PRACTICES.size() ? Optional.empty() : Optional.of(PRACTICES.get(practice)));
                })
                .toList();
    }

    private static Written written(int number, Optional<Practice> about) {
        return new Written(about, new Words(DAY.plusDays(number), Optional.empty(), "words " + number));
    }
}
