package druppel.adapter.pages.landing;

import druppel.chat.MemberFile;
import druppel.feature.files.FileDownloads;
import druppel.web.Attachment;
import druppel.web.RateLimitFilter;
import druppel.web.Route;
import druppel.web.SameOriginFilter;
import druppel.web.StaticAssets;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/// Download page at `/file/…`, behind a link from the chat: one button, which downloads the file once.
///
/// Viewing the page has no effect and shows nothing about the link, because chat clients and scanners open
/// every link.
public final class FileDownloadPage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient FileDownloads fileDownloads;
    private final transient LandingRoutes landing;
    private final transient StaticAssets staticAssets;

    private FileDownloadPage(FileDownloads fileDownloads, LandingRoutes landing) {
        this.fileDownloads = fileDownloads;
        this.landing = landing;
        staticAssets = LandingRoutes.assets(landing.site());
    }

    public static Route route(FileDownloads fileDownloads, LandingRoutes landing, RateLimitFilter rateLimit) {
        return Route.of(
                FileDownloads.PATH + "*",
                new FileDownloadPage(fileDownloads, landing),
                rateLimit,
                new SameOriginFilter());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show("pages/landing/file.jte", request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<MemberFile> found = fileDownloads.redeem(secret(request));
        if (found.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_GONE);
            show("pages/landing/gone.jte", request, response);
        } else {
            MemberFile file = found.get();
            new Attachment(file.name(), file.type(), file.text()).write(response);
        }
    }

    private static String secret(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo())
                .filter(path -> path.startsWith("/"))
                .map(path -> path.substring(1))
                .orElse("");
    }

    private void show(String template, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        LandingPage.show(template, landing, staticAssets, request, response);
    }
}
