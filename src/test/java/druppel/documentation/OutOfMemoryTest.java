package druppel.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every way to start the server ends it when it is out of memory, so that it is started again.
class OutOfMemoryTest {
    @ParameterizedTest
    @CsvSource({"druppel, exec", "Dockerfile, RUN printf", "docs/operations.md, ExecStart", "docs/operations.md, java -"
    })
    void theProcessEnds(Path file, String start) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            assertThat(lines.filter(line -> line.startsWith(start)))
                    .isNotEmpty()
                    .allMatch(line -> line.contains("-XX:+ExitOnOutOfMemoryError"));
        }
    }
}
