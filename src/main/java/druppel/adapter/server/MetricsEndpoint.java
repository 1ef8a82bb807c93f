package druppel.adapter.server;

import druppel.web.Route;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;

/// `/metrics` endpoint for Prometheus, without authentication.
public final class MetricsEndpoint extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Supplier<String> text;

    private MetricsEndpoint(Supplier<String> text) {
        this.text = text;
    }

    /// Creates the route.
    ///
    /// @param text the current metrics in Prometheus' text format
    public static Route route(Supplier<String> text) {
        return Route.forPrograms("/metrics", new MetricsEndpoint(text));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;version=0.0.4;charset=utf-8");
        response.getWriter().write(text.get());
    }
}
