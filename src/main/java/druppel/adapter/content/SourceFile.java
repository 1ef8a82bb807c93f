package druppel.adapter.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file of the library as read from disk: its text, or the reason why it cannot be read.
sealed interface SourceFile {
    /// The maximum size in bytes, ten times that of a practice with a hundred nudges.
    int LARGEST = 1 << 20;

    record Text(String name, String text) implements SourceFile {}

    record Unreadable(ValidationError validationError) implements SourceFile {}

    /// Reads a UTF-8 file of at most 1 MiB.
    ///
    /// @param name the file's name in error messages
    static SourceFile read(Path file, String name) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            return bytes.length > LARGEST ? tooLarge(name) : decoded(name, bytes);
        } catch (IOException lost) {
            return new Unreadable(new ValidationError(
                    name, 0, "the file is missing or not readable", "create it, or let Druppel read it"));
        }
    }

    private static SourceFile tooLarge(String name) {
        return new Unreadable(
                new ValidationError(name, 1, "the file is larger than 1 MiB", "split it into smaller files"));
    }

    private static SourceFile decoded(String name, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            return new Unreadable(new ValidationError(
                    name, lineAt(bytes, in.position()), "the file is not UTF-8", "save it with the encoding UTF-8"));
        }
        return new Text(name, out.flip().toString());
    }

    private static int lineAt(byte[] bytes, int end) {
        int line = 1;
        for (int index = 0; index < end; index++) {
            if (bytes[index] == '\n') {
                line++;
            }
        }
        return line;
    }
}
