package druppel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.cli.Cli;
import druppel.platform.slack.FakeSlack;
import druppel.platform.slack.FakeSlack.Manner;
import druppel.platform.slack.FakeSocket;
import druppel.testing.ApplicationProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Socket Mode in a separate process that is started, stopped and killed.
@Tag("slow")
class SocketProcessTest {
    private static final String MESSAGE = """
        {"type":"event_callback","team_id":"T1","api_app_id":"A1","event_id":"Ev1",
         "event":{"type":"message","channel_type":"im","channel":"D1","user":"U1","ts":"1.1","text":"marker"}}\
        """;

    @TempDir
    private Path home;

    private final FakeSlack slack = new FakeSlack();
    private final FakeSocket socket = new FakeSocket();
    private final Map<String, String> settings = new HashMap<>();
    private final List<ApplicationProcess> processes = new ArrayList<>();

    @BeforeEach
    void set() {
        slack.socketAt(socket.address());
        settings.put("PORT", "0");
        settings.put("DRUPPEL_HOST", "127.0.0.1");
        settings.put("SLACK_BOT_TOKEN", "xoxb-marker");
        settings.put("SLACK_APP_TOKEN", "xapp-marker");
        settings.put("SLACK_API_URL", slack.api().toString());
    }

    @AfterEach
    void close() {
        processes.forEach(ApplicationProcess::close);
        socket.close();
        slack.close();
    }

    @Test
    void whatWasAcknowledgedBeforeAKillIsAnsweredAfterIt() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        slack.answering(call ->
                call.path().equals("users.info") ? new Manner.Held(never, new Manner.Well()) : new Manner.Well());
        ApplicationProcess first = serve();
        first.line("Socket Mode");
        socket.deliver(MESSAGE);
        slack.awaitCalls("users.info", 1);
        first.kill();
        assertThat(slack.calls("chat.postMessage")).isEmpty();
        slack.answering(call -> new Manner.Well());

        ApplicationProcess second = serve();
        slack.awaitCalls("chat.postMessage", 1);
        assertThat(second.stop()).isEqualTo(143);
        never.countDown();
    }

    @Test
    void stoppingSaysGoodbyeAndKeepsWhatIsPrivate() throws Exception {
        ApplicationProcess served = serve();
        served.line("Socket Mode");
        socket.deliver(MESSAGE);
        slack.awaitCalls("chat.postMessage", 1);

        assertThat(served.stop()).isEqualTo(143);
        socket.closed();
        assertThat(served.said()).doesNotContain("marker", "ticket", "Exception");
    }

    @Test
    void aTokenThatSlackDoesNotWantStopsTheStartInOneLine() throws Exception {
        slack.answering(call -> new Manner.Json("{\"ok\":false,\"error\":\"not_allowed_token_type\"}"));
        ApplicationProcess refused = serve();

        assertThat(refused.ended()).isEqualTo(Cli.WRONG);
        assertThat(refused.said().lines())
                .filteredOn(line -> line.startsWith("SLACK_APP_TOKEN: "))
                .singleElement()
                .asString()
                .contains("(not_allowed_token_type)", "connections:write")
                .doesNotContain("marker");
        assertThat(refused.said()).doesNotContain("listens on");
    }

    private ApplicationProcess serve() throws IOException {
        ApplicationProcess applicationProcess = ApplicationProcess.with(home, settings, "serve");
        processes.add(applicationProcess);
        return applicationProcess;
    }
}
