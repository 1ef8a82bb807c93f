package druppel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteAddressTest {
    private static final SiteAddress ROOT = site("http://localhost:3000");
    private static final SiteAddress BELOW = site("https://x.example/druppel");

    @Test
    void aPageOfASiteWithoutAPathIsAtItsOwnPath() {
        assertThat(ROOT.path("/me")).isEqualTo("/me");
        assertThat(ROOT.path("/")).isEqualTo("/");
    }

    @Test
    void aPageOfASiteBelowAPathIsBelowItToo() {
        assertThat(BELOW.path("/me?year=2026#today")).isEqualTo("/druppel/me?year=2026#today");
        assertThat(BELOW.path("/")).isEqualTo("/druppel/");
    }

    @Test
    void theWholeAddressHasHostAndPort() {
        assertThat(ROOT.absolute("/me")).isEqualTo(URI.create("http://localhost:3000/me"));
        assertThat(BELOW.absolute("/me?x=1")).isEqualTo(URI.create("https://x.example/druppel/me?x=1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/", "/\\\\evil.example/", "https://evil.example/", "me", ""})
    void aPageCannotLeadToAnotherHost(String page) {
        assertThatThrownBy(() -> ROOT.path(page)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ROOT.absolute(page)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cookiesAreForItsPathAlone() {
        assertThat(ROOT.cookiePath()).isEqualTo("/");
        assertThat(BELOW.cookiePath()).isEqualTo("/druppel");
    }

    @Test
    void itSaysWhetherItIsHttpsAndWhichHostItIs() {
        assertThat(ROOT.https()).isFalse();
        assertThat(BELOW.https()).isTrue();
        assertThat(ROOT.host()).isEqualTo("localhost");
        assertThat(site("http://[::1]:3000").host()).isEqualTo("[::1]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/druppel", "https://x.example/", "https://x.example/a?b", "https://x.example/a#b", "mailto:a@b"
            })
    void otherBasesAreRefused(String base) {
        assertThatThrownBy(() -> site(base)).isInstanceOf(IllegalArgumentException.class);
    }

    private static SiteAddress site(String base) {
        return new SiteAddress(URI.create(base));
    }
}
