package druppel.store.dialect;

import java.util.Optional;

/// Where the database is, and as whom to reach it.
///
/// @param url `jdbc:sqlite:FILE` or `jdbc:postgresql://HOST/DATABASE`
/// @param user of no use to SQLite, like the password
public record DatabaseSettings(String url, Optional<String> user, Optional<String> password) {
    /// The form of PostgreSQL's addresses: user and password stand elsewhere.
    public static final String POSTGRESQL = "jdbc:postgresql://[^/?@]+/[^/?@]+(\\?.*)?";

    /// A database that asks for no user.
    public static DatabaseSettings of(String url) {
        return new DatabaseSettings(url, Optional.empty(), Optional.empty());
    }

    /// What to call it in a message: the address without its parameters, which may hold a secret.
    public String place() {
        return url.replaceFirst("\\?.*", "");
    }

    /// Names no secret.
    @Override
    public String toString() {
        return "DatabaseSettings[" + place() + "]";
    }
}
