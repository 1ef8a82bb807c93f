package druppel.platform.teams.api;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.testing.PropertyCheck;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedServiceHostsTest {
    private static final String CHARACTERS = "smba.trafficmanager.net:/@\\%?#2e0 \t\u3002\u00df";

    private final TrustedServiceHosts hosts = new TrustedServiceHosts(Set.of("smba.trafficmanager.net"));
    private final TrustedServiceHosts doubles =
            new TrustedServiceHosts(Set.of("127.0.0.1", "localhost", "::1", "smba.trafficmanager.net"));

    @ParameterizedTest
    @CsvSource({
        "https://smba.trafficmanager.net/emea/, https://smba.trafficmanager.net/emea",
        "https://smba.trafficmanager.net/teams, https://smba.trafficmanager.net/teams",
        "https://smba.trafficmanager.net, https://smba.trafficmanager.net",
        "https://smba.trafficmanager.net/, https://smba.trafficmanager.net",
        "https://smba.trafficmanager.net:443/uk/, https://smba.trafficmanager.net/uk",
        "HTTPS://SMBA.TrafficManager.NET/Emea/, https://smba.trafficmanager.net/Emea",
        "https://smba.trafficmanager.net/emea/72f9-1_~x//, https://smba.trafficmanager.net/emea/72f9-1_~x"
    })
    void anAddressThereIsTrusted(String given, URI address) {
        assertThat(hosts.trusted(given)).hasValue(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "smba.trafficmanager.net",
                "//smba.trafficmanager.net/",
                "http://smba.trafficmanager.net/emea/",
                "ftp://smba.trafficmanager.net/",
                "wss://smba.trafficmanager.net/",
                "https:smba.trafficmanager.net",
                "https:/smba.trafficmanager.net",
                "https:///smba.trafficmanager.net",
                "https://evil.example.org/",
                "https://smba.trafficmanager.net@evil.example.org/",
                "https://smba.trafficmanager.net:443@evil.example.org/",
                "https://evil.example.org@smba.trafficmanager.net/",
                "https://@smba.trafficmanager.net/",
                "https://smba.trafficmanager.net.evil.org/",
                "https://evil-smba.trafficmanager.net/",
                "https://evil.smba.trafficmanager.net/",
                "https://trafficmanager.net/",
                "https://other.trafficmanager.net/",
                "https://smba.trafficmanager.net./",
                "https://.smba.trafficmanager.net/",
                "https://smba..trafficmanager.net/",
                "https://smba.trafficmanager.net\\@evil.example.org/",
                "https://evil.example.org\\.smba.trafficmanager.net/",
                "https:\\\\smba.trafficmanager.net/",
                "https://smba.trafficmanager.net\\/",
                "https://smba%2etrafficmanager.net/",
                "https://smba.trafficmanager.net%2f@evil.example.org/",
                "https://smba.trafficmanager.net%00.evil.org/",
                "https://smba.trafficmanager.net/%2e%2e/",
                "https://smba\u3002trafficmanager\uff0enet/",
                "https://smba.traffi\u0441manager.net/",
                "https://smba.trafficmanager.n\u017ft/",
                "https://\uff53mba.trafficmanager.net/",
                "https://xn--smba-trafficmanager.net/",
                "https://smba.trafficmanager.net:80/",
                "https://smba.trafficmanager.net:8443/",
                "https://smba.trafficmanager.net:0443/",
                "https://smba.trafficmanager.net:/",
                "https://smba.trafficmanager.net:443:443/",
                "https://smba.trafficmanager.net/?to=evil",
                "https://smba.trafficmanager.net?",
                "https://smba.trafficmanager.net/#evil",
                "https://smba.trafficmanager.net#@evil.example.org/",
                "https://smba.trafficmanager.net;evil.example.org/",
                "https://smba.trafficmanager.net,evil.example.org/",
                " https://smba.trafficmanager.net/",
                "https://smba.trafficmanager.net/ ",
                "https://smba.trafficmanager.net/\n",
                "https://smba.trafficmanager.net\t/",
                "ht\ntps://smba.trafficmanager.net/",
                "https://smba.traffic\u00admanager.net/",
                "https://smba.trafficmanager.net\r\nHost: evil.example.org/",
                "https://127.0.0.1/",
                "http://localhost:8080/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[fe80::1%25eth0]/",
                "https://2130706433/",
                "https://169.254.169.254/latest"
            })
    void anAddressElsewhereOrOfAnOddFormIsNot(String given) {
        assertThat(hosts.trusted(given)).isEmpty();
    }

    @Test
    void anAddressWithoutAnEndIsNot() {
        assertThat(hosts.trusted("https://smba.trafficmanager.net/" + "a/".repeat(100_000)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:4000/emea",
                "http://localhost:4000/emea",
                "https://localhost/emea",
                "http://[::1]:4000/emea"
            })
    void thisMachineIsTrustedWhereItStandsInTheList(String given) {
        assertThat(doubles.trusted(given)).hasValue(URI.create(given));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://smba.trafficmanager.net/emea",
                "https://smba.trafficmanager.net:4000/emea",
                "http://127.0.0.2:4000/",
                "http://127.1:4000/",
                "http://[0:0:0:0:0:0:0:1]/",
                "http://::1/",
                "http://0.0.0.0/"
            })
    void whatHoldsForThisMachineHoldsForNoOther(String given) {
        assertThat(doubles.trusted(given)).isEmpty();
    }

    @Test
    void whateverIsTrustedLeadsThereAndNowhereElse() {
        PropertyCheck.holds(random -> {
            StringBuilder given = new StringBuilder("https://smba.trafficmanager.net/emea/");
            for (int changes = 0; changes <= random.nextInt(3); changes++) {
                char other = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
                given.insert(random.nextInt(given.length()), other);
            }
            assertThat(hosts.trusted(given.toString()).stream()).allSatisfy(address -> {
                assertThat(address.getHost()).isEqualTo("smba.trafficmanager.net");
                assertThat(address.getScheme()).isEqualTo("https");
                assertThat(address.getPort()).isEqualTo(-1);
                assertThat(address.getRawUserInfo()).isNull();
            });
        });
    }

    @ParameterizedTest
    @MethodSource("druppel.platform.teams.api.Clouds#values")
    void theHostOfEachCloudIsTrusted(Clouds cloud) {
        String host = cloud.cloud().serviceHosts().iterator().next();
        assertThat(new TrustedServiceHosts(cloud.cloud().serviceHosts()).trusted("https://" + host))
                .isPresent();
    }
}
