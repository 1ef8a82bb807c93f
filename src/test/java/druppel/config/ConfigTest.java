package druppel.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.boot.Platforms;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.platform.local.web.LocalPlatformFactory;
import druppel.platform.slack.SlackPlatformFactory;
import druppel.platform.slack.api.SlackSettings.Entrance;
import druppel.platform.slack.api.SlackSettings.SlackAuth;
import druppel.web.ClientAddress;
import druppel.web.Contact;
import druppel.web.HostNames;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigTest {
    @TempDir
    private Path home;

    private final Map<String, String> environment = new HashMap<>();

    @Test
    void nothingConfiguredGivesTheDefaults() {
        assertThat(read())
                .isEqualTo(new Config(
                        "0.0.0.0",
                        3000,
                        Optional.empty(),
                        Set.of(),
                        ClientAddress.DIRECT,
                        DatabaseSettings.of("jdbc:sqlite:" + home.resolve("data/druppel.db")),
                        home.resolve("data/keyset.json"),
                        List.of(home.resolve("config/library")),
                        Period.ofYears(2),
                        SettingSources.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        false));
    }

    @Test
    void theFileGoesOverTheDefault() throws IOException {
        file("PORT: 4001");
        assertThat(read().port()).isEqualTo(4001);
    }

    @Test
    void theEnvironmentGoesOverTheFile() throws IOException {
        file("PORT: 4001");
        environment.put("PORT", "4002");
        assertThat(read().port()).isEqualTo(4002);
    }

    @Test
    void aNamedFileGoesOverTheEnvironment() throws IOException {
        environment.put("PORT", "4002");
        environment.put("PORT_FILE", secret("4003\n").toString());
        assertThat(read().port()).isEqualTo(4003);
    }

    @Test
    void anEmptyVariableGivesTheDefault() {
        environment.put("PORT", " ");
        assertThat(read().port()).isEqualTo(3000);
    }

    @Test
    void aValueInTheFileIsTakenAsItIsWritten() throws IOException {
        file("SLACK_BOT_TOKEN: 1e400\nSLACK_SIGNING_SECRET: 0012");
        assertThat(SlackPlatformFactory.settings(read()))
                .hasValueSatisfying(slack -> assertThat(slack.slackAuth()).isEqualTo(new SlackAuth.Fixed("1e400")))
                .hasValueSatisfying(slack -> assertThat(slack.entrance()).isEqualTo(new Entrance.Requests("0012")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# all comments\n", "PORT:\n"})
    void aFileThatSetsNothingIsFine(String content) throws IOException {
        file(content);
        assertThat(read().port()).isEqualTo(3000);
    }

    @Test
    void onAndOffAreWordsInTheFile() throws IOException {
        file("DRUPPEL_LOCAL_CHAT: on");
        assertThat(new LocalPlatformFactory().configured(read())).isTrue();
    }

    @Test
    void theBaseAddressLosesItsLastSlash() {
        environment.put("DRUPPEL_BASE_URL", "https://druppel.example.org/");
        assertThat(read().baseUrl()).isEqualTo(URI.create("https://druppel.example.org"));
    }

    @Test
    void thePublicAddressMayHaveAPath() {
        environment.put("DRUPPEL_BASE_URL", "https://example.org/druppel/");
        assertThat(read().site().path("/me")).isEqualTo("/druppel/me");
    }

    @Test
    void pagesAnswerToFurtherNames() {
        environment.put("DRUPPEL_BASE_URL", "https://druppel.example.org");
        environment.put("DRUPPEL_HOSTS", "Druppel.LAN, [fd00::1]");
        HostNames hostNames = read().hostNames();
        assertThat(List.of("druppel.example.org", "druppel.lan:3000", "[fd00::1]", "localhost"))
                .allMatch(hostNames::include);
        assertThat(hostNames.include("example.org")).isFalse();
    }

    @Test
    void proxiesAreTrustedByAddressOrRange() {
        environment.put("DRUPPEL_TRUSTED_PROXIES", "192.0.2.1, 10.0.0.0/8 fd00::/8");
        assertThat(read().clientAddress().trusted()).hasSize(3);
    }

    @Test
    void theBaseAddressFollowsThePort() {
        assertThat(read().on(4005).baseUrl()).isEqualTo(URI.create("http://localhost:4005"));
    }

    @Test
    void aGivenBaseAddressDoesNotFollowThePort() {
        environment.put("DRUPPEL_BASE_URL", "https://druppel.example.org");
        assertThat(read().on(4005).baseUrl()).isEqualTo(URI.create("https://druppel.example.org"));
    }

    @Test
    void pathsStartFromTheHome() {
        environment.put("DATABASE_URL", "jdbc:sqlite:rows/here.db");
        assertThat(read().database().url()).isEqualTo("jdbc:sqlite:" + home.resolve("rows/here.db"));
    }

    @Test
    void aServerIsReachedAsAUserWithAPasswordFromAFile() throws IOException {
        environment.put("DATABASE_URL", "jdbc:postgresql://db.example.org/druppel?sslmode=require");
        environment.put("DATABASE_USER", "druppel");
        environment.put("DATABASE_PASSWORD_FILE", secret("marker\n").toString());
        assertThat(read().database())
                .isEqualTo(new DatabaseSettings(
                        "jdbc:postgresql://db.example.org/druppel?sslmode=require",
                        Optional.of("druppel"),
                        Optional.of("marker")));
    }

    @Test
    void aWholePathStaysAsItIs() {
        environment.put("DRUPPEL_KEYSET", "/run/secrets/keyset");
        assertThat(read().keyset()).isEqualTo(Path.of("/run/secrets/keyset"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PORT|http|number from 0 to 65535",
                "DRUPPEL_ADMINS|@anna|slack:T0123:U012AB3CD, teams:TENANT:OBJECT-ID, oidc:SUB or local:NAME",
                "DRUPPEL_ADMINS|U012AB3CD|slack:T0123:U012AB3CD, teams:TENANT:OBJECT-ID, oidc:SUB or local:NAME",
                "DRUPPEL_ADMINS|slack:U012AB3CD|slack:T0123:U012AB3CD",
                "DRUPPEL_ADMINS|slack:T1:U1;slack:T1:U2|slack:T0123:U012AB3CD",
                "DRUPPEL_ADMINS|local:local:demo|local:NAME",
                "DRUPPEL_ADMINS|discord:T1:U1|slack:T0123:U012AB3CD",
                "PORT|65536|number from 0 to 65535",
                "PORT|-1|number from 0 to 65535",
                "DRUPPEL_BASE_URL|druppel.example.org|https://example.org/",
                "DRUPPEL_BASE_URL|ftp://example.org|https://example.org/",
                "DRUPPEL_BASE_URL|https://a b|https://example.org/",
                "DRUPPEL_BASE_URL|https://example.org/?a=b|https://example.org/druppel",
                "DRUPPEL_BASE_URL|https://example.org/#a|https://example.org/druppel",
                "DRUPPEL_BASE_URL|https://me:you@example.org|https://example.org/druppel",
                "DRUPPEL_HOSTS|https://example.org|druppel.example.org",
                "DRUPPEL_HOSTS|example.org:3000|without port",
                "DRUPPEL_HOSTS|*.example.org|druppel.example.org",
                "DRUPPEL_TRUSTED_PROXIES|proxy.example.org|10.0.0.0/8",
                "DRUPPEL_TRUSTED_PROXIES|10.0.0.0/33|fd00::/8",
                "DRUPPEL_TRUSTED_PROXIES|10.0.0.5 fd00::/200|fd00::/8",
                "DATABASE_URL|jdbc:mysql://secret@host/db|jdbc:sqlite:FILE",
                "DATABASE_URL|jdbc:sqlite:|jdbc:sqlite:FILE",
                "DATABASE_URL|jdbc:postgresql://me:secret@host/db|jdbc:postgresql://HOST/DATABASE",
                "DATABASE_URL|jdbc:postgresql:db|jdbc:postgresql://HOST/DATABASE",
                "DATABASE_URL|jdbc:postgresql://host/|jdbc:postgresql://HOST/DATABASE",
                "DATABASE_URL|jdbc:sqlite::memory:|jdbc:sqlite:FILE",
                "DRUPPEL_RETENTION|two years|P2Y, P6M or P90D",
                "DRUPPEL_RETENTION|P0D|P2Y, P6M or P90D",
                "DRUPPEL_RETENTION|-P1Y|P2Y, P6M or P90D",
                "DRUPPEL_LOCAL_CHAT|maybe|off or on",
                "DRUPPEL_LOG|xml|text or json",
                "SLACK_API_URL|slack.com|https://example.org/",
                "SLACK_APP_TOKEN|xoxb-secret|begins with xapp-",
                "SLACK_BOT_TOKEN_FILE|/nowhere/token|readable file"
            })
    void aWrongValueIsNamedWithTheFormThatIsAllowed(String name, String value, String form) {
        environment.put(name, value);
        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidSettingException.class)
                .message()
                .startsWith(name + ": ")
                .contains(form)
                .doesNotContain("\n", "secret");
    }

    @ParameterizedTest
    @CsvSource({"SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET", "SLACK_SIGNING_SECRET, SLACK_BOT_TOKEN"})
    void halfOfSlackNamesTheOtherHalfAndNoValue(String given, String missing) {
        environment.put(given, "xoxb-marker");
        assertThatThrownBy(this::read)
                .message()
                .startsWith(missing + ": missing")
                .doesNotContain("marker");
    }

    @Test
    void aClientIsForManyWorkspaces() {
        environment.put("SLACK_CLIENT_ID", "1.2");
        environment.put("SLACK_CLIENT_SECRET", "marker");
        environment.put("SLACK_SIGNING_SECRET", "signing");
        assertThat(SlackPlatformFactory.settings(read()))
                .hasValueSatisfying(
                        slack -> assertThat(slack.slackAuth()).isEqualTo(new SlackAuth.Client("1.2", "marker")));
    }

    @ParameterizedTest
    @CsvSource({
        "SLACK_CLIENT_ID, SLACK_CLIENT_SECRET",
        "SLACK_CLIENT_SECRET, SLACK_CLIENT_ID",
        "SLACK_SIGNING_SECRET, SLACK_BOT_TOKEN"
    })
    void aPartOfAClientNamesWhatIsMissingAndNoValue(String given, String missing) {
        environment.put(given, "marker");
        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidSettingException.class)
                .message()
                .startsWith(missing + ": missing")
                .doesNotContain("marker");
    }

    @Test
    void aTokenAndAClientTogetherAreTooMuch() {
        environment.put("SLACK_BOT_TOKEN", "xoxb-marker");
        environment.put("SLACK_CLIENT_ID", "1.2");
        environment.put("SLACK_CLIENT_SECRET", "marker");
        environment.put("SLACK_SIGNING_SECRET", "marker");
        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidSettingException.class)
                .message()
                .startsWith("SLACK_BOT_TOKEN: set together with SLACK_CLIENT_ID")
                .doesNotContain("marker");
    }

    @Test
    void anAppTokenNeedsABotTokenToo() {
        environment.put("SLACK_APP_TOKEN", "xapp-marker");
        assertThatThrownBy(this::read)
                .message()
                .startsWith("SLACK_BOT_TOKEN: missing")
                .doesNotContain("marker");
    }

    @Test
    void anAppTokenStandsInForTheSigningSecret() {
        environment.put("SLACK_BOT_TOKEN", "xoxb-1");
        environment.put("SLACK_APP_TOKEN", "xapp-1");
        assertThat(SlackPlatformFactory.settings(read()))
                .hasValueSatisfying(slack -> assertThat(slack.entrance()).isEqualTo(new Entrance.Socket("xapp-1")));
    }

    @Test
    void anAppTokenGoesOverASigningSecret() {
        environment.put("SLACK_BOT_TOKEN", "xoxb-1");
        environment.put("SLACK_SIGNING_SECRET", "secret");
        environment.put("SLACK_APP_TOKEN", "xapp-1");
        assertThat(SlackPlatformFactory.settings(read()))
                .hasValueSatisfying(slack -> assertThat(slack.entrance()).isInstanceOf(Entrance.Socket.class));
    }

    @Test
    void anAppThatOthersCanInstallHasNoSocketMode() {
        environment.put("SLACK_BOT_TOKEN", "xoxb-1");
        environment.put("SLACK_APP_TOKEN", "xapp-marker");
        environment.put("SLACK_CLIENT_ID", "marker");
        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidSettingException.class)
                .message()
                .startsWith("SLACK_APP_TOKEN: ")
                .contains("SLACK_CLIENT_ID", "remove one of them")
                .doesNotContain("marker");
    }

    @Test
    void aWrongValueFromAFileIsNotToldInFull() throws IOException {
        environment.put("PORT_FILE", secret("x".repeat(100) + "\nmarker").toString());
        assertThatThrownBy(this::read).message().doesNotContain("marker", "x".repeat(41), "\n");
    }

    @Test
    void anUnknownNameInTheFileIsNamed() throws IOException {
        file("PROT: 3000");
        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidSettingException.class)
                .message()
                .startsWith("PROT: unknown setting")
                .contains("druppel.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PORT 3000", "PORT: [1, 2]", "- PORT", "PORT: 1\nPORT: 2", "PORT: {a: b}", "PORT: \"1"})
    void aFileOfAnotherFormIsNamedWithItsLine(String content) throws IOException {
        file("# settings\n" + content);
        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidSettingException.class)
                .message()
                .contains("druppel.yaml: line ")
                .contains("one setting per line")
                .doesNotContain("\n", "line 0", "line -1");
    }

    @Test
    void aSettingsFileThatIsAFolderIsToldInOneLine() throws IOException {
        Files.createDirectories(home.resolve("config/druppel.yaml"));
        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidSettingException.class)
                .message()
                .endsWith("cannot be read; make it readable for this user");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "slack:T1:U1,local:anna",
                "slack:T1:U1 local:anna",
                "slack:T1:U1, local:anna",
                " slack:T1:U1\t,\n local:anna "
            })
    void adminsAreDividedByCommasOrBlanks(String given) {
        environment.put("DRUPPEL_ADMINS", given);
        assertThat(read().admins())
                .containsExactlyInAnyOrder(new PlatformUser(Platform.SLACK, "T1", "U1"), PlatformUser.local("anna"));
    }

    @Test
    void settingsNeverShowTheirSecrets() {
        environment.put("SLACK_BOT_TOKEN", "xoxb-marker");
        environment.put("SLACK_SIGNING_SECRET", "marker");
        environment.put("DATABASE_URL", "jdbc:postgresql://host/db?password=marker");
        environment.put("DATABASE_PASSWORD", "marker");
        assertThat(read().toString()).doesNotContain("marker");
        environment.put("SLACK_APP_TOKEN", "xapp-marker");
        assertThat(read().toString()).doesNotContain("marker");
    }

    @Test
    void aClientNeverShowsItsSecret() {
        environment.put("SLACK_CLIENT_ID", "1.2");
        environment.put("SLACK_CLIENT_SECRET", "marker");
        environment.put("SLACK_SIGNING_SECRET", "marker");
        assertThat(read().toString()).doesNotContain("marker");
    }

    @Test
    void aContactIsOneLine() {
        environment.put("DRUPPEL_CONTACT", "help@example.org");
        assertThat(read().contact()).contains(new Contact("help@example.org"));

        environment.put("DRUPPEL_CONTACT", "a".repeat(201));
        assertThatThrownBy(this::read).hasMessageContaining("DRUPPEL_CONTACT").hasMessageContaining("one line");
    }

    private Config read() {
        return Config.read(home, environment, Platforms.ALL);
    }

    private void file(String content) throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/druppel.yaml"), content);
    }

    private Path secret(String content) throws IOException {
        return Files.writeString(home.resolve("secret"), content);
    }
}
