package druppel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import druppel.web.ClientAddress.Range;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {
    private static final ClientAddress BEHIND = trusting("10.0.0.0/8", "fd00::/8", "192.0.2.1");

    @Test
    void withoutATrustedProxyNobodyIsBelieved() {
        assertThat(ClientAddress.DIRECT.of(request("127.0.0.1", "198.51.100.7")))
                .isEqualTo(address("127.0.0.1"));
    }

    @Test
    void aClientThatHasDisconnectedIsNobody() {
        assertThat(BEHIND.of(request(null, "198.51.100.7"))).isEqualTo(address("0.0.0.0"));
        assertThat(BEHIND.of(request("", "198.51.100.7"))).isEqualTo(address("0.0.0.0"));
    }

    @Test
    void aClientCannotForwardItself() {
        assertThat(BEHIND.of(request("198.51.100.7", "203.0.113.9"))).isEqualTo(address("198.51.100.7"));
    }

    @Test
    void aTrustedProxySaysWhoTheClientIs() {
        assertThat(BEHIND.of(request("10.1.2.3", "198.51.100.7"))).isEqualTo(address("198.51.100.7"));
        assertThat(BEHIND.of(request("fd00::5", "2001:db8::7"))).isEqualTo(address("2001:db8::7"));
    }

    @Test
    void whatTheClientPutBeforeItIsNotBelieved() {
        assertThat(BEHIND.of(request("10.1.2.3", "203.0.113.9, 198.51.100.7"))).isEqualTo(address("198.51.100.7"));
        assertThat(BEHIND.of(request("10.1.2.3", "10.9.9.9, 198.51.100.7"))).isEqualTo(address("198.51.100.7"));
    }

    @Test
    void proxiesBehindProxiesAreSkipped() {
        assertThat(BEHIND.of(request("10.1.2.3", "198.51.100.7, 192.0.2.1, fd00::5")))
                .isEqualTo(address("198.51.100.7"));
    }

    @Test
    void severalHeadersAreOneList() {
        assertThat(BEHIND.of(request("10.1.2.3", "203.0.113.9", "198.51.100.7, 192.0.2.1")))
                .isEqualTo(address("198.51.100.7"));
    }

    @Test
    void allAddressesOfOneConnectionAreOneClient() throws UnknownHostException {
        assertThat(BEHIND.network(request("fd00::5", "2001:db8:1:2:3::7")))
                .isEqualTo(BEHIND.network(request("fd00::5", "2001:db8:1:2:ffff::8")))
                .isNotEqualTo(BEHIND.network(request("fd00::5", "2001:db8:1:3::7")));
        assertThat(BEHIND.network(request("198.51.100.7"))).isEqualTo(address("198.51.100.7"));
    }

    @Test
    void aRequestOfTheProxyItselfComesFromIt() {
        assertThat(BEHIND.of(request("10.1.2.3"))).isEqualTo(address("10.1.2.3"));
        assertThat(BEHIND.of(request("10.1.2.3", "10.7.7.7"))).isEqualTo(address("10.7.7.7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"198.51.100.7:4711", "[198.51.100.7]", " 198.51.100.7 "})
    void someProxiesAddThePort(String hop) {
        assertThat(BEHIND.of(request("10.1.2.3", hop))).isEqualTo(address("198.51.100.7"));
    }

    @Test
    void soTheyDoForIpv6() {
        assertThat(BEHIND.of(request("10.1.2.3", "[2001:db8::7]:4711"))).isEqualTo(address("2001:db8::7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "", "localhost", "1.2.3.4.5", "_hidden", "fe80::1%eth9"})
    void afterSomethingElseItIsTheLastThatIsKnown(String hop) {
        assertThat(BEHIND.of(request("10.1.2.3", "198.51.100.7, " + hop))).isEqualTo(address("10.1.2.3"));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, 11.0.0.1",
        "10.1.2.3/8, 10.255.0.1, 11.0.0.1",
        "10.0.0.0/13, 10.7.255.255, 10.8.0.0",
        "192.0.2.1, 192.0.2.1, 192.0.2.2",
        "2001:db8::/33, 2001:db8:7fff::1, 2001:db8:8000::1",
        "0.0.0.0/0, 203.0.113.9, 2001:db8::7",
        "::/0, 2001:db8::7, 203.0.113.9"
    })
    void aRangeIsWhatBeginsWithTheSameBits(String range, String inside, String outside) {
        Range parsed = Range.parse(range).orElseThrow();
        assertThat(parsed.contains(address(inside))).isTrue();
        assertThat(parsed.contains(address(outside))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "proxy", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "::/129", "10.0.0.0/8/8", "10.0.0.0/x"})
    void otherTextIsNoRange(String text) {
        assertThat(Range.parse(text)).isEmpty();
    }

    private static ClientAddress trusting(String... ranges) {
        return new ClientAddress(
                Stream.of(ranges).map(Range::parse).map(Optional::orElseThrow).toList());
    }

    private static InetAddress address(String literal) {
        return InetAddress.ofLiteral(literal);
    }

    private static HttpServletRequest request(@Nullable String remote, String... forwarded) {
        HttpServletRequest request = mock(HttpServletRequest.class);
        when(request.getRemoteAddr()).thenReturn(remote);
        when(request.getHeaders("X-Forwarded-For")).thenReturn(Collections.enumeration(List.of(forwarded)));
        return request;
    }
}
