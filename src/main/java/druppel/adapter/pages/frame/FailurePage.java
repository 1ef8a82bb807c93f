package druppel.adapter.pages.frame;

import druppel.chat.ContentLibrary;
import druppel.chat.FailedAct;
import druppel.domain.Language;
import druppel.message.ConversationTextKey;
import druppel.message.PageTextKey;
import druppel.message.Texts;
import druppel.web.AcceptLanguage;
import druppel.web.Route;
import druppel.web.SiteAddress;
import druppel.web.session.Tab;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Filter that answers people whose request fails with a page that says so: 503 if the database is the reason,
/// otherwise 500. It needs no database. A part of a page, which a script asks for, is answered with the sentence alone.
///
/// @param ready whether the database is
public record FailurePage(ContentLibrary library, SiteAddress site, PageAssets assets, BooleanSupplier ready)
        implements Filter {

    /// The same route, behind this filter if people call it.
    public Route before(Route route) {
        return route.caller() == Route.Caller.PEOPLE ? route.behind(this) : route;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            response.resetBuffer();
            write((HttpServletRequest) request, (HttpServletResponse) response, failure);
        }
    }

    private void write(HttpServletRequest request, HttpServletResponse response, RuntimeException failure)
            throws IOException {
        int status = ready.getAsBoolean()
                ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                : HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        Texts texts = library.texts(Language.preferred(AcceptLanguage.languages(request)));
        String sentence = texts.say(
                ConversationTextKey.ACT_FAILED, "id", FailedAct.note(failure).id());
        if (request.getHeader("HX-Request") == null) {
            PageRenderer.write(response, view(status, sentence), frame(texts, request));
        } else {
            response.setStatus(status);
            response.setContentType("text/html;charset=utf-8");
            response.getWriter().write("<p>" + sentence + "</p>");
        }
    }

    private static View view(int status, String sentence) {
        return new View(
                status,
                PageTextKey.PAGE_FAILED_TITLE,
                Optional.empty(),
                "pages/frame/failure.jte",
                Map.of("sentence", sentence));
    }

    private Frame frame(Texts texts, HttpServletRequest request) {
        return new Frame(
                texts,
                site,
                assets,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Tab.Shown.of(request));
    }
}
