package druppel.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.boot.Platforms;
import druppel.domain.member.PlatformUser;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OidcConfigTest {
    @TempDir
    private Path home;

    private final Map<String, String> environment = new HashMap<>(Map.of(
            "OIDC_ISSUER", "https://login.example.org/realms/staff",
            "OIDC_CLIENT_ID", "druppel",
            "OIDC_CLIENT_SECRET", "marker"));

    @Test
    void aProviderNeedsThreeSettings() {
        assertThat(read().oidc())
                .contains(new OidcSettings(URI.create("https://login.example.org/realms/staff"), "druppel", "marker"));
    }

    @Test
    void withoutThemThereIsNone() {
        environment.clear();

        assertThat(read().oidc()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"})
    void theOneThatIsMissingIsNamed(String missing) {
        environment.remove(missing);

        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage(missing
                        + ": missing; an OpenID provider needs OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET");
    }

    /// Auth0's has one.
    @Test
    void aSlashAtTheEndIsKept() {
        environment.put("OIDC_ISSUER", "https://example.eu.auth0.com/");

        assertThat(read().oidc().orElseThrow().issuer()).isEqualTo(URI.create("https://example.eu.auth0.com/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080/staff", "http://127.0.0.1:8080/staff", "http://[::1]:8080/staff"})
    void aProviderOnThisMachineMayDoWithoutHttps(String issuer) {
        environment.put("OIDC_ISSUER", issuer);

        assertThat(read().oidc()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.example.org/staff",
                "login.example.org",
                "https://",
                "https://user:marker@login.example.org",
                "https://login.example.org/?marker",
                "https://login.example.org/#marker",
                "marker"
            })
    void anotherAddressIsRefusedWithoutBeingQuoted(String issuer) {
        environment.put("OIDC_ISSUER", issuer);

        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("OIDC_ISSUER: not the https address of an OpenID provider")
                .message()
                .doesNotContain("marker");
    }

    @Test
    void settingsNeverShowTheSecret() {
        assertThat(read().toString()).contains("login.example.org").doesNotContain("marker");
    }

    @Test
    void aDemoHasNone() {
        assertThat(read().demo(home, 0).oidc()).isEmpty();
    }

    @Test
    void anAdminIsNamedByTheirSubject() {
        environment.put("DRUPPEL_ADMINS", "oidc:auth0|5f7c8ec7c33c6c004bbafe82, oidc:AbC_d-9");

        assertThat(read().admins())
                .containsExactlyInAnyOrder(
                        PlatformUser.local("oidc:auth0|5f7c8ec7c33c6c004bbafe82"), PlatformUser.local("oidc:AbC_d-9"));
    }

    private Config read() {
        return Config.read(home, environment, Platforms.ALL);
    }
}
