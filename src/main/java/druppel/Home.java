package druppel;

import java.nio.file.Path;
import java.util.Map;

/// Where a command runs: the folder of `config` and `data`, and the environment.
record Home(Path folder, Map<String, String> environment) {
    private static final String PROPERTY = "druppel.home";

    /// The folder that the launcher names, else the one we are in.
    static Home of(Map<String, String> environment) {
        return new Home(Path.of(System.getProperty(PROPERTY, "")), environment);
    }

    Config config() {
        return Config.read(folder, environment);
    }
}
