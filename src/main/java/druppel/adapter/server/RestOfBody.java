package druppel.adapter.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/// Rest of a body that was not read before its request was answered. The connection closes; a little of the rest is
/// read and discarded before, since a client whose connection closes while it still sends would never see the answer.
///
/// A client that sends more than any route takes, or slowly, or when many others do the same, is cut off.
final class RestOfBody {
    private static final long MOST = 1 << 20;
    private static final Duration TIME = Duration.ofSeconds(2);
    private static final int AT_ONCE = 16;

    private final Semaphore places = new Semaphore(AT_ONCE);

    /// Call when the answer is written, but perhaps not sent yet.
    void discard(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!hasBody(request)
                || request.isAsyncStarted()
                || request.getInputStream().isFinished()) {
            return;
        }
        if (!response.isCommitted()) {
            response.setHeader("Connection", "close");
        }
        // A client that waits for a go-ahead (100-continue) sends nothing.
        if (request.getHeader("Expect") == null && places.tryAcquire()) {
            try {
                response.flushBuffer();
                endPoint(request).setIdleTimeout(TIME.toMillis());
                discard(request.getInputStream());
            } catch (IOException gone) {
                // The client has disconnected or is slow; the answer was complete.
            } finally {
                places.release();
            }
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private static EndPoint endPoint(HttpServletRequest request) {
        return ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
    }

    private static void discard(InputStream rest) throws IOException {
        long end = System.nanoTime() + TIME.toNanos();
        byte[] some = new byte[1 << 13];
        long left = MOST;
        for (int read = 0; read >= 0 && left > 0 && System.nanoTime() < end; left -= read) {
            read = rest.read(some);
        }
    }
}
