package druppel.bench;

import druppel.adapter.content.YamlLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// What all parts share: a folder to work in, how much and how often, the library, PostgreSQL, and
/// the table that figures go into.
final class Workshop implements AutoCloseable {
    private final Path folder;
    private final int members;
    private final int rounds;
    private final Table table;
    private final YamlLibrary library = YamlLibrary.open(Path.of("config/library"));
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private @Nullable Postgres postgres;

    Workshop(Path folder, int members, int rounds, Table table) {
        this.folder = folder;
        this.members = members;
        this.rounds = rounds;
        this.table = table;
    }

    int members() {
        return members;
    }

    int rounds() {
        return rounds;
    }

    Table table() {
        return table;
    }

    YamlLibrary library() {
        return library;
    }

    /// A new SQLite database's address.
    String sqlite(String name) throws IOException {
        return "jdbc:sqlite:" + Files.createTempDirectory(folder, name).resolve("bench.db");
    }

    /// A new PostgreSQL database's address; the server starts with the first.
    String postgres(String name) throws Exception {
        if (postgres == null) {
            postgres = keep(Postgres.start(folder.resolve("postgres")));
        }
        return postgres.fresh(name);
    }

    /// A keyset of its own for a database.
    Path keyset() throws IOException {
        return Files.createTempDirectory(folder, "keys").resolve("keyset.json");
    }

    /// The keyset of a database that is opened more than once.
    Path keysetOf(String url) {
        return folder.resolve("keyset-" + Integer.toHexString(url.hashCode()) + ".json");
    }

    /// Closes something at the end.
    <T extends AutoCloseable> T keep(T closed) {
        open.push(closed);
        return closed;
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            close(open.pop());
        }
    }

    private static void close(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception failure) {
            throw new IllegalStateException("a part did not close cleanly", failure);
        }
    }
}
