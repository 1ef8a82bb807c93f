package druppel.store.backup;

import druppel.persistence.UnreadableRowException;
import druppel.store.crypto.Keyset;
import druppel.store.crypto.RowCipher;
import druppel.store.dialect.StoreUnavailableException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reader of a backup, which checks all of it: its form, the type of each value, the digests, and the seal. A fault is
/// a `StoreUnavailableException` in one line. Takes little memory, whatever the file holds.
///
/// @param keyset the file of the keyset that sealed it
record BackupReader(Path file, Path keyset) {
    private static final byte BRACKET = '[';

    private static final RowSink NOTHING = new RowSink() {
        @Override
        public void begin(BackupTable table) {
            // Only checked.
        }

        @Override
        public void accept(@Nullable Object[] values, int size) {
            // Only checked.
        }
    };

    /// What a backup says of itself, all of it checked.
    record Contents(BackupHeader header, List<TableTotal> totals) {
        long rows() {
            return totals.stream().mapToLong(TableTotal::rows).sum();
        }
    }

    /// Takes the rows of a backup, table by table.
    interface RowSink {
        /// Begins a table.
        void begin(BackupTable table) throws SQLException;

        /// Takes a row of the table that was begun last.
        ///
        /// @param size about how many bytes it has
        void accept(@Nullable Object[] values, int size) throws SQLException;
    }

    /// Checks the file.
    Contents check() {
        try {
            return read(NOTHING);
        } catch (SQLException impossible) {
            throw new IllegalStateException("a check needs no database", impossible);
        }
    }

    /// Reads the file, and checks it on the way: a fault may show after rows were handed over.
    Contents read(RowSink sink) throws SQLException {
        RowCipher rowCipher = Keyset.open(keyset).cipher();
        try (GZIPInputStream bytes =
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)), 1 << 16)) {
            return read(new LineReader(bytes), rowCipher, sink);
        } catch (ZipException | EOFException cut) {
            throw damaged("it is not a complete gzip file");
        } catch (IOException failure) {
            throw new StoreUnavailableException(
                    "The backup " + file + " cannot be read (" + StoreUnavailableException.reason(failure)
                            + "); let this user read it, or name another file",
                    failure);
        }
    }

    private Contents read(LineReader lines, RowCipher rowCipher, RowSink sink) throws IOException, SQLException {
        try {
            byte[] first = line(lines);
            BackupHeader header = header(BackupHeader.object(first));
            List<TableTotal> totals = new ArrayList<>();
            byte[] trailer = rows(header, lines, sink, totals);
            requireSame(BackupTrailer.of(BackupHeader.object(trailer)).totals(), totals);
            requireSeal(rowCipher, BackupHeader.object(line(lines)), TableTotal.digest(first, trailer));
            require(lines.next().isEmpty(), "something follows the seal");
            return new Contents(header, totals);
        } catch (IllegalArgumentException fault) {
            throw damaged("line " + lines.number() + ": " + fault.getMessage());
        }
    }

    private static void requireSame(List<TableTotal> written, List<TableTotal> found) {
        String other = found.stream()
                .filter(total -> !written.contains(total))
                .map(TableTotal::table)
                .findFirst()
                .orElse("");
        require(written.equals(found), "the rows are not those that were written, in the table " + other);
    }

    private BackupHeader header(JsonNode json) {
        int format = BackupHeader.format(json);
        require(format > 0, "it is not the header of a backup of Druppel");
        if (format > BackupHeader.FORMAT) {
            throw new StoreUnavailableException("The backup " + file
                    + " was made by a newer version of Druppel (format " + format + "); restore it with that version");
        }
        return BackupHeader.of(json);
    }

    /// Reads the rows of all tables; returns the line after them.
    private static byte[] rows(BackupHeader header, LineReader lines, RowSink sink, List<TableTotal> totals)
            throws IOException, SQLException {
        byte[] next = line(lines);
        for (BackupTable table : header.tables()) {
            require(
                    Arrays.equals(next, BackupWriter.mark(table)),
                    "the table " + table.name() + " does not begin there");
            next = rows(table, lines, sink, totals);
        }
        return next;
    }

    /// Reads the rows of a table; returns the line after them.
    private static byte[] rows(BackupTable table, LineReader lines, RowSink sink, List<TableTotal> totals)
            throws IOException, SQLException {
        RowCodec codec = RowCodec.of(table);
        TableTotal.Counter counter = new TableTotal.Counter();
        sink.begin(table);
        byte[] line = line(lines);
        while (line.length > 0 && line[0] == BRACKET) {
            counter.add(line);
            sink.accept(codec.decode(line), line.length);
            line = line(lines);
        }
        totals.add(counter.total(table.name()));
        return line;
    }

    private void requireSeal(RowCipher rowCipher, JsonNode json, byte[] digest) {
        byte[] seal = Base64.getDecoder().decode(json.path("seal").asString(""));
        try {
            require(
                    MessageDigest.isEqual(rowCipher.decrypt(seal, BackupWriter.ASSOCIATED_DATA), digest),
                    "the seal is not that of this file");
        } catch (UnreadableRowException other) {
            throw new StoreUnavailableException("The backup " + file + " was not sealed with the keyset " + keyset
                    + "; name the keyset of its database in DRUPPEL_KEYSET, or use another backup");
        }
    }

    private StoreUnavailableException damaged(String fault) {
        return new StoreUnavailableException("The backup " + file + " is damaged, or not a backup (" + fault
                + "); use another copy, or an earlier backup");
    }

    private static byte[] line(LineReader lines) throws IOException {
        return lines.next().orElseThrow(() -> new IllegalArgumentException("the file ends there"));
    }

    private static void require(boolean right, String fault) {
        if (!right) {
            throw new IllegalArgumentException(fault);
        }
    }
}
