package druppel.adapter.server;

import druppel.domain.Language;
import druppel.web.AcceptLanguage;
import druppel.web.BodyBudget;
import druppel.web.ContentSecurityPolicy;
import druppel.web.PlainLine;
import druppel.web.Refusal;
import druppel.web.RefusedRequestException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
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
/// - Each request has its share in the budget of bodies until it ends.
/// - What is refused is counted by its reason.
final class HardeningFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(HardeningFilter.class);
    private static final String UNUSED =
            "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
                    + " microphone=(), midi=(), payment=(), usb=()";
    private static final String A_YEAR = "max-age=31536000";
    private static final String SOON = "5";

    private final boolean https;
    private final transient ServerLimits limits;
    private final transient Consumer<Refusal> refusals;
    private final transient RestOfBody rest = new RestOfBody();

    /// @param https whether the public address is https, which browsers then keep to
    /// @param refusals is told of each refusal
    HardeningFilter(boolean https, ServerLimits limits, Consumer<Refusal> refusals) {
        this.https = https;
        this.limits = limits;
        this.refusals = refusals;
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
        serve(request, response, chain)
                .or(() -> Refusal.of(response.getStatus()))
                .ifPresent(refusals);
        rest.discard(request, response);
    }

    /// Gives the refusal, if it is no other part that decides on it.
    private Optional<Refusal> serve(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try (BodyBudget.Share share =
                limits.bodies().share(limits.clientAddress().network(request))) {
            share.attach(request);
            if (request.getMethod().equals("TRACE")) {
                response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            } else {
                handle(request, response, chain);
            }
            return Optional.empty();
        } catch (RefusedRequestException refused) {
            refuse(request, response, refused.refusal());
            return Optional.of(refused.refusal());
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
            throws IOException {
        response.setHeader("Connection", "close");
        response.setHeader("Retry-After", SOON);
        Language language = Language.preferred(AcceptLanguage.languages(request));
        String text = refusal == Refusal.SLOW
                ? language.choose("The request did not arrive in time.", "Het verzoek kwam niet op tijd binnen.")
                : language.choose("Too much is going on.", "Het is te druk.");
        new PlainLine(
                        refusal.status(),
                        text
                                + language.choose(
                                        " Try again in " + SOON + " s.", " Probeer het over " + SOON + " s opnieuw."))
                .write(response);
    }

    /// Jetty logs the address of a request that fails, which may hold the secret of a link. Logs its route instead; a
    /// client that has disconnected or is too slow is no failure.
    private static void handle(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (RefusedRequestException refused) {
            throw refused;
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
}
