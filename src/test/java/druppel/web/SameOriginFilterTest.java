package druppel.web;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which pages may post here, with the headers that a browser would send.
class SameOriginFilterTest {
    private final HttpServletRequest request = mock();
    private final HttpServletResponse response = mock();
    private final FilterChain behind = mock();

    @BeforeEach
    void somebodyPosts() {
        when(request.getMethod()).thenReturn("POST");
        when(request.getHeader("Host")).thenReturn("druppel.example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void ourOwnPagesMayPost(String site) throws Exception {
        when(request.getHeader("Sec-Fetch-Site")).thenReturn(site);
        passes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "anything else"})
    void otherSitesMayNot(String site) throws Exception {
        when(request.getHeader("Sec-Fetch-Site")).thenReturn(site);
        isRefused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://druppel.example.org", "https://DRUPPEL.example.org"})
    void anOlderBrowserIsJudgedByItsOrigin(String origin) throws Exception {
        when(request.getHeader("Origin")).thenReturn(origin);
        passes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example.org", "null", "no address at all", "https://"})
    void anOlderBrowserElsewhereIsRefused(String origin) throws Exception {
        when(request.getHeader("Origin")).thenReturn(origin);
        isRefused();
    }

    @Test
    void theBrowsersWordGoesBeforeTheOrigin() throws Exception {
        when(request.getHeader("Sec-Fetch-Site")).thenReturn("cross-site");
        when(request.getHeader("Origin")).thenReturn("https://druppel.example.org");
        isRefused();
    }

    @Test
    void aScriptThatIsNoBrowserMayPost() throws Exception {
        passes();
    }

    @Test
    void everybodyMayLook() throws Exception {
        when(request.getMethod()).thenReturn("GET");
        when(request.getHeader("Sec-Fetch-Site")).thenReturn("cross-site");
        passes();
    }

    private void passes() throws Exception {
        new SameOriginFilter().doFilter(request, response, behind);
        verify(behind).doFilter(request, response);
    }

    private void isRefused() throws Exception {
        new SameOriginFilter().doFilter(request, response, behind);
        verify(response).sendError(HttpServletResponse.SC_FORBIDDEN);
        verify(behind, never()).doFilter(request, response);
    }
}
