package druppel.store.backup;

import druppel.store.backup.BackupTable.Column;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// First line of a backup.
///
/// @param schema the version of the schema, which is that of its last migration
/// @param installation the installation that the database belongs to
/// @param epoch its epoch
/// @param tables all tables, each after those that its foreign keys refer to
record BackupHeader(String schema, String installation, long epoch, Instant createdAt, List<BackupTable> tables) {
    /// The version of the format. A change that an earlier version of the program cannot read raises it.
    static final int FORMAT = 1;

    /// A longer line is no header; a tree of it stays small.
    private static final int LONGEST = 1 << 18;

    private static final int MOST_TABLES = 1_000;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(10).build())
                    .build())
            .build();

    BackupHeader {
        tables = List.copyOf(tables);
        List<String> names = tables.stream().map(BackupTable::name).toList();
        if (tables.size() > MOST_TABLES || new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException("it names too many tables, or one twice");
        }
        if (!schema.matches("[0-9]{1,9}(\\.[0-9]{1,9})?") || installation.isBlank()) {
            throw new IllegalArgumentException("it has no version or no installation");
        }
    }

    /// Reads a line of JSON that holds an object.
    static JsonNode object(byte[] line) {
        try {
            JsonNode json = line.length > LONGEST ? JSON.createArrayNode() : JSON.readTree(line);
            if (json.isObject()) {
                return json;
            }
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("it is not what belongs there", broken);
        }
        throw new IllegalArgumentException("it is not what belongs there");
    }

    /// The format that an object says it has; 0 if it is no header.
    static int format(JsonNode json) {
        return json.path("druppel_backup").asInt(0);
    }

    static BackupHeader of(JsonNode json) {
        try {
            return new BackupHeader(
                    json.path("schema").asString(""),
                    json.path("installation").asString(""),
                    json.path("epoch").asLong(0),
                    Instant.parse(json.path("created_at").asString("")),
                    json.path("tables").valueStream().map(BackupHeader::table).toList());
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("it does not say when it was made", wrong);
        }
    }

    private static BackupTable table(JsonNode json) {
        return new BackupTable(
                json.path("name").asString(""),
                json.path("columns").propertyStream().map(BackupHeader::column).toList());
    }

    private static Column column(Map.Entry<String, JsonNode> json) {
        String type = json.getValue().asString("");
        return new Column(
                json.getKey(),
                ColumnType.named(type).orElseThrow(() -> new IllegalArgumentException("it has an unknown type")));
    }

    /// The line, without its end.
    String line() {
        ObjectNode json = JSON.createObjectNode();
        json.put("druppel_backup", FORMAT)
                .put("schema", schema)
                .put("installation", installation)
                .put("epoch", epoch)
                .put("created_at", createdAt.toString());
        ArrayNode list = json.putArray("tables");
        for (BackupTable table : tables) {
            ObjectNode columns = list.addObject().put("name", table.name()).putObject("columns");
            table.columns()
                    .forEach(column -> columns.put(column.name(), column.type().id()));
        }
        return json.toString();
    }
}
