package druppel.store.backup;

import druppel.store.crypto.RowCipher;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/// Writer of a backup: a gzip of lines of JSON, as `docs/backup.md` describes them.
record BackupWriter(RowCipher rowCipher, TableReader reader) {
    /// What the seal is bound to.
    static final String ASSOCIATED_DATA = "backup";

    private static final byte END = '\n';

    /// Writes all tables, row by row; leaves the stream open.
    void write(BackupHeader header, OutputStream file) throws IOException, SQLException {
        GZIPOutputStream packed = new FastGzip(file);
        OutputStream lines = new BufferedOutputStream(packed, 1 << 16);
        byte[] first = bytes(header.line());
        write(lines, first);
        List<TableTotal> totals = new ArrayList<>();
        for (BackupTable table : header.tables()) {
            write(lines, mark(table));
            totals.add(reader.read(table, line -> write(lines, line)));
        }
        byte[] trailer = bytes(new BackupTrailer(totals).line());
        write(lines, trailer);
        write(lines, seal(TableTotal.digest(first, trailer)));
        lines.flush();
        packed.finish();
    }

    /// The line before the rows of a table.
    static byte[] mark(BackupTable table) {
        return line("table", table.name());
    }

    private byte[] seal(byte[] digest) {
        return line("seal", Base64.getEncoder().encodeToString(rowCipher.encrypt(digest, ASSOCIATED_DATA)));
    }

    private static byte[] line(String field, String text) {
        return bytes(JsonMapper.shared().createObjectNode().put(field, text).toString());
    }

    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }

    private static void write(OutputStream lines, byte[] line) throws IOException {
        lines.write(line);
        lines.write(END);
    }

    /// Sealed values hardly become smaller, so speed counts.
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream file) throws IOException {
            super(file, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
