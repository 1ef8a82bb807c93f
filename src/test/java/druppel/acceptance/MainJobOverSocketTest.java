package druppel.acceptance;

import druppel.platform.slack.FakeSocket;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/// The main job in Socket Mode.
class MainJobOverSocketTest extends MainJobOverSlackTest {
    private final FakeSocket socket = new FakeSocket();

    @Override
    Map.Entry<String, String> entrance() {
        slack.socketAt(socket.address());
        return Map.entry("SLACK_APP_TOKEN", "xapp-1");
    }

    @Override
    void send(String body) throws InterruptedException {
        socket.deliver(body);
    }

    @Override
    String refused(String body) throws InterruptedException {
        return socket.answer(body);
    }

    @AfterEach
    void closeSocket() {
        socket.close();
    }
}
