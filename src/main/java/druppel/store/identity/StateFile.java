package druppel.store.identity;

import druppel.domain.delivery.DatabaseIdentity;
import druppel.store.crypto.PrivateFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// File next to the keyset that remembers the identity of the database, such as `keyset.json.state`: a database that
/// is restored from a backup is behind it. It is no part of a backup. Mode 600, in JSON.
public record StateFile(Path path) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public static StateFile of(Path keyset) {
        Path file = keyset.toAbsolutePath();
        return new StateFile(file.resolveSibling(file.getFileName() + ".state"));
    }

    /// What it remembers; empty if it is missing or holds nothing that this version understands.
    public Optional<DatabaseIdentity> read() {
        try {
            JsonNode state = JSON.readTree(Files.readString(path));
            return Optional.of(new DatabaseIdentity(
                    state.path("installation").asString(""),
                    state.path("epoch").asLong(0),
                    Instant.parse(state.path("high_water").asString("")),
                    Optional.empty()));
        } catch (IOException | JacksonException | DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /// Whether this process may write it.
    public boolean isWritable() {
        return Files.isWritable(path.getParent());
    }

    /// Replaces what it remembers in one step; a crash leaves the old or the new content.
    public void write(DatabaseIdentity identity) throws IOException {
        String json = JSON.createObjectNode()
                .put("installation", identity.installation())
                .put("epoch", identity.epoch())
                .put("high_water", identity.highWater().toString())
                .toString();
        Path temporary = path.resolveSibling(path.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            PrivateFile.create(temporary, json.getBytes(StandardCharsets.UTF_8));
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
