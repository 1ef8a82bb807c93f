package druppel.boot;

import druppel.adapter.server.ControlEndpoint;
import druppel.chat.ContentLibrary;
import druppel.common.RandomSecret;
import druppel.config.Config;
import druppel.store.Database;
import druppel.web.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Commands of the command line that a server runs for it, because it owns the database. Closing takes no more of them.
final class ControlCommands implements AutoCloseable {
    private final RandomSecret token = RandomSecret.random();
    private final Optional<Path> file;
    private final Map<String, UnaryOperator<Map<String, String>>> commands;
    private volatile Config config;

    ControlCommands(Database store, ContentLibrary library, Config config, InstantSource clock) {
        this.config = config;
        file = Database.sidecar(config.database(), ".control");
        commands = Map.of(
                InvitationControl.NAME,
                fields -> InvitationControl.of(store, this.config, clock).apply(fields),
                MemberDeletionControl.NAME,
                MemberDeletionControl.of(store, library, config, clock),
                KeyRotationControl.NAME,
                new KeyRotationControl(store.keys().rotation(), clock));
    }

    /// The route; empty if every process may write the database itself.
    Optional<Route> route() {
        return file.map(_ -> ControlEndpoint.route(
                commands, word -> MessageDigest.isEqual(new RandomSecret(word).digest(), token.digest())));
    }

    /// Tells the command line where this server listens.
    void open(int port) {
        config = config.on(port);
        file.ifPresent(place -> ControlFile.write(place, config.host(), port, token));
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            Files.deleteIfExists(file.get());
        }
    }
}
