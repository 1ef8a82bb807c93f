package druppel.config;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Sources of the settings, in ascending precedence: the settings file, the environment, and files named by
/// `NAME_FILE`.
public record SettingSources(Map<String, String> environment, Map<String, String> file) {
    private static final int LONGEST_QUOTE = 40;

    /// No settings at all.
    public static final SettingSources NONE = new SettingSources(Map.of(), Map.of());

    public SettingSources {
        environment = Map.copyOf(environment);
        file = Map.copyOf(file);
    }

    /// Reads the settings file where there is one.
    ///
    /// @param known the names that the file may use
    static SettingSources read(Path settingsFile, Map<String, String> environment, Set<String> known) {
        return new SettingSources(
                environment, Files.exists(settingsFile) ? new YamlSettingsFile(settingsFile, known).read() : Map.of());
    }

    /// A setting's value; empty where it is set nowhere or to nothing.
    public Optional<String> value(SettingName setting) {
        String name = setting.name();
        return fromNamedFile(name)
                .or(() -> Optional.ofNullable(environment.get(name)))
                .or(() -> Optional.ofNullable(file.get(name)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /// A setting's value as an http or https address.
    ///
    /// @throws InvalidSettingException if it is something else
    public Optional<URI> address(SettingName setting) {
        return value(setting).map(given -> address(setting, given));
    }

    /// A setting's value as one of two words, the first if it is not set.
    ///
    /// @throws InvalidSettingException if it is something else
    public String choice(SettingName setting, String otherwise, String other) {
        String given = value(setting).orElse(otherwise).toLowerCase(Locale.ROOT);
        if (given.equals(otherwise) || given.equals(other)) {
            return given;
        }
        throw new InvalidSettingException(
                setting, quoted(given) + " is not a valid value; give " + otherwise + " or " + other);
    }

    /// Names no value: some are secrets.
    @Override
    public String toString() {
        return "SettingSources[]";
    }

    // The start of its first line: a file may have been named that holds something else.
    static String quoted(String given) {
        String line = given.lines().findFirst().orElse("");
        return line.length() > LONGEST_QUOTE ? "“" + line.substring(0, LONGEST_QUOTE) + "…”" : "“" + line + "”";
    }

    private static URI address(SettingName setting, String given) {
        try {
            URI address = URI.create(given);
            if (address.getHost() != null && Set.of("http", "https").contains(address.getScheme())) {
                return address;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // Reported below, together with addresses of another kind.
        }
        throw new InvalidSettingException(setting, "not an http or https address; write it as https://example.org/");
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
