package druppel.web;

import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.util.List;
import java.util.stream.Stream;

/// Route of the web server: a servlet at a path (`/slack/events`, `/chat/*`), with its own filters, outermost first.
///
/// @param caller who calls it
/// @param frames the origins whose pages may show it in a frame, in the form of `frame-ancestors`; usually none
public record Route(String path, Servlet servlet, List<Filter> filters, Caller caller, List<String> frames) {
    /// Who calls a route.
    public enum Caller {
        /// People with a browser, which sends the cookies of a host name wherever that name leads: only known names
        /// are answered.
        PEOPLE,
        /// Programs, which call by any name or address, and prove who they are in another way or learn nothing.
        PROGRAMS
    }

    public Route {
        filters = List.copyOf(filters);
        frames = List.copyOf(frames);
    }

    /// A route for people.
    public static Route of(String path, Servlet servlet, Filter... filters) {
        return new Route(path, servlet, List.of(filters), Caller.PEOPLE, List.of());
    }

    /// A route for programs.
    public static Route forPrograms(String path, Servlet servlet, Filter... filters) {
        return new Route(path, servlet, List.of(filters), Caller.PROGRAMS, List.of());
    }

    /// The same route behind another filter, outside of those that it has.
    public Route behind(Filter filter) {
        return new Route(
                path,
                servlet,
                Stream.concat(Stream.of(filter), filters.stream()).toList(),
                caller,
                frames);
    }

    /// The same route, which pages of these origins may show in a frame.
    public Route framedBy(List<String> origins) {
        return new Route(path, servlet, filters, caller, origins);
    }
}
