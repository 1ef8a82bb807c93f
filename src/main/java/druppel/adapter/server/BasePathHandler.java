package druppel.adapter.server;

import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Handler that removes the path of the base URL from the addresses of requests, so that routes need not know it.
///
/// A reverse proxy may have removed it before; then there is nothing to do.
final class BasePathHandler extends Handler.Wrapper {
    private final String prefix;

    /// @param prefix path without a slash at its end; empty if there is none
    BasePathHandler(String prefix, Handler handler) {
        super(handler);
        this.prefix = prefix;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Optional<Request> served = withoutPrefix(request);
        if (served.isEmpty()) {
            Response.writeError(request, response, callback, HttpStatus.BAD_REQUEST_400);
            return true;
        }
        return super.handle(served.get(), response, callback);
    }

    /// Empty if the rest of the path leads out of it, as that of `/druppel/../me` does.
    private Optional<Request> withoutPrefix(Request request) {
        String path = request.getHttpURI().getPath();
        if (path == null || !(path + "/").startsWith(prefix + "/")) {
            return Optional.of(request);
        }
        String rest = path.substring(prefix.length());
        try {
            HttpURI uri = HttpURI.build(request.getHttpURI()).path(rest.isEmpty() ? "/" : rest);
            return Optional.of(Request.serveAs(request, uri.asImmutable()));
        } catch (IllegalArgumentException outside) {
            return Optional.empty();
        }
    }
}
