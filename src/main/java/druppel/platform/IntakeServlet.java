package druppel.platform;

import druppel.chat.Telemetry;
import druppel.chat.intake.IntakeResult;
import druppel.domain.member.Platform;
import druppel.web.ClientAddress;
import druppel.web.FailureLimit;
import druppel.web.RequestBody;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/// Endpoint for the requests of a platform: accepts POST up to a size limit, sends the result of the intake, then runs
/// its work. Reads no body of a request whose headers are refused. Logs nothing of a request.
public final class IntakeServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY_REQUESTS = 429;

    private final transient Platform platform;
    private final int longest;
    private final transient Intake intake;
    private final transient Telemetry telemetry;
    private final transient ClientAddress clientAddress;
    private final transient FailureLimit failures = FailureLimit.standard();

    /// Intake of a platform's requests.
    @FunctionalInterface
    public interface Intake {
        /// Authenticates a request as far as its headers allow. The response is for work that writes it in place of
        /// the result.
        Admission admit(HttpServletRequest request, HttpServletResponse response);
    }

    /// What the headers of a request lead to.
    public sealed interface Admission {
        /// The body is to be read, and accepted by this intake, which answers 401 if it does not prove its sender.
        record Admitted(Function<byte[], IntakeResult> intake) implements Admission {}

        /// Refused with an HTTP status; the body is not read.
        record Refused(int status) implements Admission {}
    }

    /// Creates the endpoint.
    ///
    /// @param longest the largest body, in bytes
    /// @param intake authenticates and accepts requests
    public IntakeServlet(
            Platform platform, int longest, Intake intake, Telemetry telemetry, ClientAddress clientAddress) {
        this.clientAddress = clientAddress;
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
        IntakeResult result = result(request, response);
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

    private IntakeResult result(HttpServletRequest request, HttpServletResponse response) throws IOException {
        InetAddress client = clientAddress.network(request);
        if (!failures.admits(client)) {
            response.setHeader("Retry-After", "60");
            return IntakeResult.rejected(TOO_MANY_REQUESTS);
        }
        IntakeResult result = switch (intake.admit(request, response)) {
            case Admission.Refused(int status) -> IntakeResult.rejected(status);
            case Admission.Admitted(Function<byte[], IntakeResult> admitted) -> read(request, client, admitted);
        };
        if (result.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            failures.failed(client);
        }
        return result;
    }

    private IntakeResult read(HttpServletRequest request, InetAddress client, Function<byte[], IntakeResult> admitted)
            throws IOException {
        Optional<byte[]> body = RequestBody.read(request, longest);
        if (body.isEmpty()) {
            return IntakeResult.rejected(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
        IntakeResult result = admitted.apply(body.get());
        if (result.status() != HttpServletResponse.SC_UNAUTHORIZED) {
            failures.succeeded(client);
        }
        return result;
    }
}
