package druppel;

import druppel.slack.SlackSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All settings, read and checked.
///
/// @param retention how long reflections are kept
/// @param slack empty where Slack is not configured
record Config(
        String host,
        int port,
        URI baseUrl,
        String databaseUrl,
        Path keyset,
        Path library,
        Period retention,
        Optional<SlackSettings> slack,
        boolean localChat,
        boolean jsonLog) {

    /// Reads the settings of this environment.
    ///
    /// @param home the folder that `config` and `data` lie in
    /// @throws WrongSetting for the first that cannot be used
    static Config read(Path home, Map<String, String> environment) {
        return new Reader(
                        home, new SettingSources(home.resolve("config/druppel.yaml"), environment))
                .config();
    }

    /// Whether any chat is configured.
    boolean anyChat() {
        return localChat || slack.isPresent();
    }

    /// The same settings for a demo: a database of its own, the local chat and nothing else.
    Config demo(Path folder, int demoPort) {
        return new Config(
                "127.0.0.1",
                demoPort,
                URI.create("http://localhost:" + demoPort),
                "jdbc:sqlite:" + folder.resolve("demo.db"),
                folder.resolve("keyset.json"),
                library,
                retention,
                Optional.empty(),
                true,
                jsonLog);
    }

    private record Reader(Path home, SettingSources sources) {
        private static final int DEFAULT_PORT = 3000;
        private static final int HIGHEST_PORT = 65_535;

        Config config() {
            int port = port();
            return new Config(
                    sources.value(Setting.DRUPPEL_HOST).orElse("0.0.0.0"),
                    port,
                    address(Setting.DRUPPEL_BASE_URL, URI.create("http://localhost:" + port)),
                    databaseUrl(),
                    path(Setting.DRUPPEL_KEYSET, "data/keyset.json"),
                    path(Setting.DRUPPEL_LIBRARY, "config/library"),
                    retention(),
                    slack(),
                    choice(Setting.DRUPPEL_LOCAL_CHAT, "off", "on").equals("on"),
                    choice(Setting.DRUPPEL_LOG, "text", "json").equals("json"));
        }

        private int port() {
            String given = sources.value(Setting.PORT).orElse(Integer.toString(DEFAULT_PORT));
            if (given.matches("\\d{1,5}") && Integer.parseInt(given) <= HIGHEST_PORT) {
                return Integer.parseInt(given);
            }
            throw new WrongSetting(
                    Setting.PORT, "“" + given + "” is no port; give a number from 0 to 65535");
        }

        private String databaseUrl() {
            String given =
                    sources.value(Setting.DATABASE_URL)
                            .orElse("jdbc:sqlite:" + home.resolve("data/druppel.db"));
            if (!given.startsWith("jdbc:sqlite:") || given.length() == "jdbc:sqlite:".length()) {
                throw new WrongSetting(
                        Setting.DATABASE_URL,
                        "not a database this version knows; give jdbc:sqlite:FILE");
            }
            return given;
        }

        private Path path(Setting setting, String otherwise) {
            return sources.value(setting).map(Path::of).orElse(home.resolve(otherwise));
        }

        private Period retention() {
            String given = sources.value(Setting.DRUPPEL_RETENTION).orElse("P2Y");
            try {
                Period period = Period.parse(given);
                if (!period.isNegative() && !period.isZero()) {
                    return period;
                }
            } catch (DateTimeParseException notAPeriod) {
                // Told below, together with periods that are none.
            }
            throw new WrongSetting(
                    Setting.DRUPPEL_RETENTION,
                    "“" + given + "” is no period; write it as P2Y, P6M or P90D");
        }

        private Optional<SlackSettings> slack() {
            Optional<String> token = sources.value(Setting.SLACK_BOT_TOKEN);
            Optional<String> secret = sources.value(Setting.SLACK_SIGNING_SECRET);
            if (token.isEmpty() && secret.isEmpty()) {
                return Optional.empty();
            }
            Setting missing =
                    token.isEmpty() ? Setting.SLACK_BOT_TOKEN : Setting.SLACK_SIGNING_SECRET;
            if (token.isEmpty() || secret.isEmpty()) {
                throw new WrongSetting(
                        missing, "missing; Slack needs SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET");
            }
            return Optional.of(
                    new SlackSettings(
                            token.get(),
                            secret.get(),
                            address(Setting.SLACK_API_URL, SlackSettings.SLACK)));
        }

        private URI address(Setting setting, URI otherwise) {
            Optional<String> given = sources.value(setting);
            if (given.isEmpty()) {
                return otherwise;
            }
            try {
                URI address = URI.create(given.get());
                if (address.getHost() != null
                        && Set.of("http", "https").contains(address.getScheme())) {
                    return address;
                }
            } catch (IllegalArgumentException notAnAddress) {
                // Told below, together with addresses of another kind.
            }
            throw new WrongSetting(
                    setting, "not an http or https address; write it as https://example.org/");
        }

        private String choice(Setting setting, String otherwise, String other) {
            String given = sources.value(setting).orElse(otherwise).toLowerCase(Locale.ROOT);
            if (given.equals(otherwise) || given.equals(other)) {
                return given;
            }
            throw new WrongSetting(
                    setting, "“" + given + "” is neither " + otherwise + " nor " + other);
        }
    }
}
