package druppel.config;

import java.util.Optional;

/// Connection settings of the database.
///
/// @param url `jdbc:sqlite:FILE` or `jdbc:postgresql://HOST/DATABASE`
/// @param user PostgreSQL user; ignored for SQLite, like the password
public record DatabaseSettings(String url, Optional<String> user, Optional<String> password) {
    /// Pattern of PostgreSQL URLs, which must not contain the user and password.
    public static final String POSTGRESQL = "jdbc:postgresql://[^/?@]+/[^/?@]+(\\?.*)?";

    /// The settings of a database that needs no user.
    public static DatabaseSettings of(String url) {
        return new DatabaseSettings(url, Optional.empty(), Optional.empty());
    }

    /// The URL for messages, without its parameters, which may hold a secret.
    public String location() {
        return url.replaceFirst("\\?.*", "");
    }

    /// Never includes the secret.
    @Override
    public String toString() {
        return "DatabaseSettings[" + location() + "]";
    }
}
