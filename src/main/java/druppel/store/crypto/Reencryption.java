package druppel.store.crypto;

import druppel.store.dialect.WriteExecutor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Encrypts again whatever is not under the key that it should be: words of earlier releases under the key of their
/// subject, everything else and the keys themselves under the primary key of the keyset.
///
/// It works in batches with short transactions, next to all other work, and the database remembers which columns are
/// done for which primary key. What is done already is passed over, so it may be interrupted at any time. Thread-safe.
public final class Reencryption {
    static final int READ_AT_ONCE = 500;
    static final int WRITTEN_AT_ONCE = 20;
    private static final int SHARDS_AT_ONCE = 16;

    private static final Logger LOG = LoggerFactory.getLogger(Reencryption.class);
    private static final String MEMBERS = "members";
    private static final String KEY_FILES = "key files ";

    private final RowCipher rowCipher;
    private final Jdbi reader;
    private final WriteExecutor writer;

    private int key;
    private List<Object> after = List.of();
    private boolean finished;
    private Progress progress = Progress.NONE;

    /// How much was encrypted again.
    ///
    /// @param more whether something is left
    public record Progress(long values, long keyFiles, boolean more) {
        static final Progress NONE = new Progress(0, 0, true);

        Progress since(Progress earlier) {
            return new Progress(values - earlier.values, keyFiles - earlier.keyFiles, more);
        }

        private Progress and(long furtherValues, long furtherKeyFiles) {
            return new Progress(values + furtherValues, keyFiles + furtherKeyFiles, more);
        }
    }

    public Reencryption(RowCipher rowCipher, Jdbi reader, WriteExecutor writer) {
        this.rowCipher = rowCipher;
        this.reader = reader;
        this.writer = writer;
    }

    /// Encrypts the next batch; `false` if nothing is left.
    public synchronized boolean batch() {
        follow();
        if (!finished) {
            Set<String> done = reader.withHandle(handle -> done(handle, key));
            steps().filter(step -> !done.contains(step.name())).findFirst().ifPresentOrElse(this::run, this::finish);
        }
        return !finished;
    }

    /// How much was encrypted again under the primary key of the keyset, by this process.
    synchronized Progress progress() {
        follow();
        return new Progress(progress.values(), progress.keyFiles(), !finished);
    }

    /// Whether everything is under the primary key of the keyset.
    boolean isDone(Handle handle) {
        return done(handle, rowCipher.keyset().primaryId())
                .containsAll(steps().map(Step::name).toList());
    }

    /// Goes through everything again.
    synchronized void beginAgain() {
        writer.claim(handle -> handle.execute("delete from resealed_column"));
        key = 0;
        follow();
    }

    /// Begins again where the keyset has another primary key.
    private void follow() {
        int primary = rowCipher.keyset().primaryId();
        if (primary != key) {
            key = primary;
            after = List.of();
            finished = false;
            progress = Progress.NONE;
        }
    }

    /// Step of the work, of which `batch` does a part and says whether that was the last one.
    private record Step(String name, BooleanSupplier batch) {}

    private Stream<Step> steps() {
        return Stream.concat(
                Stream.concat(
                        Stream.of(new Step(MEMBERS, this::reserve)),
                        IntStream.range(0, KeyFolder.SHARDS / SHARDS_AT_ONCE)
                                .map(step -> step * SHARDS_AT_ONCE)
                                .mapToObj(first -> new Step(KEY_FILES + first, () -> wrapped(first)))),
                Arrays.stream(SealedColumn.values()).map(column -> new Step(column.name(), () -> resealed(column))));
    }

    private void run(Step step) {
        if (step.batch().getAsBoolean()) {
            after = List.of();
            writer.claim(handle -> remember(handle, step.name()));
        }
    }

    private void finish() {
        finished = true;
        if (progress.values() + progress.keyFiles() > 0) {
            LOG.atInfo()
                    .addKeyValue("values", progress.values())
                    .addKeyValue("keyFiles", progress.keyFiles())
                    .log("Everything is encrypted under the key that it should be");
        }
    }

    private boolean reserve() {
        return writer.claim(handle -> new SubjectKeyTable(handle).reserveForMembers(WRITTEN_AT_ONCE)) == 0;
    }

    private boolean wrapped(int first) {
        progress = progress.and(
                0,
                IntStream.range(first, first + SHARDS_AT_ONCE)
                        .map(rowCipher.subjectKeys()::wrapAgain)
                        .sum());
        return true;
    }

    private boolean resealed(SealedColumn column) {
        List<SealedColumn.Value> values = reader.withHandle(handle -> column.after(handle, after, READ_AT_ONCE));
        List<SealedColumn.Value> stale = reader.withHandle(handle -> stale(handle, values));
        IntStream.iterate(0, from -> from < stale.size(), from -> from + WRITTEN_AT_ONCE)
                .mapToObj(from -> stale.subList(from, Math.min(from + WRITTEN_AT_ONCE, stale.size())))
                .forEach(some -> progress = progress.and(writer.claim(handle -> reseal(handle, column, some)), 0));
        if (!values.isEmpty()) {
            after = values.getLast().key();
        }
        return values.size() < READ_AT_ONCE;
    }

    private List<SealedColumn.Value> stale(Handle handle, List<SealedColumn.Value> values) {
        Map<Subject, Optional<KeyId>> keys = new HashMap<>();
        return values.stream().filter(value -> !isCurrent(handle, value, keys)).toList();
    }

    private boolean isCurrent(Handle handle, SealedColumn.Value value, Map<Subject, Optional<KeyId>> keys) {
        return value.subject().isEmpty()
                ? rowCipher.isUnderKeyset(value.encrypted())
                : RowCipher.subjectKey(value.encrypted())
                                .equals(keys.computeIfAbsent(value.subject().get(), subject -> inUse(handle, subject)))
                        && RowCipher.subjectKey(value.encrypted()).isPresent();
    }

    private static Optional<KeyId> inUse(Handle handle, Subject subject) {
        return new SubjectKeyTable(handle).inUse(subject).map(SubjectKeyTable.Row::id);
    }

    /// A value that does not open stays as it is, and so does one that was changed meanwhile.
    private int reseal(Handle handle, SealedColumn column, List<SealedColumn.Value> values) {
        return (int) values.stream()
                .filter(value -> rowCipher
                        .read(value.encrypted(), value.name())
                        .map(plain -> column.replace(handle, value, encrypted(handle, value, plain)))
                        .orElse(false))
                .count();
    }

    private byte[] encrypted(Handle handle, SealedColumn.Value value, byte[] plain) {
        return value.subject()
                .map(subject -> rowCipher.encrypt(handle, subject, plain, value.name()))
                .orElseGet(() -> rowCipher.encrypt(plain, value.name()));
    }

    private static Set<String> done(Handle handle, int key) {
        return handle
                .createQuery("select name from resealed_column where keyset_key = :key")
                .bind("key", key)
                .mapTo(String.class)
                .stream()
                .collect(Collectors.toSet());
    }

    private int remember(Handle handle, String name) {
        return handle.createUpdate("""
            insert into resealed_column (name, keyset_key) values (:name, :key)
            on conflict (name) do update set keyset_key = excluded.keyset_key
            """).bind("name", name).bind("key", key).execute();
    }
}
