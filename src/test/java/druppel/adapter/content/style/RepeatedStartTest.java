package druppel.adapter.content.style;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import druppel.domain.library.Nudge;
import druppel.domain.library.NudgeConditions;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepeatedStartTest {
    @Test
    void theFourthOfAPracticeThatBeginsTheSameIsFound() {
        assertThat(complaints(Language.EN, 4, "ask", "Notice when"))
                .containsExactly("begins with “notice when”, as 3 others of ask do");
        assertThat(complaints(Language.NL, 4, "ask", "Let op"))
                .containsExactly("begins with “let op”, as 3 others of ask do");
        assertThat(complaints(Language.EN, 3, "ask", "Notice when")).isEmpty();
        assertThat(complaints(Language.NL, 3, "ask", "Let op")).isEmpty();
    }

    @Test
    void theNinthOfTheLibraryThatBeginsTheSameIsFound() {
        assertThat(complaints(Language.EN, 9, "p%d", "Notice when you"))
                .containsExactly("begins with “notice when you”, as 8 others of the library do");
        assertThat(complaints(Language.NL, 9, "p%d", "Let vandaag op"))
                .containsExactly("begins with “let vandaag op”, as 8 others of the library do");
        assertThat(complaints(Language.EN, 8, "p%d", "Notice when you")).isEmpty();
        assertThat(complaints(Language.NL, 8, "p%d", "Let vandaag op")).isEmpty();
    }

    /// Complaints about nudges of which only the first words are the same.
    private static List<String> complaints(Language language, int count, String practice, String opening) {
        return SampleTexts.complaints(
                new RepeatedStart(),
                IntStream.range(0, count)
                        .mapToObj(number -> nudge(language, practice.formatted(number) + "-" + number, number, opening))
                        .toList());
    }

    private static Nudge nudge(Language language, String id, int number, String opening) {
        Nudge.Text text = new Nudge.Text(opening + " thing" + number, "Why" + number, "", "");
        return SampleTexts.nudge(id, NudgeConditions.NONE, language, text);
    }
}
