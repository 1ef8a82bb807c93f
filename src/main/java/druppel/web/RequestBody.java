package druppel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/// Reader of request bodies up to a size limit, so that no client can fill the memory.
public final class RequestBody {
    private RequestBody() {}

    /// The bytes of the body; empty if it is larger than the limit.
    public static Optional<byte[]> read(HttpServletRequest request, int cap) throws IOException {
        if (request.getContentLengthLong() > cap) {
            return Optional.empty();
        }
        byte[] bytes = request.getInputStream().readNBytes(cap + 1);
        return bytes.length > cap ? Optional.empty() : Optional.of(bytes);
    }
}
