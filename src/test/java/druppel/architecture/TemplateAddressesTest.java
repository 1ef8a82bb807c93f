package druppel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// An address that a template writes down itself would be wrong below the path of the base URL.
class TemplateAddressesTest {
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern WRITTEN = Pattern.compile("\\b[a-z-]+=\"(?:/|https?:)[^\"]*\"");

    @Test
    void noTemplateWritesAnAddressByItself() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            List<String> written = files.filter(Files::isRegularFile)
                    .flatMap(file -> WRITTEN.matcher(read(file)).results().map(MatchResult::group))
                    .toList();
            assertThat(written).isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
