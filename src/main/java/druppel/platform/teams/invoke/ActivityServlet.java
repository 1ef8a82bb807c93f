package druppel.platform.teams.invoke;

import druppel.chat.Telemetry;
import druppel.domain.member.Platform;
import druppel.platform.teams.auth.JwtVerdict;
import druppel.platform.teams.auth.JwtVerifier;
import druppel.web.RequestBody;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Endpoint of activities: accepts requests that Microsoft signed, up to a size limit. Logs nothing of a
/// request.
public final class ActivityServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    public static final int LONGEST = 256 * 1024;

    private final transient JwtVerifier verifier;
    private final transient ActivityIntake intake;
    private final transient Telemetry telemetry;

    public ActivityServlet(JwtVerifier verifier, ActivityIntake intake, Telemetry telemetry) {
        this.verifier = verifier;
        this.intake = intake;
        this.telemetry = telemetry;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getMethod().equals("POST")) {
            respond(request, response);
        } else {
            response.setHeader("Allow", "POST");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private void respond(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long arrived = System.nanoTime();
        Optional<byte[]> body = RequestBody.read(request, LONGEST);
        InvokeResponse invokeResponse = body.isEmpty()
                ? InvokeResponse.of(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE)
                : response(request, body.get());
        response.setStatus(invokeResponse.status());
        if (invokeResponse.body().isPresent()) {
            response.setContentType("application/json;charset=utf-8");
            response.getWriter().write(invokeResponse.body().get().toString());
        }
        record(arrived, invokeResponse);
    }

    private InvokeResponse response(HttpServletRequest request, byte[] body) {
        List<String> tokens = Collections.list(request.getHeaders("Authorization"));
        return switch (verifier.verify(tokens)) {
            case JwtVerdict.Verified(JwtVerdict.Claims claims) -> intake.accept(body, claims);
            case JwtVerdict.Refused(JwtVerdict.Reason why) -> InvokeResponse.of(why.status());
        };
    }

    /// Does not count a rejected request as an acknowledgement.
    private void record(long arrived, InvokeResponse invokeResponse) {
        if (invokeResponse.status() == HttpServletResponse.SC_OK) {
            Duration latency = Duration.ofNanos(System.nanoTime() - arrived);
            telemetry.acknowledged(Platform.TEAMS, latency);
        }
    }
}
