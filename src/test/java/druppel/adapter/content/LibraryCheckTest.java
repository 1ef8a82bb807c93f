package druppel.adapter.content;

import static druppel.adapter.content.SmallLibrary.ASK;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryCheckTest {
    @TempDir
    Path folder;

    private SmallLibrary library;

    @BeforeEach
    void small() {
        library = new SmallLibrary(folder);
    }

    @Test
    void aSoundLibraryIsCounted() {
        LibraryCheck check = LibraryCheck.of(List.of(folder));
        assertThat(check.sound()).isTrue();
        assertThat(check.lines().getLast()).startsWith("2 practices, 26 nudges, 2 languages, 1 programme: no errors");
    }

    @Test
    void aBrokenLibraryIsNotSound() {
        LibraryCheck check = LibraryCheck.of(List.of(library.write(ASK, "").folder()));
        assertThat(check.sound()).isFalse();
        assertThat(check.lines()).allMatch(line -> line.startsWith(ASK + ":"));
    }

    @Test
    void aWarningIsToldWithItsPlaceAndDoesNotBreakTheLibrary() {
        LibraryCheck check = LibraryCheck.of(List.of(twoQuestions()));
        assertThat(check.sound()).isTrue();
        assertThat(check.lines())
                .contains("warning: " + warning())
                .last()
                .asString()
                .endsWith(": no errors, " + check.warnings().size() + " warnings");
    }

    @Test
    void aStrictCheckTakesWarningsForErrors() {
        LibraryCheck check = LibraryCheck.of(List.of(twoQuestions())).strict();
        assertThat(check.sound()).isFalse();
        assertThat(check.lines()).contains(warning()).noneMatch(line -> line.startsWith("warning: "));
    }

    @Test
    void aLibraryWithWarningsIsLoaded() {
        assertThat(library.faults()).isEmpty();
        assertThat(YamlLibrary.open(twoQuestions()).catalogue().nudges()).hasSize(26);
    }

    private Path twoQuestions() {
        return library.edit(ASK, "Who broke the silence, and with what?", "Who broke the silence? And with what?")
                .folder();
    }

    private String warning() {
        return "practices/ask.yaml:%d: the English question of ask-slow-sip asks two questions: keep the one that matters more"
                .formatted(library.line(ASK, "Who broke the silence?"));
    }
}
