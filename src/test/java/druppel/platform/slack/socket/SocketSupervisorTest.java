package druppel.platform.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.slack.api.RequestConfigurator;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.request.apps.connections.AppsConnectionsOpenRequest.AppsConnectionsOpenRequestBuilder;
import druppel.platform.slack.socket.SocketConnector.ConnectResult;
import druppel.web.BodyBudget;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A connection is tried again whatever an attempt throws.
class SocketSupervisorTest {
    private static final Duration SHORT = Duration.ofMillis(10);
    private static final SocketTimeouts TIMES =
            new SocketTimeouts(SHORT, SHORT, SHORT, SHORT, SHORT, SHORT, SHORT, SHORT);

    private final MethodsClient slack = mock(MethodsClient.class);
    private final HttpClient http = HttpClient.newHttpClient();
    private final SocketSupervisor line = new SocketSupervisor(
            new SocketConnector(
                    new SocketUrlProvider(slack, true), http, (envelope, how) -> {}, TIMES, BodyBudget.ofHeap()),
            TIMES,
            ConcurrentHashMap.newKeySet(),
            new Random(1));

    @AfterEach
    void close() {
        line.stop();
        http.shutdownNow();
    }

    @Test
    void anAttemptThatEndsInAnErrorIsFollowedByAnother() throws Exception {
        when(slack.appsConnectionsOpen(anything())).thenThrow(new StackOverflowError("a test"));
        line.start();

        verify(slack, timeout(10_000).atLeast(3)).appsConnectionsOpen(anything());
        assertThat(line.first().get(10, TimeUnit.SECONDS)).isEqualTo(new ConnectResult.Silent("StackOverflowError"));
    }

    private static RequestConfigurator<AppsConnectionsOpenRequestBuilder> anything() {
        return any();
    }
}
