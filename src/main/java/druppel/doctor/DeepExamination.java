package druppel.doctor;

import druppel.config.Config;
import druppel.config.DoctorResult;
import druppel.store.Database;
import druppel.store.crypto.EncryptedRows;
import druppel.store.crypto.KeyFileCheck;
import druppel.store.dialect.DatabaseIntegrity;
import druppel.store.dialect.StoreUnavailableException;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Checks of everything that is stored, which take longer the more there is. They read, also next to a server that
/// runs.
final class DeepExamination {
    private static final int NAMED = 5;
    private static final String RESTORE = "; restore a backup of the database";

    private DeepExamination() {}

    /// A line for each check; none for a database that is missing or behind.
    static List<DoctorResult> of(Config config) {
        try {
            if (!Database.pending(config.database(), config.keyset()).equals(OptionalInt.of(0))) {
                return List.of();
            }
            DatabaseIntegrity integrity = Database.dialect(config.database()).integrity();
            return Stream.concat(stored(config), Stream.of(references(integrity), pages(integrity)))
                    .toList();
        } catch (StoreUnavailableException unavailable) {
            return List.of(DoctorResult.failed("deep", String.valueOf(unavailable.getMessage())));
        }
    }

    private static Stream<DoctorResult> stored(Config config) {
        try (Database database = Database.openReadOnly(config.database(), config.keyset())) {
            return Stream.of(Stream.of(rows(database.encryptedRows())), keys(database.keyFiles()))
                    .flatMap(results -> results);
        }
    }

    private static DoctorResult rows(EncryptedRows rows) {
        return result(
                "encrypted",
                "%,d values, and all of them open".formatted(rows.tried()),
                "%,d of %,d values do not open: ".formatted(rows.unreadable().size(), rows.tried()),
                rows.unreadable(),
                RESTORE);
    }

    /// A file without a row does no harm, and a newer backup may need it.
    private static Stream<DoctorResult> keys(KeyFileCheck keys) {
        return Stream.of(
                        Stream.of(result(
                                "keys",
                                "%,d files of keys, and none is missing".formatted(keys.files()),
                                "the files of some keys are missing, and with them the words of: ",
                                keys.missing(),
                                "; put back the newest copy of the folder of keys")),
                        Stream.of(keys.forgotten())
                                .filter(forgotten -> !forgotten.isEmpty())
                                .map(forgotten -> DoctorResult.failed(
                                        "keys",
                                        "people are in the database although they were forgotten: " + some(forgotten)
                                                + "; forget them again: druppel forget --member ID")),
                        Stream.of(keys.stray())
                                .filter(stray -> !stray.isEmpty())
                                .map(stray -> DoctorResult.note(
                                        "keys",
                                        "%,d files are of nobody in this database, such as of people who came after a restored"
                                                        .formatted(stray.size())
                                                + " backup: " + some(stray))))
                .flatMap(results -> results);
    }

    private static DoctorResult references(DatabaseIntegrity integrity) {
        return result(
                "links",
                "every row that another one refers to is there",
                "rows that refer to a missing one, by table: ",
                integrity.references(),
                RESTORE);
    }

    private static DoctorResult pages(DatabaseIntegrity integrity) {
        return integrity
                .pages()
                .map(damage -> result("file", "what the database stores is whole", "it is damaged: ", damage, RESTORE))
                .orElseGet(() -> DoctorResult.note(
                        "file",
                        "not checked; PostgreSQL needs the extension amcheck for it, and a user who may use it"));
    }

    private static DoctorResult result(String what, String sound, String fault, List<String> names, String remedy) {
        return names.isEmpty() ? DoctorResult.ok(what, sound) : DoctorResult.failed(what, fault + some(names) + remedy);
    }

    private static String some(List<String> names) {
        return names.stream().limit(NAMED).collect(Collectors.joining(", ")) + (names.size() > NAMED ? ", …" : "");
    }
}
