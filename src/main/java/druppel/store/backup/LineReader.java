package druppel.store.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Reader of lines of bytes, each ended by `\n`, that takes no more memory than the longest line may.
final class LineReader {
    /// The longest line, in bytes. An event of 1 MiB and its reply fit into a row.
    static final int LONGEST = 8 << 20;

    private final InputStream bytes;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int end;
    private long number;

    LineReader(InputStream bytes) {
        this.bytes = bytes;
    }

    /// The next line without its end; empty at the end of the stream. Throws `IllegalArgumentException` if a line is
    /// too long, or the last one has no end.
    Optional<byte[]> next() throws IOException {
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (next < end || fill()) {
            int from = next;
            next = newline();
            line.write(buffer, from, next - from);
            if (next < end) {
                next++;
                return Optional.of(line.toByteArray());
            }
            require(line.size() <= LONGEST, "it is too long");
        }
        require(line.size() == 0, "the file ends within it");
        return Optional.empty();
    }

    /// The number of the line that was read last, from 1.
    long number() {
        return number;
    }

    private boolean fill() throws IOException {
        next = 0;
        end = Math.max(0, bytes.read(buffer));
        return end > 0;
    }

    private int newline() {
        int place = next;
        while (place < end && buffer[place] != '\n') {
            place++;
        }
        return place;
    }

    private static void require(boolean right, String fault) {
        if (!right) {
            throw new IllegalArgumentException(fault);
        }
    }
}
