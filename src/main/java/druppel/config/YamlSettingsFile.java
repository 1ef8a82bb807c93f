package druppel.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The settings file: YAML, a setting a line. A value is taken as it is written, also where YAML
/// would read a number.
///
/// @param known the names that it may use
record YamlSettingsFile(Path path, Set<String> known) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final TypeReference<Map<String, String>> FLAT = new TypeReference<>() {};

    /// All values by name; throws `InvalidSettingException` for an unknown name.
    Map<String, String> read() {
        Map<String, String> values = new HashMap<>(parsed());
        values.values().removeIf(value -> value == null);
        values.keySet().forEach(this::requireKnown);
        return Map.copyOf(values);
    }

    private void requireKnown(String name) {
        if (!known.contains(name)) {
            throw new InvalidSettingException(
                    name, "unknown setting in " + path + "; see the comments there for the names");
        }
    }

    private Map<String, String> parsed() {
        try (MappingIterator<Map<String, String>> found = YAML.readerFor(FLAT).readValues(Files.readString(path))) {
            return found.hasNext() ? found.next() : Map.of();
        } catch (JacksonException failure) {
            throw unreadable(failure.getLocation());
        } catch (IOException failure) {
            throw new InvalidSettingException(path.toString(), "cannot be read; make it readable for this user");
        }
    }

    private InvalidSettingException unreadable(TokenStreamLocation location) {
        String line = location == null ? "something" : "line " + location.getLineNr();
        return new InvalidSettingException(path.toString(), line + " is not “NAME: value”; write one setting per line");
    }
}
