package druppel.store.export;

import java.util.stream.Stream;

/// The statements of the export, which no constant has whole, for the check of all query plans.
public final class ExportStatements {
    private ExportStatements() {}

    public static Stream<String> all() {
        return PersonalDataQuery.statements();
    }
}
