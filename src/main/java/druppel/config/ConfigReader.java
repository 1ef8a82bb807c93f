package druppel.config;

import druppel.web.Contact;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads each setting in the form that it has to have.
public record ConfigReader(Path home, SettingSources sources, List<? extends PlatformSettings> platforms) {
    private static final String DEFAULT_PORT = "3000";
    private static final int HIGHEST_PORT = 65_535;
    private static final String SQLITE = "jdbc:sqlite:";

    Config config() {
        NetworkConfigReader network = new NetworkConfigReader(sources);
        return new Config(
                sources.value(SettingKey.DRUPPEL_HOST).orElse("0.0.0.0"),
                port(),
                network.publicUrl(),
                network.hosts(),
                network.clientAddress(),
                database(),
                path(SettingKey.DRUPPEL_KEYSET, "data/keyset.json"),
                library(),
                retention(),
                sources,
                OidcSettings.read(sources),
                contact(),
                new AdminConfigReader(sources, platforms).people(),
                sources.choice(SettingKey.DRUPPEL_LOG, "text", "json").equals("json"));
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
                SettingKey.PORT, SettingSources.quoted(given) + " is not a port; give a number from 0 to 65535");
    }

    private Optional<Contact> contact() {
        try {
            return sources.value(SettingKey.DRUPPEL_CONTACT).map(Contact::new);
        } catch (IllegalArgumentException wrong) {
            throw new InvalidSettingException(
                    SettingKey.DRUPPEL_CONTACT,
                    "not a contact; give one line of at most " + Contact.LONGEST
                            + " characters: a name, an e-mail address or an https address");
        }
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

    /// The folders of the library, divided by colons.
    private List<Path> library() {
        String given = sources.value(SettingKey.DRUPPEL_LIBRARY).orElse("config/library");
        List<Path> folders = Arrays.stream(given.split(":", -1))
                .map(String::strip)
                .map(folder -> within(SettingKey.DRUPPEL_LIBRARY, folder))
                .toList();
        if (given.matches("(.*:)?\\s*(:.*)?") || Set.copyOf(folders).size() < folders.size()) {
            throw new InvalidSettingException(
                    SettingKey.DRUPPEL_LIBRARY,
                    SettingSources.quoted(given)
                            + " has an empty or repeated folder; give one, or several such as config/library:own");
        }
        return folders;
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
                SettingKey.DRUPPEL_RETENTION,
                SettingSources.quoted(given) + " is not a period; write it as P2Y, P6M or P90D");
    }
}
