package druppel.platform.teams.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudsTest {

    @ParameterizedTest
    @CsvSource({
        "public, login.botframework.com, login.microsoftonline.com, com, smba.trafficmanager.net, teams.microsoft.com,"
                + " https://teams.microsoft.com https://*.teams.microsoft.com https://teams.cloud.microsoft",
        "gcc, login.botframework.com, login.microsoftonline.com, com, smba.infra.gcc.teams.microsoft.com,"
                + " teams.microsoft.com, https://teams.microsoft.com https://*.teams.microsoft.com"
                + " https://teams.cloud.microsoft",
        "gcc-high, login.botframework.azure.us, login.microsoftonline.us, us, smba.infra.gov.teams.microsoft.us,"
                + " gov.teams.microsoft.us, https://gov.teams.microsoft.us",
        "dod, login.botframework.azure.us, login.microsoftonline.us, us, smba.infra.dod.teams.microsoft.us,"
                + " dod.teams.microsoft.us, https://dod.teams.microsoft.us"
    })
    void eachCloudHasItsOwnAddresses(
            String word, String keys, String login, String end, String service, String client, String origins) {
        assertThat(Clouds.named(word))
                .hasValue(new Cloud(
                        URI.create("https://" + keys + "/v1/.well-known/openidconfiguration"),
                        URI.create("https://" + login),
                        "https://api.botframework." + end,
                        "https://api.botframework." + end + "/.default",
                        Set.of(service),
                        client,
                        List.of(origins.split(" ", -1))));
    }

    @Test
    void anotherWordIsNoCloud() {
        assertThat(Clouds.named("china")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.example.org/",
                "http://127.0.0.1.example.org/",
                "https://a:b@login.example.org/",
                "https:login",
                "file:///keys",
                "ftp://localhost/"
            })
    void keysAndTokensComeFromNowhereThatIsNotSafe(String given) {
        URI address = URI.create(given);
        Cloud worldwide = Clouds.PUBLIC.cloud();
        assertThatThrownBy(() -> new Cloud(
                        worldwide.openId(),
                        address,
                        worldwide.issuer(),
                        worldwide.scope(),
                        worldwide.serviceHosts(),
                        worldwide.clientHost(),
                        worldwide.clientOrigins()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
