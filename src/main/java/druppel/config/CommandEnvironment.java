package druppel.config;

import java.nio.file.Path;
import java.util.Map;

/// Where a command runs: the folder of `config` and `data`, and the environment.
public record CommandEnvironment(Path folder, Map<String, String> environment) {
    private static final String PROPERTY = "druppel.home";

    /// The folder that the launcher names, else the one we are in.
    public static CommandEnvironment of(Map<String, String> environment) {
        return new CommandEnvironment(Path.of(System.getProperty(PROPERTY, "")), environment);
    }

    public Config config() {
        return Config.read(folder, environment);
    }
}
