package druppel.store.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/// Check of the folder of keys against the keys that the database knows.
///
/// @param files how many keys have a file
/// @param missing the subjects of keys whose file is missing
/// @param stray the ids of keys of nobody in the database, such as of people who came after it was backed up
/// @param forgotten the subjects who are in the database although they were forgotten
public record KeyFileCheck(long files, List<String> missing, List<String> stray, List<String> forgotten) {
    public KeyFileCheck {
        missing = List.copyOf(missing);
        stray = List.copyOf(stray);
        forgotten = List.copyOf(forgotten);
    }

    static KeyFileCheck of(KeyFolder folder, Jdbi reader) {
        // The files first: who begins to write meanwhile has a row then.
        Set<KeyId> files = files(folder);
        return reader.inTransaction(handle -> {
            SubjectKeyTable rows = new SubjectKeyTable(handle);
            List<SubjectKeyTable.Row> keys = rows.all();
            Set<KeyId> known = Stream.concat(keys.stream().map(SubjectKeyTable.Row::id), rows.removed().stream())
                    .collect(Collectors.toSet());
            return new KeyFileCheck(
                    files.size(),
                    subjects(keys.stream()
                            .filter(key ->
                                    !key.reserved() && !folder.holds(key.id()) && !folder.isForgotten(key.id()))),
                    files.stream()
                            .filter(id -> !known.contains(id))
                            .map(KeyId::hex)
                            .sorted()
                            .toList(),
                    subjects(keys.stream().filter(key -> folder.isForgotten(key.id()))));
        });
    }

    private static List<String> subjects(Stream<SubjectKeyTable.Row> keys) {
        return keys.map(key -> key.subject().name()).distinct().toList();
    }

    private static Set<KeyId> files(KeyFolder folder) {
        try {
            Set<KeyId> files = new HashSet<>();
            for (int shard = 0; shard < KeyFolder.SHARDS; shard++) {
                files.addAll(folder.keys(shard));
            }
            return files;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
