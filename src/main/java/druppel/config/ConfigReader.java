package druppel.config;

import druppel.platform.slack.api.SlackSettings;
import druppel.store.dialect.DatabaseSettings;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads and validates each setting.
public record ConfigReader(Path home, SettingSources sources) {
    private static final String DEFAULT_PORT = "3000";
    private static final int HIGHEST_PORT = 65_535;
    private static final String SQLITE = "jdbc:sqlite:";
    private static final int LONGEST_QUOTE = 40;

    Config config() {
        return new Config(
                sources.value(SettingKey.DRUPPEL_HOST).orElse("0.0.0.0"),
                port(),
                address(SettingKey.DRUPPEL_BASE_URL).map(ConfigReader::withoutSlash),
                database(),
                path(SettingKey.DRUPPEL_KEYSET, "data/keyset.json"),
                path(SettingKey.DRUPPEL_LIBRARY, "config/library"),
                retention(),
                slack(),
                new TeamsConfigReader(sources).settings(),
                choice(SettingKey.DRUPPEL_LOCAL_CHAT, "off", "on").equals("on"),
                new AdminConfigReader(sources).people(),
                choice(SettingKey.DRUPPEL_LOG, "text", "json").equals("json"));
    }

    /// Whether a port number is valid; 0 means any free one.
    public static boolean isPort(int number) {
        return number >= 0 && number <= HIGHEST_PORT;
    }

    private int port() {
        String given = sources.value(SettingKey.PORT).orElse(DEFAULT_PORT);
        if (given.matches("\\d{1,5}") && isPort(Integer.parseInt(given))) {
            return Integer.parseInt(given);
        }
        throw new InvalidSettingException(
                SettingKey.PORT, quoted(given) + " is not a port; give a number from 0 to 65535");
    }

    private DatabaseSettings database() {
        String given = sources.value(SettingKey.DATABASE_URL).orElse(SQLITE + "data/druppel.db");
        return new DatabaseSettings(
                given.matches(DatabaseSettings.POSTGRESQL) ? given : sqlite(given),
                sources.value(SettingKey.DATABASE_USER),
                sources.value(SettingKey.DATABASE_PASSWORD));
    }

    private String sqlite(String given) {
        String file = given.startsWith(SQLITE) ? given.substring(SQLITE.length()) : "";
        if (file.isEmpty() || file.matches("[:?].*|file:.*")) {
            throw new InvalidSettingException(
                    SettingKey.DATABASE_URL,
                    "not a database this version knows; give jdbc:sqlite:FILE or jdbc:postgresql://HOST/DATABASE");
        }
        return SQLITE + within(SettingKey.DATABASE_URL, file);
    }

    private Path path(SettingKey settingKey, String otherwise) {
        return within(settingKey, sources.value(settingKey).orElse(otherwise));
    }

    private Path within(SettingKey settingKey, String path) {
        try {
            return home.resolve(path);
        } catch (InvalidPathException wrong) {
            throw new InvalidSettingException(settingKey, "not a path; give one such as data/druppel");
        }
    }

    private Period retention() {
        String given = sources.value(SettingKey.DRUPPEL_RETENTION).orElse("P2Y");
        try {
            Period period = Period.parse(given);
            if (!period.isNegative() && !period.isZero()) {
                return period;
            }
        } catch (DateTimeParseException notAPeriod) {
            // Reported below, together with values that are not periods.
        }
        throw new InvalidSettingException(
                SettingKey.DRUPPEL_RETENTION, quoted(given) + " is not a period; write it as P2Y, P6M or P90D");
    }

    private Optional<SlackSettings> slack() {
        URI api = address(SettingKey.SLACK_API_URL).orElse(SlackSettings.SLACK);
        return new SlackConfigReader(sources, api).settings();
    }

    private Optional<URI> address(SettingKey settingKey) {
        return sources.value(settingKey).map(given -> address(settingKey, given));
    }

    private static URI address(SettingKey settingKey, String given) {
        try {
            URI address = URI.create(given);
            if (address.getHost() != null && Set.of("http", "https").contains(address.getScheme())) {
                return address;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // Reported below, together with addresses of other kinds.
        }
        throw new InvalidSettingException(settingKey, "not an http or https address; write it as https://example.org/");
    }

    private static URI withoutSlash(URI address) {
        return URI.create(address.toString().replaceFirst("/+$", ""));
    }

    private String choice(SettingKey settingKey, String otherwise, String other) {
        String given = sources.value(settingKey).orElse(otherwise).toLowerCase(Locale.ROOT);
        if (given.equals(otherwise) || given.equals(other)) {
            return given;
        }
        throw new InvalidSettingException(
                settingKey, quoted(given) + " is not a valid value; give " + otherwise + " or " + other);
    }

    // Only the start of the first line: the value may be a whole file that was given by mistake.
    static String quoted(String given) {
        String line = given.lines().findFirst().orElse("");
        return line.length() > LONGEST_QUOTE ? "“" + line.substring(0, LONGEST_QUOTE) + "…”" : "“" + line + "”";
    }
}
