package druppel.web.session;

import druppel.web.ContentSecurityPolicy;
import druppel.web.SiteAddress;
import druppel.web.SiteCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tab of a chat platform that shows the pages of members in a frame.
///
/// @param signIn the path of the page that signs in there
/// @param origins the origins of the platform's own pages, around the frame
/// @param scripts the addresses of the scripts by which each page follows the theme of the platform
public record Tab(String signIn, List<String> origins, List<String> scripts) {
    private static final String ATTRIBUTE = Shown.class.getName();
    private static final Set<String> THEMES = Set.of("light", "dark", "contrast");

    public Tab {
        origins = List.copyOf(origins);
        scripts = List.copyOf(scripts);
    }

    /// Whether a request comes from the tab: from a frame, or where the theme was told before, as in an app without
    /// frames.
    boolean has(SiteAddress site, HttpServletRequest request) {
        return "iframe".equals(request.getHeader("Sec-Fetch-Dest"))
                || themeCookie(site).of(request).isPresent();
    }

    /// Lets the platform show the response to this request in the tab.
    void show(SiteAddress site, HttpServletRequest request, HttpServletResponse response) {
        new ContentSecurityPolicy(origins).write(response);
        request.setAttribute(ATTRIBUTE, shown(site, request));
    }

    /// How a page in the tab is shown.
    public Shown shown(SiteAddress site, HttpServletRequest request) {
        SiteCookie cookie = themeCookie(site);
        return new Shown(scripts, cookie.of(request).filter(THEMES::contains), cookie.fullName());
    }

    private static SiteCookie themeCookie(SiteAddress site) {
        return new SiteCookie(site, "druppel-theme", true);
    }

    /// A page in the tab.
    ///
    /// @param theme the theme of the platform: `light`, `dark` or `contrast`; empty if not told yet
    /// @param themeCookie the name of the cookie by which the scripts tell it
    public record Shown(List<String> scripts, Optional<String> theme, String themeCookie) {
        public Shown {
            scripts = List.copyOf(scripts);
        }

        /// How the page of this request is shown; empty if it is not in a tab.
        public static Optional<Shown> of(HttpServletRequest request) {
            return request.getAttribute(ATTRIBUTE) instanceof Shown shown ? Optional.of(shown) : Optional.empty();
        }
    }
}
