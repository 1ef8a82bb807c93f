package druppel.adapter.server;

import druppel.web.Route;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// Health endpoints: `/healthz` for liveness, `/readyz` for readiness, which lists each required part and
/// returns 503 if one is not ready.
public final class HealthEndpoints extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, BooleanSupplier> needed;

    private HealthEndpoints(Map<String, BooleanSupplier> needed) {
        this.needed = new TreeMap<>(needed);
    }

    /// Creates the routes.
    ///
    /// @param needed the checks of the required parts, by name
    /// @param limit of the requests for readiness; liveness costs nothing
    public static List<Route> routes(Map<String, BooleanSupplier> needed, Filter limit) {
        return List.of(
                Route.forPrograms("/healthz", new HealthEndpoints(Map.of())),
                Route.forPrograms("/readyz", new HealthEndpoints(needed), limit));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, Boolean> found = new TreeMap<>();
        needed.forEach((name, well) -> found.put(name, well.getAsBoolean()));
        boolean ok = !found.containsValue(false);
        response.setStatus(ok ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.getWriter().println(json(ok, found));
    }

    private static String json(boolean ok, Map<String, Boolean> found) {
        String parts = found.entrySet().stream()
                .map(part -> ",\"" + part.getKey() + "\":\"" + (part.getValue() ? "ok" : "away") + "\"")
                .collect(Collectors.joining());
        return "{\"status\":\"" + (ok ? "ok" : "unavailable") + "\"" + parts + "}";
    }
}
