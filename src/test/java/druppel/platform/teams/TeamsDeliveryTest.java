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

    private final TeamsTestApplication house = new TeamsTestApplication("2026-11-30T08:00:00Z");

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aNudgeWhoseFateIsUnknownIsNotSentAgainAndCountsAsSent() throws Exception {
        house.says("anna", "1", "start");
        house.connector.next(new Manner.Lost());
        house.tickAt(TUESDAY);
        house.tickAt("2026-12-01T08:01:00Z");
        house.tickAt("2026-12-01T08:05:00Z");
        house.tickAt("2026-12-01T12:00:00Z");

        assertThat(nudges()).hasSize(1);
        house.says("anna", "2", "done");
        house.says("anna", "3", "streak");
        assertThat(house.last().said()).contains("1 day");
    }

    @Test
    void whoBlocksTheBotIsLeftAloneUntilTheyAreHeardFrom() throws Exception {
        house.says("anna", "1", "start");
        house.connector.next(403, "{\"errorCode\":209,\"message\":\"{\\\"subCode\\\":\\\"MessageWritesBlocked\\\"}\"}");
        house.tickAt(TUESDAY);
        house.tickAt(WEDNESDAY);
        assertThat(nudges()).hasSize(1);
        assertThat(house.member("anna").status()).isEqualTo(Member.Status.UNREACHABLE);

        house.says("anna", "2", "hello");
        house.tickAt("2026-12-03T08:00:00Z");

        assertThat(nudges()).hasSize(2);
    }

    @Test
    void aTenantInWhichTheBotIsSwitchedOffIsAskedAgainLater() throws Exception {
        house.says("anna", "1", "start");
        house.connector.next(403, "{\"error\":{\"code\":\"BotDisabledByAdmin\"}}");
        house.tickAt(TUESDAY);
        house.tickAt(WEDNESDAY);
        assertThat(nudges()).hasSize(1);

        house.platformEventService.askAgain();
        house.tickAt("2026-12-03T08:00:00Z");

        assertThat(nudges()).hasSize(2);
    }

    @Test
    void whatIsThrottledComesAfterThePause() throws Exception {
        house.says("anna", "1", "start");
        house.connector.next(429, "");
        house.tickAt(TUESDAY);
        house.tickAt("2026-12-01T08:00:29Z");
        assertThat(nudges()).hasSize(1);

        house.tickAt("2026-12-01T08:00:31Z");

        assertThat(nudges()).hasSize(2);
    }

    @Test
    void anAnswerThatIsThrottledComesAfterAMoment() throws Exception {
        house.connector.next(new Manner.Refused(429, Map.of("Retry-After", "0"), ""));
        house.says("anna", "1", "start");

        assertThat(house.said()).hasSize(2);
        assertThat(house.member("anna").joined()).isTrue();
    }

    private List<Call> nudges() {
        return house.connector.calls("POST").stream()
                .filter(call -> call.said().contains("done:"))
                .toList();
    }
}
