package druppel.platform.slack;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.Workspace;
import druppel.platform.slack.FakeSlack.Call;
import druppel.platform.slack.FakeSlack.Manner;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Workspaces that uninstall and reinstall the app, users who change, and do-not-disturb, over HTTP.
class SlackLifecycleTest {
    private static final String UNINSTALLED = "{\"type\":\"app_uninstalled\"}";
    private static final String NINE = "2026-11-30T09:00:00Z";
    private static final String TUESDAY = "2026-12-01T09:00:00Z";

    private final SlackTestApplication house = new SlackTestApplication(Instant.parse("2026-11-30T08:00:00Z"));

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account_inactive",
                "app_uninstalled",
                "invalid_auth",
                "not_authed",
                "team_access_not_granted",
                "token_revoked"
            })
    void anAnswerThatTheBotIsLetInNoMoreClosesTheWorkspaceAndNoOther(String error) throws Exception {
        house.says("T1", "U1", "start");
        house.says("T2", "U2", "start");
        house.slack.answering(call -> toFirst(call) ? refusal(error) : new Manner.Well());
        house.tickAt(NINE);
        house.tickAt(TUESDAY);

        assertThat(house.postedFor("U1")).hasSize(1);
        assertThat(house.postedFor("U2")).hasSize(2);
        assertThat(house.member("T1", "U1").status()).isEqualTo(Member.Status.JOINED);
    }

    @Test
    void whatIsMendedComesBackByItself() throws Exception {
        house.says("T1", "U1", "start");
        house.slack.next("chat.postMessage", refusal("invalid_auth"));
        house.tickAt(NINE);
        house.platformEventService.resumeAccepted();
        house.tickAt(TUESDAY);

        assertThat(house.postedFor("U1")).hasSize(2);
    }

    @Test
    void whatIsNotMendedStaysClosed() throws Exception {
        house.says("T1", "U1", "start");
        house.happens("T1", UNINSTALLED);
        house.slack.next("auth.test", refusal("account_inactive"));
        house.platformEventService.resumeAccepted();
        house.tickAt(NINE);

        assertThat(house.postedFor("U1")).isEmpty();
    }

    @Test
    void aTokenOfAnotherWorkspaceOpensNothing() throws Exception {
        house.says("T3", "U3", "start");
        house.happens("T3", UNINSTALLED);
        house.platformEventService.resumeAccepted();

        assertThat(closed("T3")).isTrue();
    }

    @Test
    void anUninstalledWorkspaceGetsNothing() throws Exception {
        house.says("T1", "U1", "start");
        house.happens("T1", UNINSTALLED);
        house.tickAt(NINE);

        assertThat(house.postedFor("U1")).isEmpty();
    }

    @Test
    void manyWhoAreDueInAClosedWorkspaceHoldUpNobody() throws Exception {
        for (int number = 100; number < 160; number++) {
            house.says("T1", "U" + number, "start");
        }
        house.says("T2", "U2", "start");
        house.tickAt("2026-11-30T08:59:59Z");
        planAtNine();
        house.happens("T1", UNINSTALLED);
        house.tickAt("2026-11-30T09:01:00Z");

        assertThat(house.postedFor("U2")).hasSize(1);
        assertThat(house.postedFor("U100")).isEmpty();
    }

    @Test
    void aMessageFromAWorkspaceOpensItAgain() throws Exception {
        house.says("T1", "U1", "start");
        house.happens("T1", UNINSTALLED);
        house.says("T1", "U7", "help");
        house.tickAt(NINE);

        assertThat(house.postedFor("U1")).hasSize(1);
    }

    @Test
    void anAnswerThatSlackRefusesClosesTheWorkspace() throws Exception {
        house.says("T1", "U1", "start");
        house.slack.next("chat.postMessage", refusal("token_revoked"));
        house.says("T1", "U1", "help");

        assertThat(closed("T1")).isTrue();
    }

    @Test
    void theNudgeFollowsWhoMoves() throws Exception {
        house.says("T1", "U1", "start");
        house.happens("T1", user("\"tz\":\"Europe/Amsterdam\""));
        house.tickAt("2026-11-30T08:00:30Z");

        assertThat(house.member("T1", "U1").settings().zone()).contains(ZoneId.of("Europe/Amsterdam"));
        house.tickAt("2026-12-01T08:00:00Z");
        assertThat(house.postedFor("U1")).hasSize(1);
    }

    @Test
    void whoIsDeactivatedRestsUntilTheyAreActiveAgain() throws Exception {
        house.says("T1", "U1", "start");
        house.happens("T1", user("\"deleted\":true"));
        house.tickAt(NINE);
        assertThat(house.postedFor("U1")).isEmpty();

        house.happens("T1", user("\"deleted\":false"));
        house.tickAt(TUESDAY);
        assertThat(house.postedFor("U1")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"is_restricted", "is_ultra_restricted", "is_stranger", "is_bot"})
    void whoIsNoColleagueIsNotGreeted(String flag) throws Exception {
        house.slack.next(
                "users.info", new Manner.Json("{\"ok\":true,\"user\":{\"id\":\"U1\",\"%s\":true}}".formatted(flag)));
        house.happens("T1", "{\"type\":\"app_home_opened\",\"user\":\"U1\",\"channel\":\"D1\",\"tab\":\"messages\"}");

        assertThat(house.slack.calls("chat.postMessage")).isEmpty();
    }

    @Test
    void aNudgeWaitsUntilTheQuietEnds() throws Exception {
        house.says("T1", "U1", "start");
        house.slack.next("dnd.info", new Manner.Json(quietUntilTen()));
        house.tickAt(NINE);
        assertThat(house.postedFor("U1")).isEmpty();

        house.tickAt("2026-11-30T10:01:00Z");
        house.tickAt("2026-11-30T10:05:00Z");
        assertThat(house.postedFor("U1")).hasSize(1);
    }

    @Test
    void whoEndsTheirQuietEarlierGetsItThen() throws Exception {
        house.says("T1", "U1", "start");
        house.slack.next("dnd.info", new Manner.Json(quietUntilTen()));
        house.tickAt(NINE);
        house.happens("T1", """
            {"type":"dnd_updated_user","user":"U1","dnd_status":{"dnd_enabled":false}}\
            """);
        house.tickAt("2026-11-30T09:10:00Z");

        assertThat(house.postedFor("U1")).hasSize(1);
    }

    @Test
    void whoBeginsAQuietIsNotEvenAskedAbout() throws Exception {
        house.says("T1", "U1", "start");
        house.happens("T1", """
            {"type":"dnd_updated_user","user":"U1","dnd_status":%s}\
            """.formatted(quietUntilTen()));
        house.tickAt(NINE);

        assertThat(house.postedFor("U1")).isEmpty();
        assertThat(house.slack.calls("dnd.info")).isEmpty();
    }

    @Test
    void manyAreAskedAboutWithOneRequest() throws Exception {
        for (int number = 100; number < 120; number++) {
            house.says("T1", "U" + number, "start");
        }
        house.tickAt(NINE);

        assertThat(house.slack.calls("dnd.teamInfo")).hasSize(1);
        assertThat(house.postedFor("U119")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing_scope", "ratelimited", "internal_error", "user_not_found"})
    void whereSlackDoesNotSayNothingWaitsAndItIsLeftAlone(String error) throws Exception {
        house.slack.answering(call -> call.path().startsWith("dnd.") ? refusal(error) : new Manner.Well());
        house.says("T1", "U1", "start");
        house.says("T1", "U2", "start");
        house.tickAt(NINE);
        house.tickAt("2026-11-30T09:00:10Z");

        assertThat(house.postedFor("U1")).hasSize(1);
        assertThat(house.slack.calls("dnd.teamInfo")).hasSize(1);
    }

    @Test
    void withoutTheScopeSlackIsNotAskedForAnHour() throws Exception {
        house.slack.answering(call -> call.path().startsWith("dnd.") ? refusal("missing_scope") : new Manner.Well());
        house.says("T1", "U1", "start");
        house.says("T1", "U2", "start");
        house.says("T1", "U2", "nudge at 9:59");
        house.tickAt(NINE);
        house.tickAt("2026-11-30T09:59:00Z");

        assertThat(house.postedFor("U2")).hasSize(1);
        assertThat(house.slack.calls("dnd.info")).hasSize(1);
    }

    @Test
    void aLookWithoutAnAnswerHoldsUpNothing() throws Exception {
        house.slack.next("dnd.info", new Manner.Silence());
        house.says("T1", "U1", "start");
        house.tickAt(NINE);

        assertThat(house.postedFor("U1")).hasSize(1);
    }

    @Test
    void aLookThatSlackPutsOffHoldsUpNothing() throws Exception {
        house.slack.next("dnd.info", new Manner.Status(429, Map.of("Retry-After", "30")));
        house.says("T1", "U1", "start");
        house.tickAt(NINE);

        assertThat(house.postedFor("U1")).hasSize(1);
    }

    private void planAtNine() {
        house.at(NINE);
        house.engine.plan();
    }

    private boolean closed(String team) {
        return house.store.read(rows -> rows.workspaces().suspended(new Workspace(Platform.SLACK, team)));
    }

    private static boolean toFirst(Call call) {
        return call.path().equals("chat.postMessage") && call.field("channel").endsWith("1");
    }

    private static Manner refusal(String error) {
        return new Manner.Json("{\"ok\":false,\"error\":\"%s\"}".formatted(error));
    }

    private static String user(String fields) {
        return "{\"type\":\"user_change\",\"user\":{\"id\":\"U1\",%s}}".formatted(fields);
    }

    private static String quietUntilTen() {
        return """
            {"ok":true,"dnd_enabled":true,"next_dnd_start_ts":%d,"next_dnd_end_ts":%d}\
            """.formatted(
                        Instant.parse("2026-11-29T22:00:00Z").getEpochSecond(),
                        Instant.parse("2026-11-30T10:00:00Z").getEpochSecond());
    }
}
