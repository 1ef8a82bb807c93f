package druppel.cli;

import druppel.config.Config;
import druppel.platform.PlatformFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Where a command runs: the folder of `config` and `data`, the environment, and the platforms that
/// can be configured there.
public record CommandEnvironment(Path folder, Map<String, String> environment, List<PlatformFactory> platforms) {
    private static final String HOME = "druppel.home";
    private static final String LOG_FORMAT = "druppel.log";

    /// The folder that the launcher names, else the one we are in.
    public static CommandEnvironment of(Map<String, String> environment, List<PlatformFactory> platforms) {
        return new CommandEnvironment(Path.of(System.getProperty(HOME, "")), environment, platforms);
    }

    public Config config() {
        return Config.read(folder, environment, platforms);
    }

    /// Reads the settings, and sets the format and the limit of the log before anything is logged.
    Config configWithLog() {
        Config config = config();
        System.setProperty(LOG_FORMAT, config.jsonLog() ? "json" : "text");
        LibraryLogLimit.install();
        return config;
    }
}
