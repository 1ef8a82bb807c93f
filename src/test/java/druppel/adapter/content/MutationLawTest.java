package druppel.adapter.content;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.testing.PropertyCheck;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class MutationLawTest {
    @TempDir
    Path folder;

    @Test
    @Timeout(120)
    void aSpoiltFileGivesFaultsWithLinesOrACatalogueAndNeverThrows() {
        SmallLibrary library = new SmallLibrary(folder);
        String good = library.read(SmallLibrary.ASK);
        int lines = good.split("\n", -1).length;
        PropertyCheck.holds(random -> {
            library.write(SmallLibrary.ASK, spoilt(good, random));
            if (YamlLibrary.ReadResult.of(LibraryFolders.read(List.of(folder)))
                    instanceof YamlLibrary.ReadResult.Broken(List<ValidationError> faults)) {
                assertThat(faults)
                        .isNotEmpty()
                        .allSatisfy(validationError ->
                                assertThat(validationError.line()).isBetween(1, lines + 60));
            }
        });
    }

    private static byte[] spoilt(String good, RandomGenerator random) {
        List<String> lines = new ArrayList<>(List.of(good.split("\n")));
        for (int times = random.nextInt(1, 4); times > 0; times--) {
            spoil(lines, random);
        }
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        for (int times = random.nextInt(4) == 0 ? 5 : 0; times > 0; times--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static void spoil(List<String> lines, RandomGenerator random) {
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        int column = random.nextInt(line.length() + 1);
        switch (random.nextInt(5)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, line);
            case 2 -> lines.set(at, " ".repeat(random.nextInt(6)) + line.strip());
            case 3 -> lines.set(at, line.substring(0, column));
            default -> lines.set(at, line.substring(0, column) + mark(random) + line.substring(column));
        }
    }

    private static String mark(RandomGenerator random) {
        List<String> marks = List.of(
                "\"", "'", ":", ": ", "- ", "[", "]", "{", "}", "&a ", "*a ", "!x ", "|", ">", "#", "\t", "%", "---",
                "? ", "<<: ", "\u2028", "\uFEFF", "😀", "null", "1e9", "\n---\n");
        return marks.get(random.nextInt(marks.size()));
    }
}
