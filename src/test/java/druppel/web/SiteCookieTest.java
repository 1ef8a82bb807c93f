package druppel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class SiteCookieTest {
    private static final SiteCookie PLAIN = at("http://localhost:3000");
    private static final SiteCookie WHOLE_HOST = at("https://druppel.example.org");
    private static final SiteCookie BELOW_A_PATH = at("https://example.org/druppel");

    @Test
    void aScriptCannotReadItAndAnotherSiteCannotUseIt() {
        Cookie cookie = set(PLAIN);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(cookie.getMaxAge()).isEqualTo(60);
    }

    @Test
    void overHttpsItIsSecureAndForThisHostAlone() {
        Cookie cookie = set(WHOLE_HOST);
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getName()).isEqualTo("__Host-pond");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
    }

    @Test
    void belowAPathItIsForThatPath() {
        Cookie cookie = set(BELOW_A_PATH);
        assertThat(cookie.getName()).isEqualTo("__Secure-pond");
        assertThat(cookie.getPath()).isEqualTo("/druppel");
    }

    @Test
    void overHttpItHasItsPlainName() {
        Cookie cookie = set(PLAIN);
        assertThat(cookie.getName()).isEqualTo("pond");
        assertThat(cookie.getSecure()).isFalse();
    }

    @Test
    void forFramesOfOtherSitesItIsKeptApartAndAlwaysSecure() {
        Cookie cookie = set(new SiteCookie(new SiteAddress(URI.create("http://localhost:3000")), "pond", true));
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("None");
        assertThat(cookie.getAttribute("Partitioned")).isEqualTo("true");
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(set(PLAIN).getAttribute("Partitioned")).isNull();
    }

    @Test
    void theBrowserSendsItBack() {
        assertThat(PLAIN.of(request(new Cookie("other", "x"), new Cookie("pond", "deep"))))
                .contains("deep");
        assertThat(PLAIN.of(request())).isEmpty();
        assertThat(PLAIN.of(mock(HttpServletRequest.class))).isEmpty();
    }

    @Test
    void oneWithoutThePrefixIsNotOurs() {
        assertThat(WHOLE_HOST.of(request(new Cookie("pond", "deep")))).isEmpty();
    }

    @Test
    void ofTwoNobodyKnowsWhichIsOurs() {
        assertThat(PLAIN.of(request(new Cookie("pond", "tossed"), new Cookie("pond", "deep"))))
                .isEmpty();
        assertThat(PLAIN.of(request(new Cookie("pond", "deep"), new Cookie("pond", "deep"))))
                .contains("deep");
    }

    @Test
    void clearingEndsItInTheBrowser() {
        HttpServletResponse response = mock(HttpServletResponse.class);
        PLAIN.clear(response);
        Cookie cookie = added(response);
        assertThat(cookie.getMaxAge()).isZero();
        assertThat(cookie.getValue()).isEmpty();
    }

    private static Cookie set(SiteCookie cookie) {
        HttpServletResponse response = mock(HttpServletResponse.class);
        cookie.set(response, "deep", Duration.ofMinutes(1));
        return added(response);
    }

    private static Cookie added(HttpServletResponse response) {
        ArgumentCaptor<Cookie> cookie = ArgumentCaptor.forClass(Cookie.class);
        verify(response).addCookie(cookie.capture());
        return cookie.getValue();
    }

    private static HttpServletRequest request(Cookie... cookies) {
        HttpServletRequest request = mock(HttpServletRequest.class);
        when(request.getCookies()).thenReturn(cookies);
        return request;
    }

    private static SiteCookie at(String base) {
        return new SiteCookie(new SiteAddress(URI.create(base)), "pond");
    }
}
