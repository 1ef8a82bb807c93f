package druppel.slack;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Lets through what Slack has signed, and nothing longer than Slack would send. Logs nothing of a
/// request.
final class SlackRequests extends HttpFilter {
    static final String TIMESTAMP = "X-Slack-Request-Timestamp";
    static final String SIGNATURE = "X-Slack-Signature";
    static final int LONGEST = 1 << 20;
    private static final int PATIENCE = 4 * LONGEST;

    private final transient Signature signature;
    private final transient Admission admission;
    private final transient InstantSource clock;

    SlackRequests(Signature signature, Admission admission, InstantSource clock) {
        this.signature = signature;
        this.admission = admission;
        this.clock = clock;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getMethod().equals("POST")) {
            judge(request, response, chain);
        } else {
            response.setHeader("Allow", "POST");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private void judge(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<byte[]> body = body(request);
        if (body.isEmpty()) {
            refuse(request, response);
        } else if (!signed(request, body.get())) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            admission.admit(body.get(), request, response, chain);
        }
    }

    /// The body; empty where it is too long, whatever length was announced. No more than that is
    /// read.
    private static Optional<byte[]> body(HttpServletRequest request) throws IOException {
        return request.getContentLengthLong() > LONGEST
                ? Optional.empty()
                : Optional.of(request.getInputStream().readNBytes(LONGEST + 1))
                        .filter(body -> body.length <= LONGEST);
    }

    /// Answers at once and lets some more of the body come in: a sender that is cut off while it
    /// still writes would never see the answer.
    private static void refuse(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Connection", "close");
        response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        response.flushBuffer();
        try {
            byte[] thrownAway = new byte[1 << 13];
            long left = PATIENCE;
            for (int read = 0; read >= 0 && left > 0; left -= read) {
                read = request.getInputStream().read(thrownAway);
            }
        } catch (IOException gone) {
            // The sender has left: the answer was all there was to say.
        }
    }

    private boolean signed(HttpServletRequest request, byte[] body) {
        return only(request, TIMESTAMP)
                .flatMap(timestamp ->
                        only(request, SIGNATURE)
                                .filter(proof ->
                                        signature.proves(proof, timestamp, body, clock.instant())))
                .isPresent();
    }

    private static Optional<String> only(HttpServletRequest request, String header) {
        List<String> values = Collections.list(request.getHeaders(header));
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }
}
