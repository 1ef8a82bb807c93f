package druppel.adapter.pages.frame;

import druppel.web.SiteAddress;
import druppel.web.StaticAssets;
import druppel.web.Webjars;
import java.util.Map;

/// Style sheets, scripts and pictures of the pages; each page adds its own here.
public record PageAssets(StaticAssets files) {
    /// The path under which they are served.
    public static final String FOLDER = "/pages/assets";

    public PageAssets(SiteAddress site) {
        this(new StaticAssets(
                site,
                FOLDER,
                Map.of(
                        "base.css",
                        "druppel/web/base.css",
                        "page.css",
                        "druppel/adapter/pages/page.css",
                        "landing.css",
                        "druppel/adapter/pages/landing.css",
                        "me.css",
                        "druppel/adapter/pages/me/me.css",
                        "signin.css",
                        "druppel/adapter/pages/signin.css",
                        "drop.svg",
                        "druppel/platform/local/drop.svg",
                        "htmx.js",
                        Webjars.resource("htmx.org", "dist/htmx.min.js"))));
    }

    /// The address of a file by its name, as links name it.
    public String address(String name) {
        return files.address(name);
    }
}
