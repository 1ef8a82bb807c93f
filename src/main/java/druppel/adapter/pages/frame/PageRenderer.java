package druppel.adapter.pages.frame;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// Renders views within their frame. Thread-safe.
public final class PageRenderer {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "druppel.jte");

    private PageRenderer() {}

    /// Writes a page; it is complete before the first byte is sent.
    public static void write(HttpServletResponse response, View view, Frame frame) throws IOException {
        Map<String, Object> values = new HashMap<>(view.values());
        values.put("frame", frame);
        values.put("title", frame.say(view.title()));
        Utf8ByteOutput html = new Utf8ByteOutput();
        TEMPLATES.render(view.template(), values, html);
        response.setStatus(view.status());
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setContentLength(html.getContentLength());
        html.writeTo(response.getOutputStream());
    }
}
