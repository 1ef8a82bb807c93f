package druppel.web;

import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.util.List;

/// A servlet under a path (`/slack/events`, `/chat/*`), behind filters of its own, outermost first.
public record Route(String path, Servlet servlet, List<Filter> filters) {
    public Route {
        filters = List.copyOf(filters);
    }

    public static Route of(String path, Servlet servlet, Filter... filters) {
        return new Route(path, servlet, List.of(filters));
    }
}
