package druppel.adapter.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import druppel.chat.MemberFile;
import druppel.domain.Language;
import druppel.feature.files.FileDownloads;
import druppel.web.AcceptLanguage;
import druppel.web.Attachment;
import druppel.web.Route;
import druppel.web.SameOriginFilter;
import druppel.web.StaticAssets;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Download page at `/file/…`, behind a link from the chat: one button, which downloads the file once.
///
/// Viewing the page has no effect and shows nothing about the link, because chat clients and scanners open
/// every link.
public record FileDownloadPage(FileDownloads fileDownloads) {

    public Route route() {
        return Route.of(
                FileDownloads.PATH + "*", new Page(fileDownloads, LandingRoutes.assets()), new SameOriginFilter());
    }

    private static final class Page extends HttpServlet {
        private static final long serialVersionUID = 1L;

        private final transient FileDownloads fileDownloads;
        private final transient StaticAssets staticAssets;
        private final transient TemplateEngine templates =
                TemplateEngine.createPrecompiled(null, ContentType.Html, null, "druppel.jte");

        Page(FileDownloads fileDownloads, StaticAssets staticAssets) {
            this.fileDownloads = fileDownloads;
            this.staticAssets = staticAssets;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            show("pages/file.jte", request, response);
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            Optional<MemberFile> paper = fileDownloads.give(secret(request));
            if (paper.isEmpty()) {
                response.setStatus(HttpServletResponse.SC_GONE);
                show("pages/gone.jte", request, response);
            } else {
                MemberFile found = paper.get();
                new Attachment(found.name(), found.type(), found.text()).write(response);
            }
        }

        private static String secret(HttpServletRequest request) {
            return Optional.ofNullable(request.getPathInfo())
                    .filter(path -> path.startsWith("/"))
                    .map(path -> path.substring(1))
                    .orElse("");
        }

        private void show(String template, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Language language = Language.preferred(AcceptLanguage.languages(request));
            StringOutput html = new StringOutput();
            LandingPage page = new LandingPage(language, new LandingRoutes(List.of()), staticAssets::address);
            templates.render(template, page, html);
            response.setContentType("text/html;charset=utf-8");
            response.setHeader("Vary", "Accept-Language");
            response.setHeader("X-Robots-Tag", "noindex, nofollow");
            response.getOutputStream().write(html.toString().getBytes(UTF_8));
        }
    }
}
