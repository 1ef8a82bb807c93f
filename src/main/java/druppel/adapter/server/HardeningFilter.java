package druppel.adapter.server;

import druppel.web.ContentSecurityPolicy;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.io.QuietException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hardening of every request and response.
///
/// - Security headers: only the project's own scripts run, framing is forbidden, other sites learn no referrer, and
///   browsers keep to https where the public address is https.
/// - `TRACE` is rejected, because a servlet would reply with the request's headers.
/// - A failure is logged without the address of the request, which may hold a secret.
/// - After an early response, a limited rest of the request's body is read and discarded: a client whose
///   connection is closed while it still sends would never see the response.
final class HardeningFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(HardeningFilter.class);
    private static final long MOST_DISCARDED = 4 << 20;
    private static final String UNUSED =
            "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
                    + " microphone=(), midi=(), payment=(), usb=()";
    private static final String A_YEAR = "max-age=31536000";

    private final boolean https;

    /// @param https whether the public address is https, which browsers then keep to
    HardeningFilter(boolean https) {
        this.https = https;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ContentSecurityPolicy.UNFRAMED.write(response);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", UNUSED);
        response.setHeader("Cache-Control", "no-store");
        if (https) {
            response.setHeader("Strict-Transport-Security", A_YEAR);
        }
        if (request.getMethod().equals("TRACE")) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else {
            handle(request, response, chain);
        }
        if (!request.isAsyncStarted() && hasBody(request)) {
            discardRest(request.getInputStream(), response);
        }
    }

    /// Jetty logs the address of a request that fails, which may hold the secret of a link. Logs its route instead; a
    /// client that has disconnected or is too slow is no failure.
    private static void handle(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException gone) {
            throw new EofException(gone);
        } catch (ServletException | RuntimeException failure) {
            if (!(failure instanceof QuietException)) {
                LOG.atError()
                        .addKeyValue("method", request.getMethod())
                        .addKeyValue("route", request.getServletPath())
                        .setCause(failure)
                        .log("A request failed; it was answered with an error");
            }
            throw new QuietException.RuntimeException(failure);
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private static void discardRest(ServletInputStream rest, HttpServletResponse response) throws IOException {
        if (rest.isFinished()) {
            return;
        }
        response.flushBuffer();
        try {
            byte[] some = new byte[1 << 13];
            long left = MOST_DISCARDED;
            for (int read = 0; read >= 0 && left > 0; left -= read) {
                read = rest.read(some);
            }
        } catch (IOException gone) {
            // The client has disconnected; the response was complete.
        }
    }
}
