package druppel.platform.slack;

import static druppel.platform.slack.SlackFixture.event;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.PlatformEvent;
import druppel.domain.Language;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.QuietPeriod;
import druppel.domain.member.UserProfile;
import druppel.domain.member.Workspace;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Notices about workspaces and users are processed correctly, once.
class SlackNoticesTest {
    private static final PlatformUser ANNA = new PlatformUser(Platform.SLACK, "T1", "U1");
    private static final Workspace VILLAGE = ANNA.at();
    private static final String UNINSTALLED = event("Ev1", "{\"type\":\"app_uninstalled\"}");

    private final SlackFixture slackFixture = new SlackFixture();

    @AfterEach
    void close() {
        slackFixture.close();
    }

    @Test
    void anUninstalledAppClosesTheWorkspace() throws Exception {
        assertThat(slackFixture.deliver(UNINSTALLED)).isEqualTo(200);

        assertThat(slackFixture.heeded()).isEqualTo(new PlatformEvent.Closed(VILLAGE, "app_uninstalled"));
    }

    @Test
    void aRevokedTokenOfTheBotClosesTheWorkspace() throws Exception {
        slackFixture.deliver(revoked("{\"oauth\":[\"U1\"],\"bot\":[\"U9\"]}"));

        assertThat(slackFixture.heeded()).isEqualTo(new PlatformEvent.Closed(VILLAGE, "tokens_revoked"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"oauth\":[\"U1\"]}", "{\"oauth\":[\"U1\"],\"bot\":[]}", "{}", "null", "7"})
    void aRevokedTokenOfAPersonClosesNothing(String tokens) throws Exception {
        assertThat(slackFixture.deliver(revoked(tokens))).isEqualTo(200);

        assertThat(slackFixture.unheeded()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"user_change", "team_join"})
    void aChangeOfSomebodyIsHeeded(String type) throws Exception {
        slackFixture.deliver(user(type, "\"tz\":\"Europe/Lisbon\",\"locale\":\"nl-NL\""));

        assertThat(slackFixture.heeded())
                .isEqualTo(new PlatformEvent.Changed(
                        ANNA,
                        Optional.of(ZoneId.of("Europe/Lisbon")),
                        Optional.of(Language.NL),
                        UserProfile.Role.PERSON));
    }

    @Test
    void whatAChangeLeavesOutIsEmpty() throws Exception {
        slackFixture.deliver(user("user_change", "\"tz\":null"));

        assertThat(slackFixture.heeded())
                .isEqualTo(
                        new PlatformEvent.Changed(ANNA, Optional.empty(), Optional.empty(), UserProfile.Role.PERSON));
    }

    @Test
    void aZoneThatNobodyKnowsIsLeftOut() throws Exception {
        slackFixture.deliver(user("user_change", "\"tz\":\"Mars/Olympus\""));

        assertThat(slackFixture.heeded()).extracting("zone").isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "GONE, deleted",
        "BOT, is_bot",
        "BOT, is_workflow_bot",
        "GUEST, is_restricted",
        "GUEST, is_ultra_restricted",
        "GUEST, is_stranger",
        "ADMIN, is_admin",
        "ADMIN, is_owner"
    })
    void aChangeSaysWhatSomebodyIs(UserProfile.Role role, String flag) throws Exception {
        slackFixture.deliver(user("user_change", "\"%s\":true".formatted(flag)));

        assertThat(slackFixture.heeded()).extracting("role").isEqualTo(role);
    }

    @Test
    void aChangeOfNobodyIsAcknowledged() throws Exception {
        assertThat(slackFixture.deliver(event("Ev1", "{\"type\":\"user_change\",\"user\":7}")))
                .isEqualTo(200);
        assertThat(slackFixture.unheeded()).isZero();
    }

    @Test
    void aQuietThatSomebodyBeginsIsHeeded() throws Exception {
        slackFixture.deliver(quiet(true, 1_763_900_000, 1_763_903_600));

        QuietPeriod quietPeriod =
                new QuietPeriod(Instant.ofEpochSecond(1_763_900_000), Instant.ofEpochSecond(1_763_903_600));
        assertThat(slackFixture.heeded())
                .isEqualTo(new PlatformEvent.DoNotDisturbChanged(ANNA, Optional.of(quietPeriod)));
    }

    @ParameterizedTest
    @CsvSource({"false, 1763900000, 1763903600", "true, 1, 1", "true, 0, 0"})
    void whoSwitchesItOffWantsNone(boolean enabled, long from, long until) throws Exception {
        slackFixture.deliver(quiet(enabled, from, until));

        assertThat(slackFixture.heeded()).isEqualTo(new PlatformEvent.DoNotDisturbChanged(ANNA, Optional.empty()));
    }

    @Test
    void aNoticeThatSlackRepeatsIsHeededOnce() throws Exception {
        slackFixture.deliver(UNINSTALLED);
        slackFixture.send(slackFixture.signed(UNINSTALLED).header("x-slack-retry-num", "1"));

        assertThat(slackFixture.unheeded()).isEqualTo(1);
    }

    @Test
    void aNoticeThatCannotBeStoredIsAskedForAgain() throws Exception {
        slackFixture.store.breakDown();

        assertThat(slackFixture.deliver(UNINSTALLED)).isEqualTo(503);
        assertThat(slackFixture.unheeded()).isZero();
    }

    @Test
    void aNoticeThatWasCutOffIsTakenUpAgain() throws Exception {
        slackFixture.leaveBehind("Ev1", "event", UNINSTALLED);

        slackFixture.door.resume();

        assertThat(slackFixture.heeded()).isEqualTo(new PlatformEvent.Closed(VILLAGE, "app_uninstalled"));
    }

    @Test
    void aNoticeThatIsHeededLeavesTheInbox() throws Exception {
        slackFixture.deliver(UNINSTALLED);
        slackFixture.reception.close();

        assertThat(slackFixture.store.waiting(Platform.SLACK)).isEmpty();
    }

    @Test
    void whatSlackbotSaysIsNoEvent() throws Exception {
        slackFixture.deliver(event("Ev1", """
            {"type":"message","channel_type":"im","channel":"D1","user":"USLACKBOT","text":"Ja","ts":"1.1"}\
            """));

        assertThat(slackFixture.unheard()).isZero();
    }

    private static String revoked(String tokens) {
        return event("Ev1", "{\"type\":\"tokens_revoked\",\"tokens\":%s}".formatted(tokens));
    }

    private static String user(String type, String fields) {
        return event("Ev1", "{\"type\":\"%s\",\"user\":{\"id\":\"U1\",%s}}".formatted(type, fields));
    }

    private static String quiet(boolean enabled, long from, long until) {
        return event("Ev1", """
            {"type":"dnd_updated_user","user":"U1","dnd_status":
            {"dnd_enabled":%s,"next_dnd_start_ts":%d,"next_dnd_end_ts":%d}}\
            """.formatted(enabled, from, until));
    }
}
