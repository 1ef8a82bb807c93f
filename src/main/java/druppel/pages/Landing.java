package druppel.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import druppel.core.Language;
import druppel.server.Assets;
import druppel.server.Route;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// `/`: what this is, in the first language of the browser that we speak, and the way in.
///
/// @param chat whether the local chat is served, to try it there
public record Landing(boolean chat) {

    public List<Route> routes() {
        Assets assets =
                new Assets(
                        "/assets",
                        Map.of(
                                "look.css", "druppel/local/chat.css",
                                "landing.css", "druppel/pages/landing.css",
                                "drop.svg", "druppel/local/drop.svg"));
        return List.of(Route.of("", new Page(chat, assets)), Route.of("/assets/*", assets));
    }

    private static final class Page extends HttpServlet {
        private static final long serialVersionUID = 1L;

        private final boolean chat;
        private final transient Assets assets;
        private final transient TemplateEngine templates =
                TemplateEngine.createPrecompiled(null, ContentType.Html, null, "druppel.jte");

        Page(boolean chat, Assets assets) {
            this.chat = chat;
            this.assets = assets;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            LandingPage page = new LandingPage(language(request), chat, assets::address);
            StringOutput html = new StringOutput();
            templates.render("pages/landing.jte", page, html);
            response.setContentType("text/html;charset=utf-8");
            response.setHeader("Vary", "Accept-Language");
            response.getOutputStream().write(html.toString().getBytes(UTF_8));
        }

        // Where the browser names none, the servlet would name the server's own.
        private static Language language(HttpServletRequest request) {
            return request.getHeader("Accept-Language") == null
                    ? Language.EN
                    : Collections.list(request.getLocales()).stream()
                            .flatMap(locale -> Language.of(locale.toLanguageTag()).stream())
                            .findFirst()
                            .orElse(Language.EN);
        }
    }
}
