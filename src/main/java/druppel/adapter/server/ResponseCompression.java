package druppel.adapter.server;

import java.util.Set;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Compression of texts with gzip. Event streams are sent as they are, since compression would delay them; request
/// bodies are never decompressed, since signatures are over the bytes that were sent.
///
/// The length of a compressed page tells whether something in its address also occurs in its secrets (the BREACH
/// attack). An attacker needs a page of another site that opens ours again and again with other addresses, so what
/// other sites ask for is not compressed.
final class ResponseCompression extends CompressionHandler {
    private static final Set<String> OTHER_SITES = Set.of("cross-site", "same-site");

    ResponseCompression(Handler handler) {
        super(handler);
        putCompression(new GzipCompression());
        putConfiguration("/*", texts());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        return (site != null && OTHER_SITES.contains(site))
                ? getHandler().handle(request, response, callback)
                : super.handle(request, response, callback);
    }

    private static CompressionConfig texts() {
        return CompressionConfig.builder()
                .compressIncludeMethod("GET")
                .compressIncludeMethod("POST")
                .compressIncludeMimeType("text/html")
                .compressIncludeMimeType("text/css")
                .compressIncludeMimeType("text/javascript")
                .compressIncludeMimeType("text/markdown")
                .compressIncludeMimeType("text/plain")
                .compressIncludeMimeType("application/json")
                .compressIncludeMimeType("application/manifest+json")
                .compressIncludeMimeType("image/svg+xml")
                .decompressExcludePath("/*")
                .build();
    }
}
