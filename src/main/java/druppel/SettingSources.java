package druppel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Where settings come from: the settings file, over it the environment, over that a file named by
/// `NAME_FILE`.
final class SettingSources {
    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final TypeReference<Map<String, Object>> FLAT = new TypeReference<>() {};

    private final Map<String, String> environment;
    private final Map<Setting, String> file;

    /// Reads the settings file where there is one.
    SettingSources(Path settingsFile, Map<String, String> environment) {
        this.environment = environment;
        this.file = Files.exists(settingsFile) ? read(settingsFile) : Map.of();
    }

    /// A setting's value; empty where it is set nowhere or to nothing.
    Optional<String> value(Setting setting) {
        return fromNamedFile(setting)
                .or(() -> Optional.ofNullable(environment.get(setting.name())))
                .or(() -> Optional.ofNullable(file.get(setting)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private Optional<String> fromNamedFile(Setting setting) {
        String name = setting.name() + "_FILE";
        String path = environment.get(name);
        if (path == null || path.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(Path.of(path.strip())));
        } catch (IOException failure) {
            throw new WrongSetting(
                    name,
                    "the file " + path + " cannot be read; give a readable file with the value");
        }
    }

    private static Map<Setting, String> read(Path settingsFile) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        parsed(settingsFile)
                .forEach((name, value) -> {
                    Setting setting =
                            Setting.named(name)
                                    .orElseThrow(() ->
                                            new WrongSetting(
                                                    name,
                                                    "no such setting, in "
                                                            + settingsFile
                                                            + "; the names are those of the comments there"));
                    if (value != null) {
                        values.put(setting, value.toString());
                    }
                });
        return values;
    }

    private static Map<String, Object> parsed(Path settingsFile) {
        try {
            JsonNode read = YAML.readTree(Files.readString(settingsFile));
            return read.isMissingNode() || read.isNull() ? Map.of() : YAML.treeToValue(read, FLAT);
        } catch (JacksonException failure) {
            throw new WrongSetting(
                    settingsFile.toString(),
                    "line "
                            + failure.getLocation().getLineNr()
                            + " is not “NAME: value”; write one setting a line");
        } catch (IOException failure) {
            throw new WrongSetting(
                    settingsFile.toString(), "cannot be read; make it readable for this user");
        }
    }
}
