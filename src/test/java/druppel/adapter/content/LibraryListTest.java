package druppel.adapter.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryListTest {
    @TempDir
    Path folder;

    @Test
    void theListAlignsAPracticePerLine() {
        new SmallLibrary(folder);
        assertThat(LibraryList.of(List.of(folder)))
                .startsWith(
                        folder + ": 26 nudges",
                        "",
                        "practice  nudges  action  notice  question  meeting  one-to-one  message  corridor  alone  "
                                + "small  stretch  brave  traits",
                        "ask           13       7       3         3        4           3        2         2      2    "
                                + "  6        4      3  service, connection",
                        "trust         13       7       3         3        3           2        3         2      3    "
                                + "  6        4      3  service, integrity",
                        "",
                        "nudge                     practice  languages");
    }

    @Test
    void theListHasALineForEachNudgeWithItsLanguages() {
        new SmallLibrary(folder);
        assertThat(LibraryList.of(List.of(folder)))
                .contains("ask-slow-sip              ask       en nl")
                .hasSize(7 + 26);
    }
}
