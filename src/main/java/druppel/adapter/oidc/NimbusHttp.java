package druppel.adapter.oidc;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import druppel.common.BoundedHttpClient;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/// Requests of the SDK over the bounded HTTP client: a timeout for the whole response, a limit of its size, no
/// redirects.
record NimbusHttp(BoundedHttpClient http) implements HTTPRequestSender, ResourceRetriever {
    private static final Set<String> KEPT_HEADERS = Set.of("content-type", "www-authenticate");

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        HttpRequest.Builder sent = HttpRequest.newBuilder(request.getURI())
                .method(
                        request.getMethod().name(),
                        Optional.ofNullable(request.getBody())
                                .map(BodyPublishers::ofString)
                                .orElseGet(BodyPublishers::noBody));
        request.getHeaderMap().forEach((name, values) -> values.forEach(value -> sent.header(name, value)));
        return toNimbus(http.send(sent.build()));
    }

    @Override
    public Resource retrieveResource(URL address) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address.toString()))
                .header("Accept", "application/json")
                .build();
        HttpResponse<byte[]> response = http.send(request);
        if (response.statusCode() != 200) {
            throw new IOException("http_" + response.statusCode());
        }
        return new Resource(
                text(response), response.headers().firstValue("Content-Type").orElse(null));
    }

    private static ReadOnlyHTTPResponse toNimbus(HttpResponse<byte[]> response) throws IOException {
        HTTPResponse read = new HTTPResponse(response.statusCode());
        response.headers().map().forEach((name, values) -> {
            if (KEPT_HEADERS.contains(name)) {
                read.setHeader(name, values.toArray(String[]::new));
            }
        });
        read.setBody(text(response));
        return read;
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
