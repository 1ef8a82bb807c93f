package druppel.config;

import druppel.domain.member.PlatformUser;
import druppel.platform.slack.api.SlackSettings;
import druppel.platform.teams.api.TeamsSettings;
import druppel.store.dialect.DatabaseSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The validated settings.
///
/// @param publicUrl the public address without a trailing slash; empty if not set
/// @param retention how long reflections are kept
/// @param admins additional workspace admins
/// @param slack empty if Slack is not configured
/// @param teams empty if Teams is not configured
public record Config(
        String host,
        int port,
        Optional<URI> publicUrl,
        DatabaseSettings database,
        Path keyset,
        Path library,
        Period retention,
        Optional<SlackSettings> slack,
        Optional<TeamsSettings> teams,
        boolean localChat,
        Set<PlatformUser> admins,
        boolean jsonLog) {

    /// Reads the settings from the environment and the settings file.
    ///
    /// @param home the folder that contains `config` and `data`, to which paths are relative
    /// @throws InvalidSettingException for the first invalid setting
    public static Config read(Path home, Map<String, String> environment) {
        SettingSources sources = new SettingSources(home.resolve("config/druppel.yaml"), environment);
        return new ConfigReader(home, sources).config();
    }

    /// The public address; the local one if none is set.
    public URI baseUrl() {
        return publicUrl.orElseGet(() -> URI.create("http://localhost:" + port));
    }

    /// Whether any chat platform is configured.
    public boolean anyChat() {
        return localChat || slack.isPresent() || teams.isPresent();
    }

    /// A copy with another port, such as a free one that was found.
    public Config on(int otherPort) {
        return new Config(
                host, otherPort, publicUrl, database, keyset, library, retention, slack, teams, localChat, admins,
                jsonLog);
    }

    /// A copy for a demo: a separate database, and the local chat only.
    public Config demo(Path folder, int demoPort) {
        return new Config(
                "127.0.0.1",
                demoPort,
                Optional.empty(),
                DatabaseSettings.of("jdbc:sqlite:" + folder.resolve("demo.db")),
                folder.resolve("keyset.json"),
                library,
                retention,
                Optional.empty(),
                Optional.empty(),
                true,
                admins,
                jsonLog);
    }
}
