package druppel.web;

import java.net.URI;

/// Public address of the application, which may have a path, such as `https://example.org/druppel`.
///
/// Every address in a page goes through it, so that pages also work behind a proxy that serves them below a path.
///
/// @param base absolute http or https address without a slash at its end, a query or a fragment
public record SiteAddress(URI base) {
    public SiteAddress {
        if (base.getHost() == null || base.getRawQuery() != null || base.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "The base is an absolute address without query and fragment, not " + base);
        }
        if (base.getRawPath().endsWith("/")) {
            throw new IllegalArgumentException("The base has no slash at its end, as " + base + " has");
        }
    }

    /// The address of a page as its links name it: the path of the base, and that of the page.
    ///
    /// @param page path that begins with a slash, with a query or fragment if it has one
    public String path(String page) {
        if (!page.matches("(?s)/(?![/\\\\]).*")) {
            throw new IllegalArgumentException("The path of a page begins with one slash, not " + page);
        }
        return prefix() + page;
    }

    /// The whole address of a page, for links outside of pages.
    public URI absolute(String page) {
        return URI.create(base.getScheme() + "://" + base.getRawAuthority() + path(page));
    }

    /// The path of the base, without a slash at its end; empty if it has none.
    public String prefix() {
        return base.getRawPath();
    }

    /// The `Path` of its cookies: they are for the application alone.
    public String cookiePath() {
        return prefix().isEmpty() ? "/" : prefix();
    }

    /// Whether people reach it over https.
    public boolean https() {
        return "https".equals(base.getScheme());
    }

    /// The name or address of the host, without its port.
    public String host() {
        return base.getHost();
    }
}
