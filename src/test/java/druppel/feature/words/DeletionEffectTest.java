package druppel.feature.words;

import static druppel.testing.TestApplication.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.RequestContext;
import druppel.domain.Language;
import druppel.domain.reflection.Reflection;
import druppel.testing.TestApplication;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What deleting a reflection will do is what it does.
class DeletionEffectTest {
    @TempDir
    private Path folder;

    private TestApplication testApplication;

    @BeforeEach
    void open() {
        testApplication = TestApplication.at(folder, "2026-11-30T08:59");
        testApplication.says(ANNA, "start");
        for (String day : new String[] {"2026-11-30", "2026-12-01", "2026-12-02"}) {
            testApplication.windTo(day + "T09:30");
            testApplication.says(ANNA, "I asked on " + day);
        }
    }

    @AfterEach
    void close() {
        testApplication.close();
    }

    @Test
    void theOnlyWordsOfADayTakeItsPracticeAlong() {
        assertThat(effect("I asked on 2026-12-01"))
                .isEqualTo(new DeletionEffect(LocalDate.of(2026, 12, 1), true, 0, 3, 1));
        assertDoes("I asked on 2026-12-01");
    }

    @Test
    void todayIsOpenAgain() {
        assertThat(effect("I asked on 2026-12-02"))
                .isEqualTo(new DeletionEffect(LocalDate.of(2026, 12, 2), true, 0, 3, 2));
        assertDoes("I asked on 2026-12-02");
    }

    @Test
    void otherWordsOfTheDayKeepItPractised() {
        testApplication.says(ANNA, "reflect And once more");

        assertThat(effect("And once more").unpractised()).isFalse();
        assertDoes("And once more");
    }

    @Test
    void aNoteTakesNothingAlong() {
        testApplication.windTo("2026-12-03T09:30");
        testApplication.says(ANNA, "not today, I was ill all morning");

        assertThat(effect("not today, I was ill all morning")).satisfies(effect -> {
            assertThat(effect.unpractised()).isFalse();
            assertThat(effect.after()).isEqualTo(effect.before());
        });
    }

    @Test
    void wordsOfADayOffAreADayLess() {
        testApplication.windTo("2026-12-05T12:00");
        testApplication.says(ANNA, "reflect On a Saturday");

        assertThat(effect("On a Saturday").unpractised()).isTrue();
        assertDoes("On a Saturday");
    }

    @Test
    void aRepairGoesWithItsWords() {
        testApplication.windTo("2026-12-05T10:00");
        testApplication.presses(ANNA, "repair:");
        testApplication.says(ANNA, "I asked my director what she would do");
        DeletionEffect effect = effect("I asked my director what she would do");

        assertThat(effect.repairs()).isPositive();
        assertDoes("I asked my director what she would do");
    }

    private void assertDoes(String text) {
        DeletionEffect effect = effect(text);
        testApplication.store.update(
                rows -> rows.reflections().delete(reflection(text).id()));

        assertThat(testApplication.habit(ANNA).streak().length()).isEqualTo(effect.after());
        assertThat(testApplication.habit(ANNA).isPractised(effect.date())).isEqualTo(isStill(effect));
        assertThat(effect.unpractised()).isEqualTo(!isStill(effect));
    }

    private boolean isStill(DeletionEffect effect) {
        return testApplication.reflections(ANNA).stream()
                .anyMatch(other -> other.kind() == Reflection.Kind.PRACTISED
                        && other.date().equals(effect.date()));
    }

    private DeletionEffect effect(String text) {
        RequestContext context = new RequestContext(
                testApplication.member(ANNA), testApplication.now.get(), testApplication.library.texts(Language.EN));
        return testApplication.store.read(rows -> DeletionEffect.of(rows, context, reflection(text)));
    }

    private Reflection reflection(String text) {
        return testApplication.reflections(ANNA).stream()
                .filter(reflection -> reflection.text().filter(text::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
