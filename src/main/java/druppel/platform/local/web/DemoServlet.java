package druppel.platform.local.web;

import druppel.web.RequestBody;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/// Servlet of one demo API call: JSON in, JSON out, regardless of the content type.
final class DemoServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int CAP = 64 * 1024;

    private final String method;
    private final transient Call call;

    /// Handles a request with this body; throws `JacksonException` if the body cannot be parsed.
    @FunctionalInterface
    interface Call {
        DemoJson.Answer handle(HttpServletRequest request, byte[] body);
    }

    DemoServlet(String method, Call call) {
        this.method = method;
        this.call = call;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals(method)) {
            response.setHeader("Allow", method);
            fail(
                    response,
                    HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                    request.getRequestURI() + " takes " + method + ", not " + request.getMethod());
            return;
        }
        Optional<byte[]> body = RequestBody.read(request, CAP);
        if (body.isEmpty()) {
            fail(
                    response,
                    HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                    "the body is longer than 64 KiB: send less");
            return;
        }
        DemoJson.Answer answer = answer(request, body.get());
        int status =
                answer instanceof DemoJson.Problem ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_OK;
        DemoJson.write(response, status, answer);
    }

    private DemoJson.Answer answer(HttpServletRequest request, byte[] body) {
        try {
            return call.handle(request, body);
        } catch (JacksonException unreadable) {
            return new DemoJson.Problem("the body"
                    + where(unreadable)
                    + " is not the JSON expected at "
                    + request.getRequestURI()
                    + ": send an object such as "
                    + DemoApi.example(request.getRequestURI()));
        }
    }

    private static String where(JacksonException unreadable) {
        TokenStreamLocation location = unreadable.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static void fail(HttpServletResponse response, int status, String error) throws IOException {
        DemoJson.write(response, status, new DemoJson.Problem(error));
    }
}
