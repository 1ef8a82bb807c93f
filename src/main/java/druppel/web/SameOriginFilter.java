package druppel.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/// CSRF filter: rejects with 403 the requests that another site's page makes a browser send here.
///
/// `Sec-Fetch-Site` decides if the browser sends it; our pages send no referrer, and then `Origin` is `null` even for
/// our own forms. Older browsers are judged by `Origin`; a client that is not a browser sends neither.
public final class SameOriginFilter implements Filter {
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest asked
                && response instanceof HttpServletResponse answer
                && !HARMLESS.contains(asked.getMethod())
                && !ours(asked)) {
            answer.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean ours(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null ? sameOrigin(request) : OURS.contains(site);
    }

    /// Whether the request has no `Origin` header, or the one of the host it is sent to.
    public static boolean sameOrigin(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return origin == null || authority(origin).equalsIgnoreCase(request.getHeader("Host"));
    }

    private static String authority(String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }
}
