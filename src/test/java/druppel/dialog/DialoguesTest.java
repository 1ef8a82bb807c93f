package druppel.dialog;

import druppel.domain.Language;
import druppel.testing.Dialogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Plays every script in the dialogues folder; `Dialogue` describes how one is written.
class DialoguesTest {
    private static final Path SCRIPTS = Path.of("src/test/resources/druppel/dialogues");

    @TempDir
    private Path folder;

    @TestFactory
    List<DynamicTest> inEnglish() throws IOException {
        return scripts(Language.EN);
    }

    @TestFactory
    List<DynamicTest> inDutch() throws IOException {
        return scripts(Language.NL);
    }

    private List<DynamicTest> scripts(Language language) throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS.resolve(language.tag()))) {
            return files.sorted().map(file -> test(file, language)).toList();
        }
    }

    private DynamicTest test(Path file, Language language) {
        String name = file.getFileName().toString().replace(".txt", "");
        return DynamicTest.dynamicTest(name.replace('-', ' '), file.toUri(), () -> {
            try (Dialogue dialogue = new Dialogue(folder.resolve(name), language)) {
                dialogue.play(Files.readAllLines(file));
            }
        });
    }
}
