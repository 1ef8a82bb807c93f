package druppel.platform.slack;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.platform.slack.inbound.SlackIntake;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Raw requests with a wrong content length.
class SlackRawRequestsTest {
    private static final String UNSIGNED = "POST /slack/events HTTP/1.1\r\nHost: localhost\r\n";
    private static final String HEAD = head(SlackFixture.NOW.getEpochSecond(), "v0=" + "0".repeat(64));

    private final SlackFixture slackFixture = new SlackFixture();

    @AfterEach
    void close() {
        slackFixture.close();
    }

    @Test
    void anAnnouncedGigabyteIsRefusedBeforeItComes() throws IOException {
        assertThat(statusLine(HEAD + "Content-Length: 1073741824\r\n\r\n", false))
                .contains(" 413 ");
    }

    @Test
    void aChunkedBodyWithoutAnEndIsRefusedAtItsLimit() throws IOException {
        int length = SlackIntake.LONGEST + 1;
        String chunk = Integer.toHexString(length) + "\r\n" + "x".repeat(length);

        assertThat(statusLine(HEAD + "Transfer-Encoding: chunked\r\n\r\n" + chunk, false))
                .contains(" 413 ");
    }

    @Test
    void aBodyShorterThanAnnouncedIsABadRequest() throws IOException {
        assertThat(statusLine(HEAD + "Content-Length: 1000\r\n\r\n{}", true)).contains(" 400 ");
    }

    @Test
    void aBodyLongerThanAnnouncedIsNotProven() throws IOException {
        assertThat(statusLine(HEAD + "Content-Length: 2\r\n\r\n{}" + "x".repeat(1000), false))
                .contains(" 401 ");
    }

    @Test
    void brokenChunksAreABadRequest() throws IOException {
        assertThat(statusLine(HEAD + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}", false))
                .contains(" 400 ");
    }

    @Test
    void whatIsNotSignedIsRefusedBeforeItsBodyComes() throws IOException {
        assertThat(statusLine(UNSIGNED + "Content-Length: 1000000\r\n\r\n", false))
                .contains(" 401 ");
    }

    @Test
    void soIsWhatWasSignedLongAgo() throws IOException {
        String stale = head(SlackFixture.NOW.getEpochSecond() - 301, "v0=" + "0".repeat(64));
        assertThat(statusLine(stale + "Content-Length: 1000000\r\n\r\n", false)).contains(" 401 ");
    }

    @Test
    void soIsWhatHasNoSignatureOfTheRightForm() throws IOException {
        String odd = head(SlackFixture.NOW.getEpochSecond(), "v0=" + "z".repeat(64));
        assertThat(statusLine(odd + "Content-Length: 1000000\r\n\r\n", false)).contains(" 401 ");
    }

    @Test
    void whoeverIsNotProvenTooOftenIsToldToWait() throws IOException {
        refuse(240);

        assertThat(statusLine(HEAD + "Content-Length: 1000000\r\n\r\n", false)).contains(" 429 ");
    }

    @Test
    void whoeverWasProvenIsHeardWhateverElseComesFromTheirAddress() throws Exception {
        slackFixture.send(slackFixture.signed("{\"type\":\"url_verification\",\"challenge\":\"a\"}"));
        refuse(241);

        assertThat(statusLine(HEAD + "Content-Length: 2\r\n\r\n{}", false)).contains(" 401 ");
    }

    private void refuse(int times) throws IOException {
        for (int time = 0; time < times; time++) {
            assertThat(statusLine(UNSIGNED + "Content-Length: 0\r\n\r\n", false))
                    .contains(" 401 ");
        }
    }

    private static String head(long timestamp, String signature) {
        return UNSIGNED + "X-Slack-Request-Timestamp: " + timestamp + "\r\nX-Slack-Signature: " + signature + "\r\n";
    }

    private String statusLine(String request, boolean ends) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), slackFixture.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            if (ends) {
                socket.shutdownOutput();
            }
            return String.valueOf(
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                            .readLine());
        }
    }
}
