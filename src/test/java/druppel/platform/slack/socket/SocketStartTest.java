package druppel.platform.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Reply;
import druppel.chat.Telemetry;
import druppel.chat.intake.InboxProcessor;
import druppel.platform.PlatformContext;
import druppel.platform.slack.FakeSlack;
import druppel.platform.slack.FakeSlack.Manner;
import druppel.platform.slack.FakeSocket;
import druppel.platform.slack.SlackDoctor;
import druppel.platform.slack.SlackFixture;
import druppel.platform.slack.SlackModule;
import druppel.platform.slack.api.SlackSettings;
import druppel.platform.slack.api.SlackSettings.Entrance;
import druppel.platform.slack.api.SlackSettings.SlackAuth;
import druppel.testing.BreakableUnitOfWork;
import druppel.web.ClientAddress;
import druppel.web.RateLimitFilter;
import druppel.web.SiteAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The first connection shows whether the app-level token is valid.
class SocketStartTest {
    private final FakeSlack slack = new FakeSlack();
    private final FakeSocket calls = new FakeSocket();
    private final BreakableUnitOfWork store = new BreakableUnitOfWork();
    private final InboxProcessor inbox = new InboxProcessor(store, "here", SlackFixture.CLOCK);
    private final SlackSettings settings =
            new SlackSettings(new SlackAuth.Fixed("xoxb-1"), new Entrance.Socket("xapp-1"), slack.api());
    private final PlatformContext context = new PlatformContext(
            new SiteAddress(URI.create("http://localhost:3000")),
            RateLimitFilter.standard(ClientAddress.DIRECT),
            store,
            action -> Reply.nothing(),
            platformEvent -> {},
            workspace -> {},
            inbox,
            SlackFixture.CLOCK,
            Telemetry.NONE,
            time -> {},
            Duration.ofSeconds(2));
    private final SocketMode socket =
            new SlackModule(settings, context).socket().orElseThrow();

    @AfterEach
    void close() {
        socket.close();
        inbox.close();
        calls.close();
        slack.close();
        store.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_auth", "not_allowed_token_type", "token_revoked"})
    void aTokenThatSlackDoesNotWantIsRefusedAtOnce(String code) {
        slack.next("apps.connections.open", "{\"ok\":false,\"error\":\"" + code + "\"}");

        assertThat(socket.open()).contains(new SocketCheck.Refused(code));
    }

    @Test
    void aTokenThatWorksIsNotRefused() throws Exception {
        slack.socketAt(calls.address());

        assertThat(socket.open()).isEqualTo(Optional.empty());
        assertThat(socket.connected()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"internal_error", "ratelimited"})
    void aSlackThatCannotJustNowIsTriedOn(String code) throws Exception {
        slack.socketAt(calls.address());
        slack.next("apps.connections.open", "{\"ok\":false,\"error\":\"" + code + "\"}");

        assertThat(socket.open()).isEqualTo(Optional.empty());
        calls.connection();
        calls.connection();
    }

    @Test
    void aSlackThatIsNotThereIsTriedOn() throws Exception {
        slack.socketAt(calls.address());
        slack.next("apps.connections.open", new Manner.Lost());

        assertThat(socket.open()).isEqualTo(Optional.empty());
        calls.connection();
    }

    @Test
    void closingEndsItThoughSlackNeverAnswers() throws Exception {
        slack.answering(call -> new Manner.Silence());
        Thread opening = Thread.startVirtualThread(socket::open);
        slack.awaitCalls("apps.connections.open", 1);
        socket.close();

        assertThat(opening.join(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void aCheckOfATokenThatWorksSaysSoAndNotTheAddress() {
        slack.socketAt(calls.address());

        assertThat(SlackDoctor.checkSocket(settings))
                .hasValueSatisfying(check -> assertThat(check.toString()).isEqualTo("Works[]"));
    }

    @Test
    void aCheckOfATokenThatDoesNotWorkSaysWhy() {
        slack.next("apps.connections.open", "{\"ok\":false,\"error\":\"invalid_auth\"}");

        assertThat(SlackDoctor.checkSocket(settings)).contains(new SocketCheck.Refused("invalid_auth"));
    }

    @Test
    void aCheckOfASlackThatFailsSaysSo() {
        slack.next("apps.connections.open", new Manner.Status(500, Map.of()));

        assertThat(SlackDoctor.checkSocket(settings)).contains(new SocketCheck.Silent("http_500"));
    }

    @Test
    void overHttpThereIsNothingToCheck() {
        assertThat(SlackDoctor.checkSocket(new SlackSettings("xoxb-1", "secret", slack.api())))
                .isEmpty();
    }

    @Test
    void theSettingsNameNoToken() {
        assertThat(settings.toString()).doesNotContain("xoxb", "xapp");
    }
}
