package druppel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostNamesTest {
    private static final HostNames NAMES = new HostNames(
            new SiteAddress(URI.create("https://Druppel.example.org/here")), Set.of("druppel.lan", "[fd00::1]"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "druppel.example.org",
                "DRUPPEL.example.ORG:443",
                "druppel.example.org.",
                "druppel.lan:3000",
                "[fd00::1]:3000",
                "localhost",
                "127.0.0.1:3000",
                "[::1]"
            })
    void pagesAnswerToTheirOwnNamesWhateverThePort(String host) {
        assertThat(NAMES.include(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "evil.example",
                "druppel.example.org.evil.example",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "10.0.0.1",
                "[::2]"
            })
    void noOtherNameIsAnswered(String host) {
        assertThat(NAMES.include(host)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:3000", "127.0.0.1", "[::1]:3000"})
    void loopbackIsKnownByItsNames(String host) {
        assertThat(HostNames.isLoopback(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"druppel.lan", "druppel.example.org"})
    void ourOtherNamesAreNotLoopback(String host) {
        assertThat(HostNames.isLoopback(host)).isFalse();
    }
}
