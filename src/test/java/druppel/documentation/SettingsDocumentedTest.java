package druppel.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.boot.Platforms;
import druppel.config.Config;
import druppel.config.SettingKey;
import druppel.config.SettingName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsDocumentedTest {
    private static final Path SHIPPED = Path.of("config/druppel.yaml");
    private static final Pattern SETTING = Pattern.compile("(?m)^#([A-Z_]+):");

    @TempDir
    private Path home;

    private String shipped = "";

    @BeforeEach
    void read() throws IOException {
        shipped = Files.readString(SHIPPED);
    }

    @Test
    void theShippedFileNamesEverySettingOnce() {
        List<String> named = SETTING.matcher(shipped)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        settings().map(SettingName::name).toList());
    }

    private static Stream<SettingName> settings() {
        return Stream.concat(
                Arrays.stream(SettingKey.values()),
                Platforms.ALL.stream().flatMap(platform -> platform.settings().stream()));
    }

    @Test
    void whatTheShippedFileCallsADefaultIsOne() throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(
                home.resolve("config/druppel.yaml"),
                SETTING.matcher(shipped).replaceAll(found -> found.group(1) + ":"));
        Config given = Config.read(home, Map.of(), Platforms.ALL);
        Files.delete(home.resolve("config/druppel.yaml"));
        Config otherwise = Config.read(home, Map.of(), Platforms.ALL);
        assertThat(given.baseUrl()).isEqualTo(otherwise.baseUrl());
        assertThat(given)
                .usingRecursiveComparison()
                .ignoringFields("publicUrl", "sources")
                .isEqualTo(otherwise);
    }
}
