package druppel.web;

import druppel.common.Sha256;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.stream.Collectors;

/// Servlet for a fixed set of class path resources, each at an address that contains the hash of its content, so that
/// it can be cached permanently.
public final class StaticAssets extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "png", "image/png",
            "svg", "image/svg+xml;charset=utf-8");

    private final transient SiteAddress site;
    private final transient Map<String, Asset> byPath;
    private final transient Map<String, String> paths;

    private record Asset(String path, String type, ByteBuffer content) {}

    /// Creates the servlet.
    ///
    /// @param site gives the addresses in pages
    /// @param folder the path where they are served, such as `/chat/assets`
    /// @param resources the class path resource of each file name; a missing one throws
    public StaticAssets(SiteAddress site, String folder, Map<String, String> resources) {
        Map<String, Asset> assets = resources.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, file -> load(folder, file.getKey(), file.getValue())));
        this.site = site;
        byPath = assets.values().stream().collect(Collectors.toMap(Asset::path, asset -> asset));
        paths = assets.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, file -> file.getValue().path()));
    }

    /// The address of a file, such as `/chat/assets/1f2e3d4c/chat.css`.
    public String address(String name) {
        String path = paths.get(name);
        if (path == null) {
            throw new IllegalArgumentException("there is no asset " + name);
        }
        return site.path(path);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Asset asset = byPath.get(request.getRequestURI());
        if (asset == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", FOR_EVER);
        response.setContentType(asset.type());
        response.setContentLength(asset.content().remaining());
        response.getOutputStream().write(asset.content().duplicate());
    }

    private static Asset load(String folder, String name, String resource) {
        byte[] content = read(resource);
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        return new Asset(
                folder + "/" + Sha256.of(content).prefix(8) + "/" + name,
                type,
                ByteBuffer.wrap(content).asReadOnlyBuffer());
    }

    private static byte[] read(String resource) {
        try (InputStream stream = StaticAssets.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalArgumentException("there is no resource " + resource);
            }
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
