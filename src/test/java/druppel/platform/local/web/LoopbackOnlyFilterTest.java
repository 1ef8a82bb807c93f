package druppel.platform.local.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import druppel.chat.Reply;
import druppel.platform.local.LocalTestApplication;
import druppel.testing.RawRequest;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoopbackOnlyFilterTest {
    private static final String CALL = "GET /demo/messages HTTP/1.1";

    @TempDir
    private Path folder;

    private LocalTestApplication application;

    @BeforeEach
    void open() {
        application = LocalTestApplication.demoForAll(folder, action -> Reply.nothing());
    }

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void aCallFromThisMachineIsTaken() throws IOException {
        assertThat(status(InetAddress.getLoopbackAddress(), "Host: localhost:" + application.server.port()))
                .isEqualTo("200");
    }

    @Test
    void theAddressMayBeANumber() throws IOException {
        assertThat(status(InetAddress.getLoopbackAddress(), "Host: 127.0.0.1:" + application.server.port()))
                .isEqualTo("200");
    }

    @Test
    void aForeignNameThatLeadsHereIsRefused() throws IOException {
        assertThat(status(InetAddress.getLoopbackAddress(), "Host: example.org"))
                .isEqualTo("403");
    }

    @Test
    void aCallFromAnotherMachineIsRefused() throws IOException {
        Optional<InetAddress> outside = outside();
        assumeThat(outside).isPresent();

        assertThat(status(outside.orElseThrow(), "Host: localhost")).isEqualTo("403");
    }

    @Test
    void aPageOfAnotherOriginIsRefused() throws IOException {
        assertThat(status(InetAddress.getLoopbackAddress(), "Host: localhost", "Origin: https://example.org"))
                .isEqualTo("403");
    }

    @Test
    void aPageOfThisOriginIsTaken() throws IOException {
        String host = "localhost:" + application.server.port();

        assertThat(status(InetAddress.getLoopbackAddress(), "Host: " + host, "Origin: http://" + host))
                .isEqualTo("200");
    }

    private String status(InetAddress address, String... headers) throws IOException {
        String[] head = new String[headers.length + 1];
        head[0] = CALL;
        System.arraycopy(headers, 0, head, 1, headers.length);
        try (RawRequest request = new RawRequest(address, application.server.port(), head)) {
            return request.line().split(" ", 3)[1];
        }
    }

    private static Optional<InetAddress> outside() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(Inet4Address.class::isInstance)
                .filter(address -> !address.isLoopbackAddress())
                .findFirst();
    }
}
