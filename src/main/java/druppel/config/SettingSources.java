package druppel.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where settings come from: the settings file, over it the environment, over that a file named by
/// `NAME_FILE`.
final class SettingSources {
    private final Map<String, String> environment;
    private final Map<String, String> file;

    /// Reads the settings file where there is one.
    SettingSources(Path settingsFile, Map<String, String> environment) {
        this.environment = environment;
        this.file = Files.exists(settingsFile) ? new YamlSettingsFile(settingsFile).read() : Map.of();
    }

    /// A setting's value; empty where it is set nowhere or to nothing.
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
