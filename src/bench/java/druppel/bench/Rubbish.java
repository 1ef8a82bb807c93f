package druppel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What a part leaves behind.
final class Rubbish {
    private Rubbish() {}

    static void clear(Path folder) throws IOException {
        List<Path> deepest;
        try (Stream<Path> all = Files.walk(folder)) {
            deepest = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepest) {
            Files.deleteIfExists(path);
        }
    }
}
