package druppel.doctor;

import druppel.config.Config;
import druppel.config.DoctorResult;
import druppel.store.Database;
import druppel.store.crypto.EncryptedRows;
import druppel.store.dialect.DatabaseIntegrity;
import druppel.store.dialect.StoreUnavailableException;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// Checks of everything that is stored, which take longer the more there is. They read, also next to a server that
/// runs.
final class DeepExamination {
    private static final int NAMED = 5;
    private static final String REMEDY = "; restore a backup of the database";

    private DeepExamination() {}

    /// A line for each check; none for a database that is missing or behind.
    static List<DoctorResult> of(Config config) {
        try {
            if (!Database.pending(config.database(), config.keyset()).equals(OptionalInt.of(0))) {
                return List.of();
            }
            DatabaseIntegrity integrity = Database.dialect(config.database()).integrity();
            return List.of(rows(config), references(integrity), pages(integrity));
        } catch (StoreUnavailableException unavailable) {
            return List.of(DoctorResult.failed("deep", String.valueOf(unavailable.getMessage())));
        }
    }

    private static DoctorResult rows(Config config) {
        try (Database database = Database.openReadOnly(config.database(), config.keyset())) {
            EncryptedRows rows = database.encryptedRows();
            return result(
                    "encrypted",
                    "%,d values, and all of them open".formatted(rows.tried()),
                    "%,d of %,d values do not open: "
                            .formatted(rows.unreadable().size(), rows.tried()),
                    rows.unreadable());
        }
    }

    private static DoctorResult references(DatabaseIntegrity integrity) {
        return result(
                "links",
                "every row that another one refers to is there",
                "rows that refer to a missing one, by table: ",
                integrity.references());
    }

    private static DoctorResult pages(DatabaseIntegrity integrity) {
        return integrity
                .pages()
                .map(damage -> result("file", "the file of the database is whole", "it is damaged: ", damage))
                .orElseGet(() -> DoctorResult.note("file", "not checked; on PostgreSQL pg_amcheck does it"));
    }

    private static DoctorResult result(String what, String sound, String fault, List<String> names) {
        String some = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return names.isEmpty()
                ? DoctorResult.ok(what, sound)
                : DoctorResult.failed(what, fault + some + (names.size() > NAMED ? ", …" : "") + REMEDY);
    }
}
