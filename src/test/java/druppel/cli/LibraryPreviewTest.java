package druppel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.testing.CommandLine;
import druppel.testing.CommandLine.Said;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryPreviewTest {
    @TempDir
    private Path home;

    @Test
    void theStoryGoesFromTheFirstDaysToAKeptActAndItsBooster() {
        String story = preview("--days", "29").out();
        assertThat(story)
                .containsSubsequence(
                        "Mon 2026-11-30",
                        "09:00  Ask instead of answer · first days, small, day 1 of 10",
                        "16:00  ",
                        "→ Done",
                        "make a habit?",
                        "· keep, day 5 of 10",
                        "· keep, day 10 of 10",
                        "· booster of a kept act",
                        "Fri 2026-12-25",
                        "no nudge: ",
                        "Christmas",
                        "Mon 2026-12-28");
        assertThat(story).doesNotContain("brave, day 1 ", "brave, day 2 ", "brave, day 3 ");
        assertThat(story.lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void theSameSeedTellsTheSameStoryInTheReadersLanguage() {
        Said said = preview("--days", "5", "--language", "nl", "--seed", "3", "--programme", "taster");
        assertThat(said.out()).contains("Vragen in plaats van").contains("day 1 of 1");
        assertThat(preview("--days", "5", "--language", "nl", "--seed", "3", "--programme", "taster"))
                .isEqualTo(said);
    }

    @Test
    void anAimComesFirst() {
        assertThat(preview("--days", "1", "--aim", "values").out()).contains("Stand for what matters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--programme=nowhere",
                "--holidays=Q",
                "--days=0",
                "--days=367",
                "--language=fr",
                "--aim=x",
                "--seed=0"
            })
    void anOptionThatIsWrongSaysWhatThereIs(String wrong) {
        Said said = preview(wrong);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.complaints()).hasSize(1);
    }

    private Said preview(String... options) {
        List<String> command = List.of("library", "preview", "--from", "2026-11-30");
        return new CommandLine(home)
                .run(Stream.concat(command.stream(), Stream.of(options)).toArray(String[]::new));
    }
}
