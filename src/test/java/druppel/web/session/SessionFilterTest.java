package druppel.web.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.endsWith;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import druppel.common.RandomSecret;
import druppel.domain.member.PlatformUser;
import druppel.domain.session.Session;
import druppel.web.SiteAddress;
import druppel.web.UrlEncodedForm;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

class SessionFilterTest {
    private static final SiteAddress SITE = new SiteAddress(URI.create("https://example.org/druppel"));
    private static final String COOKIE = "__Secure-druppel";
    private static final String TAB_COOKIE = "__Secure-druppel-tab";
    private static final String THEME = "__Secure-druppel-theme";
    private static final RandomSecret SECRET = RandomSecret.random();
    private static final Session SESSION = session(Session.Kind.PAGE);

    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private final FilterChain chain = mock(FilterChain.class);
    private boolean due;
    private Optional<SignedIn> otherwise = Optional.empty();
    private Filter limit = (asked, answered, next) -> next.doFilter(asked, answered);

    @Test
    void whoeverIsSignedInIsKnownToThePage() throws Exception {
        ask("GET", "/me", new Cookie(COOKIE, SECRET.word()));

        verify(request).setAttribute(SignedIn.class.getName(), new SignedIn(SESSION, SECRET));
        verify(chain).doFilter(request, response);
    }

    @Test
    void theCookieIsSentAgainOnlyWhenTheSessionIsExtended() throws Exception {
        ask("GET", "/me", new Cookie(COOKIE, SECRET.word()));
        verify(response, never()).addCookie(any());

        due = true;
        ask("GET", "/me", new Cookie(COOKIE, SECRET.word()));
        assertThat(cookie().getValue()).isEqualTo(SECRET.word());
        assertThat(cookie().getMaxAge()).isEqualTo(12 * 60 * 60);
    }

    @Test
    void whoeverIsNotIsSentToTheSignInPageWhichLeadsBack() throws Exception {
        when(request.getQueryString()).thenReturn("page=2&search=a b");
        ask("GET", "/me/words");

        verify(response).setStatus(HttpServletResponse.SC_FOUND);
        verify(response).setHeader("Location", "/druppel/signin?next=%2Fme%2Fwords%3Fpage%3D2%26search%3Da+b");
        verifyNoInteractions(chain);
    }

    @Test
    void whoeverIsNotIsLimitedAndWhoeverIsIsNot() throws Exception {
        limit = (_, _, _) -> {};
        ask("GET", "/me");
        verifyNoInteractions(chain);
        verify(response, never()).setStatus(anyInt());

        ask("GET", "/me", new Cookie(COOKIE, SECRET.word()));
        verify(chain).doFilter(request, response);
    }

    @Test
    void theEventStreamOfNobodyEndsForGood() throws Exception {
        ServletOutputStream out = mock(ServletOutputStream.class);
        when(request.getHeader("Accept")).thenReturn("text/event-stream");
        when(response.getOutputStream()).thenReturn(out);
        ask("GET", "/chat/stream");

        verify(out).write("event: end\ndata:\n\n".getBytes(UTF_8));
        verify(response, never()).sendError(anyInt());
        verifyNoInteractions(chain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void aFormOfNobodyIsRefused(String method) throws Exception {
        ask(method, "/me");

        verify(response).sendError(HttpServletResponse.SC_FORBIDDEN);
        verifyNoInteractions(chain);
    }

    @Test
    void anUnknownSecretIsNobody() throws Exception {
        ask("GET", "/me", new Cookie(COOKIE, RandomSecret.random().word()));

        verify(response).setStatus(HttpServletResponse.SC_FOUND);
    }

    @Test
    void aCookieThatAnotherSiteSetBesideOursIsNobody() throws Exception {
        ask("GET", "/me", new Cookie(COOKIE, RandomSecret.random().word()), new Cookie(COOKIE, SECRET.word()));

        verify(response).setStatus(HttpServletResponse.SC_FOUND);
    }

    @Test
    void aCookieWithoutThePrefixIsNobody() throws Exception {
        ask("GET", "/me", new Cookie("druppel", SECRET.word()));

        verify(response).setStatus(HttpServletResponse.SC_FOUND);
    }

    @Test
    void inTheDemoEverybodyIsSignedIn() throws Exception {
        otherwise = Optional.of(new SignedIn(SESSION, SECRET));
        ask("POST", "/me");

        verify(chain).doFilter(request, response);
        verify(response, never()).sendError(anyInt());
        assertThat(cookie().getValue()).isEqualTo(SECRET.word());
    }

    @Test
    void aSessionOfTheTabMayBeShownInItsFrame() throws Exception {
        inTab(session(Session.Kind.TAB), "GET", new Cookie(TAB_COOKIE, SECRET.word()), new Cookie(THEME, "dark"));

        verify(chain).doFilter(request, response);
        verify(response)
                .setHeader(eq("Content-Security-Policy"), endsWith("frame-ancestors https://teams.example.org"));
        verify(request)
                .setAttribute(Tab.Shown.class.getName(), new Tab.Shown(List.of("/tab.js"), Optional.of("dark"), THEME));
    }

    @Test
    void anUnknownThemeIsNone() throws Exception {
        inTab(session(Session.Kind.TAB), "GET", new Cookie(TAB_COOKIE, SECRET.word()), new Cookie(THEME, "pink"));

        verify(request)
                .setAttribute(Tab.Shown.class.getName(), new Tab.Shown(List.of("/tab.js"), Optional.empty(), THEME));
    }

    @Test
    void anyOtherSessionIsNotShownInAFrame() throws Exception {
        inTab(SESSION, "GET", new Cookie(COOKIE, SECRET.word()));

        verify(chain).doFilter(request, response);
        verify(response, never()).setHeader(eq("Content-Security-Policy"), any());
        verify(request, never()).setAttribute(eq(Tab.Shown.class.getName()), any());
    }

    @Test
    void neitherCookieHasASessionOfTheOtherKind() throws Exception {
        inTab(SESSION, "GET", new Cookie(TAB_COOKIE, SECRET.word()));
        inTab(session(Session.Kind.TAB), "GET", new Cookie(COOKIE, SECRET.word()));

        verifyNoInteractions(chain);
    }

    @Test
    void withoutATabItsCookieIsNobodys() throws Exception {
        ask("GET", "/admin", new Cookie(TAB_COOKIE, SECRET.word()));

        verifyNoInteractions(chain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void inTheTabWhoeverHasNoSessionAnyMoreSignsInThere(String method) throws Exception {
        when(request.getHeader("Sec-Fetch-Dest")).thenReturn("iframe");
        inTab(SESSION, method);

        verify(response).setStatus(HttpServletResponse.SC_SEE_OTHER);
        verify(response).setHeader("Location", "/druppel/teams/tab?next=%2Fme");
        verifyNoInteractions(chain);
    }

    @Test
    void anAppWithoutFramesIsKnownByItsTheme() throws Exception {
        inTab(SESSION, "GET", new Cookie(THEME, "dark"));

        verify(response).setHeader("Location", "/druppel/teams/tab?next=%2Fme");
    }

    @Test
    void theTokenOfAFormIsThatOfTheSession() {
        CsrfToken token = new SignedIn(SESSION, SECRET).csrf();

        assertThat(token.matches(form(token.word()))).isTrue();
        assertThat(token.matches(
                        form(new SignedIn(SESSION, RandomSecret.random()).csrf().word())))
                .isFalse();
        assertThat(token.matches(form(""))).isFalse();
        assertThat(token.matches(new UrlEncodedForm(Map.of()))).isFalse();
        assertThat(token.word()).doesNotContain(SECRET.word());
    }

    private static UrlEncodedForm form(String token) {
        return new UrlEncodedForm(Map.of(CsrfToken.FIELD, List.of(token)));
    }

    private void ask(String method, String path, Cookie... cookies) throws Exception {
        when(request.getMethod()).thenReturn(method);
        when(request.getRequestURI()).thenReturn(path);
        when(request.getCookies()).thenReturn(cookies);
        filter(SESSION).doFilter(request, response, chain);
    }

    private void inTab(Session session, String method, Cookie... cookies) throws Exception {
        when(request.getMethod()).thenReturn(method);
        when(request.getRequestURI()).thenReturn("/me");
        when(request.getCookies()).thenReturn(cookies);
        Tab tab = new Tab("/teams/tab", List.of("https://teams.example.org"), List.of("/tab.js"));
        filter(session).with(Optional.of(tab)).doFilter(request, response, chain);
    }

    private SessionFilter filter(Session session) {
        return new SessionFilter(
                SITE,
                secret -> Optional.of(session).filter(found -> secret.equals(SECRET)),
                used -> due,
                () -> otherwise,
                limit);
    }

    private static Session session(Session.Kind kind) {
        return new Session(1, PlatformUser.local("anna"), kind, Instant.EPOCH, Instant.EPOCH, Instant.MAX);
    }

    private Cookie cookie() {
        ArgumentCaptor<Cookie> cookie = ArgumentCaptor.forClass(Cookie.class);
        verify(response).addCookie(cookie.capture());
        return cookie.getValue();
    }
}
