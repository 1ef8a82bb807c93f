package druppel.adapter.server;

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
        return super.handle(withoutPrefix(request), response, callback);
    }

    private Request withoutPrefix(Request request) {
        String path = request.getHttpURI().getPath();
        if (path == null || !(path + "/").startsWith(prefix + "/")) {
            return request;
        }
        String rest = path.substring(prefix.length());
        HttpURI uri = HttpURI.build(request.getHttpURI()).path(rest.isEmpty() ? "/" : rest);
        return Request.serveAs(request, uri.asImmutable());
    }
}
