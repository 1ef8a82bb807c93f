package druppel.platform.local.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.Map;

/// Template renderer: renders pages and fragments as HTML. Thread-safe.
final class Templates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "druppel.jte");

    String page(ChatPage page) {
        return draw("local/page.jte", Map.of("page", page));
    }

    String room(RoomPage page) {
        return draw("local/room.jte", Map.of("page", page));
    }

    String bubble(MessageView messageView) {
        return draw("local/bubble.jte", Map.of("bubble", messageView));
    }

    String clock(ViewerPreferences viewerPreferences, Instant now) {
        return draw("local/clock.jte", Map.of("reader", viewerPreferences, "now", now));
    }

    String notice(String sentence) {
        return draw("local/notice.jte", Map.of("sentence", sentence));
    }

    private String draw(String template, Map<String, Object> values) {
        TemplateOutput output = new StringOutput();
        engine.render(template, values, output);
        return output.toString();
    }
}
