package druppel.platform.teams;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// Microsoft's schemas and renderer, installed by npm in `src/test/npm`.
///
/// Without them the test is skipped with a message, but fails if `DRUPPEL_REQUIRE_NPM=1`.
final class NpmPackages {
    private static final Path FOLDER = Path.of("src/test/npm/node_modules");

    private NpmPackages() {}

    /// A file of these packages.
    static Path file(String name) {
        if (!Files.isDirectory(FOLDER)) {
            String line = "NO NPM PACKAGES: tests against Microsoft's schemas and renderer are skipped;"
                    + " run npm ci --ignore-scripts --prefix src/test/npm";
            if ("1".equals(System.getenv("DRUPPEL_REQUIRE_NPM"))) {
                throw new AssertionError(line);
            }
            System.err.println(line);
            Assumptions.abort(line);
        }
        return FOLDER.resolve(name);
    }
}
