package druppel.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Sources of the settings, in ascending precedence: the settings file, the environment, and files named by
/// `NAME_FILE`.
final class SettingSources {
    private final Map<String, String> environment;
    private final Map<String, String> file;

    /// Reads the settings file if it exists.
    SettingSources(Path settingsFile, Map<String, String> environment) {
        this.environment = environment;
        this.file = Files.exists(settingsFile) ? new YamlSettingsFile(settingsFile).read() : Map.of();
    }

    /// The value of a setting; empty if it is not set or blank.
    Optional<String> value(SettingKey settingKey) {
        String name = settingKey.name();
        return fromNamedFile(name)
                .or(() -> Optional.ofNullable(environment.get(name)))
                .or(() -> Optional.ofNullable(file.get(name)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private Optional<String> fromNamedFile(String name) {
        return Optional.ofNullable(environment.get(name + "_FILE"))
                .map(String::strip)
                .filter(path -> !path.isEmpty())
                .map(path -> content(name + "_FILE", path));
    }

    private static String content(String name, String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException | InvalidPathException failure) {
            throw new InvalidSettingException(
                    name, "the file " + path + " cannot be read; give a readable file with the value");
        }
    }
}
