package druppel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/// Reader of request bodies: up to a size limit, within the `BodyBudget` of all requests, and within a time, so that
/// no client can fill the memory or keep a place in it.
public final class RequestBody {
    private static final int FIRST = 8 * 1024;

    private final HttpServletRequest request;
    private final Optional<BodyBudget.Share> share;
    private final int most;
    private final long begun = System.nanoTime();
    private byte[] bytes = {};
    private int length;

    private RequestBody(HttpServletRequest request, int most) {
        this.request = request;
        share = BodyBudget.Share.of(request);
        this.most = most;
    }

    /// The bytes of the body; empty if it is larger than the limit.
    ///
    /// @throws RefusedRequestException if the budget is used up, or the body does not arrive in time
    public static Optional<byte[]> read(HttpServletRequest request, int cap) throws IOException {
        long announced = request.getContentLengthLong();
        if (announced > cap) {
            return Optional.empty();
        }
        RequestBody body = new RequestBody(request, announced < 0 ? cap : Math.toIntExact(announced));
        try {
            return body.read();
        } catch (IOException failure) {
            throw isTimeout(failure) ? new RefusedRequestException(Refusal.SLOW) : failure;
        }
    }

    private Optional<byte[]> read() throws IOException {
        InputStream stream = request.getInputStream();
        while (length < most) {
            makeRoom();
            int read = stream.read(bytes, length, bytes.length - length);
            if (read < 0) {
                return Optional.of(Arrays.copyOf(bytes, length));
            }
            length += read;
            checkTime();
        }
        return stream.read() < 0 ? Optional.of(bytes) : Optional.empty();
    }

    /// Takes from the budget as the body arrives: a length that is only announced costs nothing.
    private void makeRoom() throws RefusedRequestException {
        if (length == bytes.length) {
            int size = (int) Math.min(most, Math.max(FIRST, 2L * length));
            int more = size - length;
            if (share.filter(own -> !own.take(more)).isPresent()) {
                throw new RefusedRequestException(Refusal.BUSY);
            }
            bytes = Arrays.copyOf(bytes, size);
        }
    }

    private void checkTime() throws RefusedRequestException {
        Duration passed = Duration.ofNanos(System.nanoTime() - begun);
        if (share.filter(own -> passed.compareTo(own.time()) > 0).isPresent()) {
            throw new RefusedRequestException(Refusal.SLOW);
        }
    }

    /// Whether the client sent nothing for longer than the server waits.
    private static boolean isTimeout(Throwable failure) {
        return failure instanceof TimeoutException || (failure.getCause() != null && isTimeout(failure.getCause()));
    }
}
