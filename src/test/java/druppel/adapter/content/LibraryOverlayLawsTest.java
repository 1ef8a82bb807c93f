package druppel.adapter.content;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import druppel.domain.library.Catalogue;
import druppel.domain.library.Nudge;
import druppel.testing.PropertyCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryOverlayLawsTest {
    @TempDir
    Path folder;

    private Path base;
    private Catalogue shipped;

    @BeforeEach
    void small() throws IOException {
        base = new SmallLibrary(Files.createDirectory(folder.resolve("base"))).folder();
        shipped = YamlLibrary.open(base).catalogue();
    }

    @Test
    void folderAfterFolderGivesWhatIsLeftReplacedAndAddedInThisOrder() {
        PropertyCheck.holds(random -> {
            Map<String, String> expected = new LinkedHashMap<>();
            shipped.nudges()
                    .forEach((id, nudge) ->
                            expected.put(id, nudge.in(Language.EN).nudge()));
            List<Path> folders = new ArrayList<>(List.of(base));
            for (int number = 1; number <= 1 + random.nextInt(3); number++) {
                folders.add(later(number, expected, random));
            }
            YamlLibrary.ReadResult read = YamlLibrary.ReadResult.of(LibraryFolders.read(folders));
            assertThat(read).isInstanceOf(YamlLibrary.ReadResult.Sound.class);
            if (read instanceof YamlLibrary.ReadResult.Sound sound) {
                Map<String, String> texts = new LinkedHashMap<>();
                sound.catalogue()
                        .nudges()
                        .forEach((id, nudge) ->
                                texts.put(id, nudge.in(Language.NL).nudge()));
                expected.replaceAll((id, text) -> text.startsWith("Text ")
                        ? text
                        : shipped.nudge(id).orElseThrow().in(Language.NL).nudge());
                assertThat(texts).isEqualTo(expected);
                assertThat(List.copyOf(texts.keySet())).containsSubsequence(practice(expected, "ask-"));
                assertThat(List.copyOf(texts.keySet())).containsSubsequence(practice(expected, "trust-"));
            }
        });
    }

    /// A folder that switches off some nudges, replaces some and adds some, as the expected texts say from then on.
    private Path later(int number, Map<String, String> expected, RandomGenerator random) {
        Path later = folder.resolve("later-" + number);
        List<String> off = List.copyOf(expected.keySet()).stream()
                .filter(id -> spare(id) && random.nextInt(6) == 0)
                .toList();
        off.forEach(expected::remove);
        for (String practice : List.of("ask", "trust")) {
            StringBuilder yaml = new StringBuilder("id: " + practice + "\nnudges:\n");
            for (String id : written(practice, number, expected, random)) {
                String text = "Text " + id + " of folder " + number;
                expected.put(id, text);
                yaml.append(nudge(id, text));
            }
            write(later.resolve("practices/" + practice + ".yaml"), yaml.toString());
        }
        write(
                later.resolve("library.yaml"),
                "name: \"Later\"\n" + (off.isEmpty() ? "" : "off: {nudges: " + off + "}\n"));
        return later;
    }

    /// A new id, and some that there are.
    private List<String> written(String practice, int number, Map<String, String> expected, RandomGenerator random) {
        List<String> ids = new ArrayList<>(List.of(practice + "-new-" + number));
        expected.keySet().stream()
                .filter(id -> id.startsWith(practice + "-") && spare(id) && random.nextInt(8) == 0)
                .forEach(ids::add);
        return ids;
    }

    /// Whether a practice can do without a nudge: it is an ordinary action.
    private boolean spare(String id) {
        return shipped.nudge(id)
                .map(nudge -> nudge.kind() == Nudge.Kind.ACTION && nudge.effort() == Nudge.Effort.STRETCH)
                .orElse(true);
    }

    private static List<String> practice(Map<String, String> texts, String start) {
        return texts.keySet().stream().filter(id -> id.startsWith(start)).toList();
    }

    private static String nudge(String id, String text) {
        return """
              - id: %s
                kind: action
                setting: meeting
                effort: small
                en: {nudge: "%s", why: "Why %s", plan: "Plan %s", question: "Question %s"}
            """.formatted(id, text, text, text, text);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
