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

/// All settings, read and checked.
///
/// @param publicUrl without a slash at its end; empty where none was given
/// @param retention how long reflections are kept
/// @param admins those who look after their workspace beside the platform's own
/// @param slack empty where Slack is not configured
/// @param teams empty where Teams is not configured
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

    /// Reads the settings of this environment.
    ///
    /// @param home the folder that `config` and `data` lie in, and that paths start from
    /// @throws InvalidSettingException for the first that cannot be used
    public static Config read(Path home, Map<String, String> environment) {
        SettingSources sources = new SettingSources(home.resolve("config/druppel.yaml"), environment);
        return new ConfigReader(home, sources).config();
    }

    /// How the outside reaches it; this machine's own address where none was given.
    public URI baseUrl() {
        return publicUrl.orElseGet(() -> URI.create("http://localhost:" + port));
    }

    /// Whether any chat is configured.
    public boolean anyChat() {
        return localChat || slack.isPresent() || teams.isPresent();
    }

    /// The same settings on another port, such as the one that was free.
    public Config on(int otherPort) {
        return new Config(
                host, otherPort, publicUrl, database, keyset, library, retention, slack, teams, localChat, admins,
                jsonLog);
    }

    /// The same settings for a demo: a database of its own, the local chat and nothing else.
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
