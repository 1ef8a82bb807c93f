package druppel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/// Content Security Policy of a response: only the project's own scripts, styles and pictures, and no frame around it
/// unless it is one of these origins'.
///
/// @param frames the origins whose pages may show the response in a frame, in the form of `frame-ancestors`
public record ContentSecurityPolicy(List<String> frames) {
    /// Nobody may show the response in a frame.
    public static final ContentSecurityPolicy UNFRAMED = new ContentSecurityPolicy(List.of("'none'"));

    private static final String OWN = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors ";

    public ContentSecurityPolicy {
        frames = List.copyOf(frames);
    }

    /// Puts it into the response, in place of an earlier one.
    public void write(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", OWN + String.join(" ", frames));
    }
}
