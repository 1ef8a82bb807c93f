package druppel.config;

import java.nio.file.Path;
import java.util.Map;

/// Environment of a command: the folder of `config` and `data`, and the environment variables.
public record CommandEnvironment(Path folder, Map<String, String> environment) {
    private static final String PROPERTY = "druppel.home";

    /// The environment in the folder that the launcher names, otherwise in the current one.
    public static CommandEnvironment of(Map<String, String> environment) {
        return new CommandEnvironment(Path.of(System.getProperty(PROPERTY, "")), environment);
    }

    public Config config() {
        return Config.read(folder, environment);
    }
}
