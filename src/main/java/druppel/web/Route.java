package druppel.web;

import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.util.List;

/// Route of the web server: a servlet at a path (`/slack/events`, `/chat/*`), with its own filters, outermost first.
public record Route(String path, Servlet servlet, List<Filter> filters) {
    public Route {
        filters = List.copyOf(filters);
    }

    public static Route of(String path, Servlet servlet, Filter... filters) {
        return new Route(path, servlet, List.of(filters));
    }
}
