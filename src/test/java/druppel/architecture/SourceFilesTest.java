package druppel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {
    private static final SourceFiles OURS = new SourceFiles(Path.of(""));

    @TempDir
    private Path folder;

    @Test
    void everyFileCanBeReadToItsEnd() throws IOException {
        assertThat(OURS.tooLong()).isEmpty();
    }

    @Test
    void nothingIsPutOff() throws IOException {
        assertThat(OURS.puttingOff()).isEmpty();
    }

    @Test
    void aFileThatIsTooLongIsNamed() throws IOException {
        Path file = written("src/main/java/Long.java", "int line;\n".repeat(401));
        assertThat(new SourceFiles(folder).tooLong()).containsExactly(file);
    }

    @Test
    void aFileOfFourHundredLinesIsShortEnough() throws IOException {
        written("src/main/java/Short.java", "int line;\n".repeat(400));
        assertThat(new SourceFiles(folder).tooLong()).isEmpty();
    }

    @Test
    void whatIsPutOffIsNamed() throws IOException {
        Path file = written("config/some.yaml", "# TO" + "DO later\n");
        assertThat(new SourceFiles(folder).puttingOff()).containsExactly(file);
    }

    private Path written(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
