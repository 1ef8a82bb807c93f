package druppel.boot;

import druppel.common.RandomSecret;
import druppel.config.Config;
import druppel.store.Database;
import druppel.store.crypto.PrivateFile;
import druppel.web.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// Control file next to a database that one process owns: where that process is reached on this machine, and the token
/// that it asks for. Its owner alone can read it. One that remains after a crash means nothing.
public record ControlFile(URI address, RandomSecret token) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Writes the file for a server that listens.
    static void write(Path file, String host, int port, RandomSecret token) {
        try {
            String content = JSON.writeValueAsString(Map.of("address", address(host, port), "token", token.word()));
            Files.deleteIfExists(file);
            PrivateFile.create(file, content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + file, failure);
        }
    }

    /// The file of the process that owns the database; empty if there is none, or it cannot be read.
    public static Optional<ControlFile> read(Config config) {
        return Database.sidecar(config.database(), ".control").flatMap(ControlFile::read);
    }

    private static Optional<ControlFile> read(Path file) {
        try {
            return StrictJson.object(Files.readAllBytes(file))
                    .flatMap(json -> StrictJson.text(json, "/token")
                            .flatMap(RandomSecret::of)
                            .flatMap(token -> StrictJson.text(json, "/address")
                                    .map(address -> new ControlFile(URI.create(address), token))));
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    private static String address(String host, int port) throws UnknownHostException {
        InetAddress listening = InetAddress.getByName(host);
        InetAddress called = listening.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : listening;
        String literal = called.getHostAddress().replaceFirst("%.*", "");
        return "http://" + (literal.contains(":") ? "[" + literal + "]" : literal) + ":" + port;
    }
}
