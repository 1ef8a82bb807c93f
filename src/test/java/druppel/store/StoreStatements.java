package druppel.store;

import druppel.store.export.ExportStatements;
import druppel.store.tables.ExpiredRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Every SQL statement of the store, read from the constants of its compiled classes: one that is
/// added cannot be forgotten, and a constant that the source puts together is whole.
final class StoreStatements {
    private static final Pattern STATEMENT =
            Pattern.compile("\\s*(select|insert into|update|delete from|with)\\s.*", Pattern.DOTALL);
    private static final Pattern INSERTED =
            Pattern.compile("insert into \\w+ \\(([^)]*)\\)\\s*values <rows>.*", Pattern.DOTALL);

    private static final Set<String> DIALECTS = Set.of("/store/sqlite/", "/store/postgres/");

    /// Where statements are made from a registry, one for each table, so that no constant has a whole one.
    private static final String EXPORT = "/store/export/";

    /// What the compiler puts in the place of a value in a text that is put together.
    private static final String CONCATENATED = "\u0001";

    /// What a statement defines, and everything it is defined as.
    private static final Map<String, List<String>> DEFINED = Map.of(
            "<table>", List.of("member", "linked_account"),
            "<people>", List.of("linked_account", "member", "contact", "invitee"),
            "<owned>", List.of("installation", "company_day_off"),
            "<named>", List.of("invitee", "contact"),
            "<side>", List.of("member_id", "other_id"),
            "<met>", List.of("other_id"));

    /// Rows that a statement joins by their types: nothing else says what is in them.
    private static final Map<String, String> JOINED = Map.of(
            "as planned", "bigint text text text boolean text bigint bigint",
            "as arrival", "bigint integer text text bigint",
            "as moved", "bigint integer text bigint text text text bigint");

    private StoreStatements() {}

    /// The statements as Jdbi and `BatchStatement` are given them: with `:names`, and with `<names>` for what
    /// is defined or expanded when they are asked. Those of one dialect ask for its own catalog, and are left out.
    static List<String> all() {
        try (Stream<Path> files = Files.walk(classes())) {
            Stream<String> constants = files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> DIALECTS.stream().noneMatch(file.toString()::contains))
                    .filter(file -> !file.toString().contains(EXPORT))
                    .flatMap(StoreStatements::constants)
                    .filter(constant -> STATEMENT.matcher(constant).matches())
                    // Made for each encrypted column, each of which is read along its key, or for each table of a
                    // backup.
                    .filter(constant -> !constant.contains("%s") && !constant.contains(CONCATENATED))
                    .flatMap(constant -> constant.contains("<key>") ? expired() : Stream.of(constant));
            return Stream.concat(constants, ExportStatements.all())
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// A statement as the database gets it, once for each thing that it is defined as.
    ///
    /// @param parameter what takes the place of the parameters from 1 on
    static Stream<String> asked(String statement, String parameter, String locks) {
        String filled =
                rows(statement).replace("<skipLocked>", locks).replaceAll("in \\(<\\w+>\\)", "in (:one, :other)");
        return defined(filled).map(text -> numbered(text, parameter));
    }

    /// What the one template of the store stands for.
    private static Stream<String> expired() {
        return Stream.of(ExpiredRows.values()).map(ExpiredRows::sql);
    }

    private static Stream<String> defined(String statement) {
        return DEFINED.entrySet().stream()
                .filter(name -> statement.contains(name.getKey()))
                .findFirst()
                .map(name ->
                        name.getValue().stream().flatMap(value -> defined(statement.replace(name.getKey(), value))))
                .orElseGet(() -> Stream.of(statement));
    }

    private static String rows(String statement) {
        var inserted = INSERTED.matcher(statement);
        if (inserted.matches()) {
            int columns = inserted.group(1).split(",").length;
            return statement.replace("<rows>", row(Collections.nCopies(columns, "null").stream()));
        }
        return JOINED.entrySet().stream()
                .filter(joined -> statement.contains("<rows>) " + joined.getKey()))
                .map(joined -> Stream.of(joined.getValue().split(" ")))
                .map(types -> row(types.map(type -> "cast(null as " + type + ")")))
                .map(row -> statement.replace("<rows>", row))
                .findFirst()
                .orElse(statement);
    }

    private static String row(Stream<String> values) {
        return "(" + String.join(", ", values.toList()) + ")";
    }

    private static String numbered(String statement, String parameter) {
        int[] last = {0};
        return Pattern.compile("(?<![:\\w]):[a-zA-Z][\\w.]*")
                .matcher(statement)
                .replaceAll(name -> (parameter + ++last[0]).replace("$", "\\$"));
    }

    private static Path classes() throws IOException {
        try {
            URL database = Objects.requireNonNull(Database.class.getResource("Database.class"));
            return Objects.requireNonNull(Path.of(database.toURI()).getParent());
        } catch (URISyntaxException failure) {
            throw new IOException(failure);
        }
    }

    private static Stream<String> constants(Path file) {
        try {
            return StreamSupport.stream(
                            ClassFile.of().parse(file).constantPool().spliterator(), false)
                    .filter(StringEntry.class::isInstance)
                    .map(entry -> ((StringEntry) entry).stringValue());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
