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
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// File next to the keyset that remembers the identity of the database, such as `keyset.json.state`: a database that
/// is restored from a backup is behind it. It also remembers how far the chain of admin acts goes. It is no part of a
/// backup. Mode 600, in JSON.
public record StateFile(Path path) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ACTS = "admin_acts";

    public static StateFile of(Path keyset) {
        Path file = keyset.toAbsolutePath();
        return new StateFile(file.resolveSibling(file.getFileName() + ".state"));
    }

    /// What it remembers; empty if it is missing or holds nothing that this version understands.
    public Optional<DatabaseIdentity> read() {
        return content(state -> new DatabaseIdentity(
                state.path("installation").asString(""),
                state.path("epoch").asLong(0),
                Instant.parse(state.path("high_water").asString("")),
                Optional.empty()));
    }

    /// What it remembers of the chain of admin acts; empty if that is nothing yet.
    public Optional<ActAnchor> acts() {
        return content(state -> ActAnchor.read(state.path(ACTS)));
    }

    /// Whether this process may write it.
    public boolean isWritable() {
        return Files.isWritable(path.getParent());
    }

    /// Replaces the identity that it remembers in one step; a crash leaves the old or the new content.
    public void write(DatabaseIdentity identity) throws IOException {
        replace(state().put("installation", identity.installation())
                .put("epoch", identity.epoch())
                .put("high_water", identity.highWater().toString()));
    }

    /// Replaces what it remembers of the chain of admin acts, in the same way.
    public void write(ActAnchor anchor) throws IOException {
        ObjectNode state = state();
        state.set(ACTS, anchor.write(JSON));
        replace(state);
    }

    private <T> Optional<T> content(Function<JsonNode, T> reading) {
        try {
            return Optional.of(reading.apply(JSON.readTree(Files.readString(path))));
        } catch (IOException | JacksonException | DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private ObjectNode state() {
        return content(state -> state).flatMap(JsonNode::asObjectOpt).orElseGet(JSON::createObjectNode);
    }

    private void replace(ObjectNode state) throws IOException {
        Path temporary = path.resolveSibling(path.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            PrivateFile.create(temporary, state.toString().getBytes(StandardCharsets.UTF_8));
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
