package druppel.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What was measured, for people and as JSON.
final class Table {
    private static final String FORM = "%-8s  %-44s  %12s  %-34s  %12s  %-9s  %8s  %-8s  %s%n";

    private final List<Row> rows = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    void add(Row row) {
        rows.add(row);
        line(System.out, row);
    }

    /// Something to know that is no figure, such as why one is missing.
    void remark(String remark) {
        remarks.add(remark);
        System.out.println("- " + remark);
    }

    boolean allMet() {
        return rows.stream().allMatch(Row::met);
    }

    void print(PrintStream out) {
        out.println();
        out.printf(
                FORM, "part", "what", "ours", "against", "theirs", "unit", "ratio", "goal", "met");
        rows.forEach(row -> line(out, row));
        remarks.forEach(remark -> out.println("- " + remark));
    }

    void write(Path file, Map<String, Object> machine) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("machine", machine);
        json.put("rows", rows.stream().map(Row::json).toList());
        json.put("remarks", remarks);
        Files.createDirectories(file.toAbsolutePath().getParent());
        JsonMapper mapper =
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build();
        Files.writeString(file, mapper.writeValueAsString(json));
    }

    private static void line(PrintStream out, Row row) {
        boolean judged = !row.goal().words().isEmpty();
        out.printf(
                FORM,
                row.part(),
                row.what(),
                Figures.written(row.our()),
                row.against(),
                Figures.written(row.their()),
                row.unit(),
                Figures.written(row.ratio()),
                row.goal().words(),
                (judged ? (row.met() ? "yes" : "NO") : "")
                        + (row.note().isEmpty() ? "" : "  " + row.note()));
    }
}
