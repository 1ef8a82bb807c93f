package druppel.adapter.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Reads and discards a limited rest of a request body after an early response: a client whose connection
/// is closed while it still sends would never see the response.
final class DrainRequestFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final long PATIENCE = 4 << 20;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        if (!request.isAsyncStarted() && hasBody(request)) {
            hearOut(request.getInputStream(), response);
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private static void hearOut(ServletInputStream rest, HttpServletResponse response) throws IOException {
        if (rest.isFinished()) {
            return;
        }
        response.flushBuffer();
        try {
            byte[] some = new byte[1 << 13];
            long left = PATIENCE;
            for (int read = 0; read >= 0 && left > 0; left -= read) {
                read = rest.read(some);
            }
        } catch (IOException gone) {
            // The client has disconnected; the response was complete.
        }
    }
}
