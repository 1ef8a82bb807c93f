package druppel.store.backup;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Line after the rows of a backup: how many rows each table has, and their digest.
record BackupTrailer(List<TableTotal> totals) {
    BackupTrailer {
        totals = List.copyOf(totals);
    }

    static BackupTrailer of(JsonNode json) {
        return new BackupTrailer(
                json.path("totals").valueStream().map(BackupTrailer::total).toList());
    }

    private static TableTotal total(JsonNode json) {
        return new TableTotal(
                json.path("table").asString(""),
                json.path("rows").asLong(-1),
                json.path("sha256").asString(""));
    }

    /// The line, without its end.
    String line() {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        ArrayNode list = json.putArray("totals");
        totals.forEach(total -> list.addObject()
                .put("table", total.table())
                .put("rows", total.rows())
                .put("sha256", total.sha256()));
        return json.toString();
    }
}
