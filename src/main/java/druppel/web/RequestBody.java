package druppel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/// Reads the body of a request up to a cap, so that nobody can fill the memory.
public final class RequestBody {
    private RequestBody() {}

    /// The bytes of the body; empty where there are more than the cap.
    public static Optional<byte[]> read(HttpServletRequest request, int cap) throws IOException {
        if (request.getContentLengthLong() > cap) {
            return Optional.empty();
        }
        byte[] bytes = request.getInputStream().readNBytes(cap + 1);
        return bytes.length > cap ? Optional.empty() : Optional.of(bytes);
    }
}
