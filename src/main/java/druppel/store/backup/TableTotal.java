package druppel.store.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// How many rows a table has, and the SHA-256 digest of their lines, in hexadecimal.
record TableTotal(String table, long rows, String sha256) {
    private static final byte END = '\n';

    /// Counts and digests the rows of one table.
    static final class Counter {
        private final MessageDigest digest = digest();
        private long rows;

        /// Adds a line, without its end.
        void add(byte[] line) {
            TableTotal.add(digest, line);
            rows++;
        }

        TableTotal total(String table) {
            return new TableTotal(table, rows, HexFormat.of().formatHex(digest.digest()));
        }
    }

    /// The digest of two lines.
    static byte[] digest(byte[] first, byte[] second) {
        MessageDigest digest = digest();
        add(digest, first);
        add(digest, second);
        return digest.digest();
    }

    private static void add(MessageDigest digest, byte[] line) {
        digest.update(line);
        digest.update(END);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is not available", missing);
        }
    }
}
