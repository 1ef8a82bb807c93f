package druppel.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.boot.Platforms;
import druppel.platform.teams.TeamsPlatformFactory;
import druppel.platform.teams.api.Cloud;
import druppel.platform.teams.api.Clouds;
import druppel.platform.teams.api.TeamsSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TeamsConfigTest {
    private static final String APP = "6f9619ff-8b86-d011-b42d-00cf4fc964ff";
    private static final String TENANT = "72f988bf-86f1-41af-91ab-2d7cd011db47";

    @TempDir
    private Path home;

    private final Map<String, String> environment = new HashMap<>(Map.of(
            "TEAMS_APP_ID", APP,
            "TEAMS_APP_PASSWORD", "marker",
            "TEAMS_TENANT_ID", TENANT));

    @Test
    void anAppInATenantIsEnough() {
        assertThat(TeamsPlatformFactory.settings(read()))
                .hasValue(new TeamsSettings(APP, "marker", TENANT, Clouds.PUBLIC.cloud()));
        assertThat(new TeamsPlatformFactory().configured(read())).isTrue();
    }

    @Test
    void withoutAnAppThereIsNoTeams() {
        environment.clear();
        environment.put("TEAMS_CLOUD", "dod");
        assertThat(TeamsPlatformFactory.settings(read())).isEmpty();
        assertThat(new TeamsPlatformFactory().configured(read())).isFalse();
    }

    @Test
    void idsAreTakenInSmallLetters() {
        environment.put("TEAMS_APP_ID", APP.toUpperCase(Locale.ROOT));
        assertThat(TeamsPlatformFactory.settings(read()))
                .hasValueSatisfying(teams -> assertThat(teams.appId()).isEqualTo(APP));
    }

    @Test
    void theSecretMayLieInAFile() throws IOException {
        environment.remove("TEAMS_APP_PASSWORD");
        Path file = Files.writeString(home.resolve("secret"), "from a file\n");
        environment.put("TEAMS_APP_PASSWORD_FILE", file.toString());
        assertThat(TeamsPlatformFactory.settings(read()))
                .hasValueSatisfying(teams -> assertThat(teams.password()).isEqualTo("from a file"));
    }

    @Test
    void settingsNeverShowTheSecret() {
        assertThat(read().toString()).doesNotContain("marker");
    }

    @Test
    void aDemoHasNoTeams() {
        assertThat(TeamsPlatformFactory.settings(read().demo(home, 0))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEAMS_APP_ID", "TEAMS_APP_PASSWORD", "TEAMS_TENANT_ID"})
    void whatIsMissingIsNamedAndNoValue(String missing) {
        environment.remove(missing);
        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidSettingException.class)
                .message()
                .startsWith(missing + ": missing; Teams needs ")
                .doesNotContain("marker", APP, TENANT);
    }

    @ParameterizedTest
    @CsvSource({"public, PUBLIC", "gcc, GCC", "gcc-high, GCC_HIGH", "dod, DOD", "DoD, DOD"})
    void aCloudIsNamedByItsWord(String word, Clouds cloud) {
        environment.put("TEAMS_CLOUD", word);
        assertThat(TeamsPlatformFactory.settings(read()))
                .hasValueSatisfying(teams -> assertThat(teams.cloud()).isEqualTo(cloud.cloud()));
    }

    @Test
    void eachAddressOfTheCloudCanBeAnother() {
        environment.put("TEAMS_CLOUD", "gcc-high");
        environment.put("TEAMS_OPENID_URL", "http://127.0.0.1:4001/openid");
        environment.put("TEAMS_LOGIN_URL", "https://login.example.org/");
        environment.put("TEAMS_SERVICE_HOSTS", "127.0.0.1, ::1,SMBA.example.org");
        environment.put("TEAMS_CLIENT_ORIGINS", "https://Teams.example.org, http://127.0.0.1:8081");
        Cloud otherwise = Clouds.GCC_HIGH.cloud();
        assertThat(TeamsPlatformFactory.settings(read()))
                .hasValueSatisfying(teams -> assertThat(teams.cloud())
                        .isEqualTo(new Cloud(
                                URI.create("http://127.0.0.1:4001/openid"),
                                URI.create("https://login.example.org"),
                                otherwise.issuer(),
                                otherwise.scope(),
                                Set.of("127.0.0.1", "::1", "smba.example.org"),
                                otherwise.clientHost(),
                                List.of("https://teams.example.org", "http://127.0.0.1:8081"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEAMS_APP_ID|secret|Application (client) ID",
                "TEAMS_APP_ID|6f9619ff-8b86-d011-b42d-00cf4fc964fg|Application (client) ID",
                "TEAMS_APP_ID|1-1-1-1-1|Application (client) ID",
                "TEAMS_TENANT_ID|secret.onmicrosoft.com|Directory (tenant) ID",
                "TEAMS_CLOUD|secret|public, gcc, gcc-high, dod",
                "TEAMS_OPENID_URL|secret|https://example.org/",
                "TEAMS_OPENID_URL|http://secret.example.org/|https address",
                "TEAMS_LOGIN_URL|http://127.0.0.1.secret.org/|https address",
                "TEAMS_LOGIN_URL|https://a:secret@login.example.org/|https address",
                "TEAMS_LOGIN_URL|https://login.example.org/?secret|https address",
                "TEAMS_LOGIN_URL|https://a b|https address",
                "TEAMS_SERVICE_HOSTS|secret|full names",
                "TEAMS_CLIENT_ORIGINS|https://secret.example.org/|list of origins",
                "TEAMS_CLIENT_ORIGINS|http://secret.example.org|list of origins",
                "TEAMS_CLIENT_ORIGINS|*|list of origins",
                "TEAMS_CLIENT_ORIGINS|https://secret.example.org; script-src *|list of origins",
                "TEAMS_SERVICE_HOSTS|*.secret.org|without ports or asterisks",
                "TEAMS_SERVICE_HOSTS|secret.org:443|without ports",
                "TEAMS_SERVICE_HOSTS|https://secret.org|full names",
                "TEAMS_SERVICE_HOSTS|secret.org.|full names",
                "TEAMS_SERVICE_HOSTS|secret.org,|full names",
                "TEAMS_SERVICE_HOSTS|a.org secret.org|separated by commas"
            })
    void aWrongValueIsNamedWithTheFormThatIsAllowed(String name, String value, String form) {
        environment.put(name, value);
        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidSettingException.class)
                .message()
                .startsWith(name + ": ")
                .contains(form)
                .doesNotContain("\n", "secret", "marker");
    }

    private Config read() {
        return Config.read(home, environment, Platforms.ALL);
    }
}
