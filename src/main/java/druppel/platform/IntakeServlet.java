package druppel.platform;

import druppel.chat.Telemetry;
import druppel.chat.intake.IntakeResult;
import druppel.domain.member.Platform;
import druppel.web.RequestBody;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/// Endpoint for the requests of a platform: accepts POST up to a size limit, sends the result of the intake, then runs
/// its work. Logs nothing of a request.
public final class IntakeServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Platform platform;
    private final int longest;
    private final transient Intake intake;
    private final transient Telemetry telemetry;

    /// Intake of a platform's requests.
    @FunctionalInterface
    public interface Intake {
        /// Authenticates and accepts a request with its body. The response is for work that writes it in place of the
        /// result.
        IntakeResult accept(HttpServletRequest request, HttpServletResponse response, byte[] body);
    }

    /// Creates the endpoint.
    ///
    /// @param longest the largest body, in bytes
    /// @param intake authenticates and accepts a request with its body
    public IntakeServlet(Platform platform, int longest, Intake intake, Telemetry telemetry) {
        this.platform = platform;
        this.longest = longest;
        this.intake = intake;
        this.telemetry = telemetry;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getMethod().equals("POST")) {
            accept(request, response);
        } else {
            response.setHeader("Allow", "POST");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private void accept(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long arrived = System.nanoTime();
        IntakeResult result = RequestBody.read(request, longest)
                .map(body -> intake.accept(request, response, body))
                .orElseGet(() -> IntakeResult.rejected(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE));
        response.setStatus(result.status());
        if (!result.body().isEmpty()) {
            response.setContentType(result.type() + ";charset=utf-8");
            response.getWriter().write(result.body());
        }
        if (result.accepted()) {
            telemetry.acknowledged(platform, Duration.ofNanos(System.nanoTime() - arrived));
        }
        if (result.unavailable()) {
            telemetry.refused(platform);
        }
        result.work().run();
    }
}
