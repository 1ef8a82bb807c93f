package druppel.cli;

import druppel.boot.ControlFile;
import druppel.config.Config;
import druppel.store.Database;
import druppel.store.dialect.DatabaseInUseException;
import druppel.web.StrictJson;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Client of commands that write: a command is run here if the database can be owned or shared, and otherwise by the
/// server that owns it.
///
/// @param name the name of the command
/// @param patience how long the server may take
record ControlClient(Config config, String name, Duration patience) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// The client of a command that takes seconds at most.
    ControlClient(Config config, String name) {
        this(config, name, PATIENCE);
    }

    /// Runs the command; throws `DatabaseInUseException` if the owner of the database takes no commands.
    ///
    /// @param here makes the command that runs on an open database
    Map<String, String> run(Map<String, String> fields, Function<Database, UnaryOperator<Map<String, String>>> here) {
        try (Database database = Database.openForCommand(config.database(), config.keyset(), name)) {
            return here.apply(database).apply(fields);
        } catch (DatabaseInUseException inUse) {
            return ControlFile.read(config)
                    .flatMap(control -> ask(control, fields))
                    .orElseThrow(() -> inUse);
        }
    }

    /// Throws `IllegalStateException` if there is no database: to open it would create one.
    void requireDatabase() {
        if (Database.pending(config.database(), config.keyset()).isEmpty()) {
            throw new IllegalStateException(
                    "There is no database at " + config.database().location() + "; name it in DATABASE_URL");
        }
    }

    private Optional<Map<String, String>> ask(ControlFile control, Map<String, String> fields) {
        HttpRequest request = HttpRequest.newBuilder(control.address().resolve("/control/" + name))
                .timeout(patience)
                .header("Authorization", "Bearer " + control.token().word())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(fields)))
                .build();
        try (HttpClient http = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .proxy(ProxySelector.of(null))
                .build()) {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return response.statusCode() == OK
                    ? StrictJson.object(response.body()).map(ControlClient::texts)
                    : Optional.empty();
        } catch (IOException away) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Map<String, String> texts(JsonNode answer) {
        Map<String, String> texts = new HashMap<>();
        answer.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asString()));
        return texts;
    }
}
