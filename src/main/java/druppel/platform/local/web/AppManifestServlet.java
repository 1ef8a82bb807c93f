package druppel.platform.local.web;

import druppel.web.SiteAddress;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/// `GET /chat/app.webmanifest`: the web app manifest, by which browsers install the chat like an app.
final class AppManifestServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final transient byte[] manifest;

    /// @param asset gives the address of an asset
    AppManifestServlet(SiteAddress site, UnaryOperator<String> asset) {
        manifest = JSON.writeValueAsBytes(Map.of(
                "id", site.path("/chat"),
                "name", "Druppel",
                "short_name", "Druppel",
                "start_url", site.path("/chat"),
                "scope", site.path("/"),
                "display", "standalone",
                "background_color", "#f7f2e8",
                "theme_color", "#155e5f",
                "icons",
                        List.of(
                                icon(asset.apply("drop.svg"), "image/svg+xml", "any", "any"),
                                icon(asset.apply("icon-192.png"), "image/png", "192x192", "any"),
                                icon(asset.apply("icon-512.png"), "image/png", "512x512", "any"),
                                icon(asset.apply("icon-512.png"), "image/png", "512x512", "maskable"))));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/manifest+json");
        response.getOutputStream().write(manifest);
    }

    private static Map<String, String> icon(String address, String type, String sizes, String purpose) {
        return Map.of("src", address, "type", type, "sizes", sizes, "purpose", purpose);
    }
}
