package druppel.adapter.server;

import druppel.domain.Language;
import druppel.web.AcceptLanguage;
import druppel.web.ContentSecurityPolicy;
import druppel.web.HostNames;
import druppel.web.PlainLine;
import druppel.web.Route;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Rules that a route chooses: whether only known host names are answered, and which pages may show it in a frame.
final class RouteFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final int MISDIRECTED_REQUEST = 421;

    private final transient Route route;
    private final transient HostNames hostNames;

    RouteFilter(Route route, HostNames hostNames) {
        this.route = route;
        this.hostNames = hostNames;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (route.caller() == Route.Caller.PEOPLE && !hostNames.include(request.getServerName())) {
            refuse(request, response);
            return;
        }
        if (!route.frames().isEmpty()) {
            new ContentSecurityPolicy(route.frames()).write(response);
        }
        chain.doFilter(request, response);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = Language.preferred(AcceptLanguage.languages(request));
        new PlainLine(
                        MISDIRECTED_REQUEST,
                        language.choose(
                                "Druppel does not answer to the host name in this address. It answers to the one in"
                                        + " DRUPPEL_BASE_URL; whoever runs it adds others to DRUPPEL_HOSTS.",
                                "Druppel luistert niet naar de hostnaam in dit adres. Het luistert naar die in"
                                        + " DRUPPEL_BASE_URL; wie Druppel beheert, voegt andere toe aan DRUPPEL_HOSTS."))
                .write(response);
    }
}
