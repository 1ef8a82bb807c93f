package druppel.platform.teams;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.member.Member;
import druppel.platform.teams.FakeConnector.Call;
import druppel.platform.teams.FakeConnector.Manner;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Nudges over Teams: each at most once, and again after the member becomes reachable.
class TeamsDeliveryTest {
    private static final String TUESDAY = "2026-12-01T08:00:00Z";
    private static final String WEDNESDAY = "2026-12-02T08:00:00Z";

    private final TeamsTestApplication application = new TeamsTestApplication("2026-11-30T08:00:00Z");

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void aNudgeWhoseFateIsUnknownIsNotSentAgainAndCountsAsSent() throws Exception {
        application.says("anna", "1", "start");
        application.connector.next(new Manner.Lost());
        application.tickAt(TUESDAY);
        application.tickAt("2026-12-01T08:01:00Z");
        application.tickAt("2026-12-01T08:05:00Z");
        application.tickAt("2026-12-01T12:00:00Z");

        assertThat(nudges()).hasSize(1);
        application.says("anna", "2", "done");
        application.says("anna", "3", "streak");
        assertThat(application.last().said()).contains("1 day");
    }

    @Test
    void whoBlocksTheBotIsLeftAloneUntilTheyAreHeardFrom() throws Exception {
        application.says("anna", "1", "start");
        application.connector.next(
                403, "{\"errorCode\":209,\"message\":\"{\\\"subCode\\\":\\\"MessageWritesBlocked\\\"}\"}");
        application.tickAt(TUESDAY);
        application.tickAt(WEDNESDAY);
        assertThat(nudges()).hasSize(1);
        assertThat(application.member("anna").status()).isEqualTo(Member.Status.UNREACHABLE);

        application.says("anna", "2", "hello");
        application.tickAt("2026-12-03T08:00:00Z");

        assertThat(nudges()).hasSize(2);
    }

    @Test
    void aTenantInWhichTheBotIsSwitchedOffIsAskedAgainLater() throws Exception {
        application.says("anna", "1", "start");
        application.connector.next(403, "{\"error\":{\"code\":\"BotDisabledByAdmin\"}}");
        application.tickAt(TUESDAY);
        application.tickAt(WEDNESDAY);
        assertThat(nudges()).hasSize(1);

        application.platformEventService.resumeAccepted();
        application.tickAt("2026-12-03T08:00:00Z");

        assertThat(nudges()).hasSize(2);
    }

    @Test
    void whatIsThrottledComesAfterThePause() throws Exception {
        application.says("anna", "1", "start");
        application.connector.next(429, "");
        application.tickAt(TUESDAY);
        application.tickAt("2026-12-01T08:00:29Z");
        assertThat(nudges()).hasSize(1);

        application.tickAt("2026-12-01T08:00:31Z");

        assertThat(nudges()).hasSize(2);
    }

    @Test
    void anAnswerThatIsThrottledComesAfterAMoment() throws Exception {
        application.connector.next(new Manner.Refused(429, Map.of("Retry-After", "0"), ""));
        application.says("anna", "1", "start");

        assertThat(application.said()).hasSize(2);
        assertThat(application.member("anna").joined()).isTrue();
    }

    private List<Call> nudges() {
        return application.connector.calls("POST").stream()
                .filter(call -> call.said().contains("done:"))
                .toList();
    }
}
