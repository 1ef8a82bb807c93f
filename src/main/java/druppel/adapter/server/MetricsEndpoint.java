package druppel.adapter.server;

import druppel.web.Route;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/// `/metrics` endpoint for Prometheus, without authentication.
///
/// @param text the current metrics in Prometheus' text format
public record MetricsEndpoint(Supplier<String> text) {
    public List<Route> routes() {
        return List.of(Route.of("/metrics", new Reading(text)));
    }

    private static final class Reading extends HttpServlet {
        private static final long serialVersionUID = 1L;

        private final transient Supplier<String> text;

        Reading(Supplier<String> text) {
            this.text = text;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("text/plain;version=0.0.4;charset=utf-8");
            response.getWriter().write(text.get());
        }
    }
}
