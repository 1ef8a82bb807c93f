package druppel.adapter.pages.frame;

import druppel.web.SiteAddress;
import druppel.web.StaticAssets;
import druppel.web.Webjars;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Style sheets, scripts and pictures of the pages; each page adds its own here.
public record PageAssets(StaticAssets files) {
    /// The path under which they are served.
    public static final String FOLDER = "/pages/assets";

    /// Files of the pages alone, below their folder of resources; each is served by its last name.
    private static final List<String> OWN = List.of(
            "page.css",
            "landing.css",
            "admin.css",
            "signin.css",
            "me/me.css",
            "words.css",
            "privacy.css",
            "print.js",
            "suits.css",
            "rhythm.css",
            "rhythm.js");

    public PageAssets(SiteAddress site) {
        this(new StaticAssets(site, FOLDER, resources()));
    }

    private static Map<String, String> resources() {
        Map<String, String> files = new HashMap<>(Map.of(
                "base.css", "druppel/web/base.css",
                "drop.svg", "druppel/platform/local/drop.svg",
                "htmx.js", Webjars.resource("htmx.org", "dist/htmx.min.js")));
        OWN.forEach(path -> files.put(path.substring(path.lastIndexOf('/') + 1), "druppel/adapter/pages/" + path));
        return files;
    }

    /// The address of a file by its name, as links name it.
    public String address(String name) {
        return files.address(name);
    }
}
