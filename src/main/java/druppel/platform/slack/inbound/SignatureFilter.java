package druppel.platform.slack.inbound;

import druppel.chat.Telemetry;
import druppel.domain.member.Platform;
import druppel.web.RequestBody;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Signature filter: rejects requests without a valid signature of Slack, and bodies over the size limit. Logs
/// nothing of a request.
public final class SignatureFilter extends HttpFilter {
    public static final String TIMESTAMP = "X-Slack-Request-Timestamp";
    public static final String SIGNATURE = "X-Slack-Signature";
    public static final int LONGEST = 1 << 20;

    private final transient RequestSignature requestSignature;
    private final transient EventIntake eventIntake;
    private final transient SlackApp bolt;
    private final transient InstantSource clock;
    private final transient Telemetry telemetry;

    public SignatureFilter(
            RequestSignature requestSignature,
            EventIntake eventIntake,
            SlackApp bolt,
            InstantSource clock,
            Telemetry telemetry) {
        this.requestSignature = requestSignature;
        this.eventIntake = eventIntake;
        this.bolt = bolt;
        this.clock = clock;
        this.telemetry = telemetry;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
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
        long arrived = System.nanoTime();
        Optional<byte[]> body = RequestBody.read(request, LONGEST);
        if (body.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (!signed(request, body.get())) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            carryOut(eventIntake.admit(body.get(), proof(request)), request, response, chain);
            tell(arrived, response.getStatus());
        }
    }

    private void carryOut(
            IntakeResult intakeResult, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        switch (intakeResult) {
            case IntakeResult.Refused(IntakeResult.Refusal why) -> response.setStatus(why.status());
            case IntakeResult.Answered answered -> answer(response, answered);
            case IntakeResult.Stored(SlackPayload.Event event, String body) ->
                bolt.pass(event, new StoredBodyRequest(request, body), response, chain);
        }
    }

    private static void answer(HttpServletResponse response, IntakeResult.Answered answered) throws IOException {
        response.setStatus(HttpServletResponse.SC_OK);
        if (!answered.text().isEmpty()) {
            response.setContentType(answered.type() + ";charset=utf-8");
            response.getWriter().write(answered.text());
        }
    }

    private static RequestProof proof(HttpServletRequest request) {
        return new RequestProof(request.getHeader(SIGNATURE), request.getHeader("X-Slack-Retry-Num") != null);
    }

    /// Does not count a rejected request as an acknowledgement.
    private void tell(long arrived, int status) {
        if (status == HttpServletResponse.SC_OK) {
            Duration latency = Duration.ofNanos(System.nanoTime() - arrived);
            telemetry.acknowledged(Platform.SLACK, latency);
        }
    }

    private boolean signed(HttpServletRequest request, byte[] body) {
        return only(request, TIMESTAMP)
                .flatMap(timestamp -> only(request, SIGNATURE)
                        .filter(proof -> requestSignature.proves(proof, timestamp, body, clock.instant())))
                .isPresent();
    }

    private static Optional<String> only(HttpServletRequest request, String header) {
        List<String> values = Collections.list(request.getHeaders(header));
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }
}
