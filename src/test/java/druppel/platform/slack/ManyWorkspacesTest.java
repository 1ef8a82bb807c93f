package druppel.platform.slack;

import static druppel.platform.slack.SlackFixture.pressed;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.PlatformEvent;
import druppel.domain.member.Platform;
import druppel.domain.member.Workspace;
import druppel.platform.slack.FakeSlack.Call;
import druppel.platform.slack.oauth.InstallFixture;
import druppel.platform.slack.oauth.InstallFixture.Leaver;
import druppel.testing.CapturedLogs;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each workspace is called with its own, current token.
class ManyWorkspacesTest {
    private final InstallFixture wire = new InstallFixture();

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void twoWorkspacesAreEachAnsweredWithTheirOwnToken() throws Exception {
        wire.install("T1");
        wire.install("T2");

        assertThat(wire.command("T1").token()).isEqualTo("Bearer xoxb-T1-1");
        assertThat(wire.command("T2").token()).isEqualTo("Bearer xoxb-T2-2");
        assertThat(wire.command("T1").field("text")).isEqualTo("Hallo T1");
    }

    @Test
    void anotherInstallationReplacesTheToken() throws Exception {
        wire.install("T1");
        wire.install("T1-again");

        assertThat(wire.command("T1").token()).isEqualTo("Bearer xoxb-T1-2");
        assertThat(wire.installed).hasSize(2).containsOnly(new Workspace(Platform.SLACK, "T1"));
    }

    @Test
    void whereItIsNotInstalledNothingIsSent() throws Exception {
        wire.install("T1");

        assertThat(wire.deliver("team_id=T2" + wire.command())).isEqualTo(200);
        wire.finish();
        assertThat(wire.slack.calls("chat.postMessage")).isEmpty();
        assertThat(wire.store.waiting(Platform.SLACK)).isEmpty();
        assertThat(wire.noticed)
                .containsExactly(new PlatformEvent.Closed(new Workspace(Platform.SLACK, "T2"), "not_installed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "team_id=T7&enterprise_id=E1&is_enterprise_install=true",
                "team_id=&enterprise_id=E1&is_enterprise_install=true",
                "enterprise_id=E1&is_enterprise_install=false"
            })
    void aCommandOfAWholeOrganisationIsAnsweredWithItsToken(String place) throws Exception {
        wire.install("org-E1");
        wire.deliver(place + wire.command());

        isOfTheOrganisation(wire.called("chat.postMessage"));
    }

    @Test
    void anEventOfAWholeOrganisationIs() throws Exception {
        wire.install("org-E1");
        wire.deliver(message("\"team_id\":\"T7\",\"enterprise_id\":\"E1\",\"authorizations\":"
                + "[{\"enterprise_id\":\"E1\",\"team_id\":null,\"is_enterprise_install\":true}]"));

        isOfTheOrganisation(wire.called("chat.postMessage"));
    }

    @Test
    void somethingPressedInAWholeOrganisationIs() throws Exception {
        wire.install("org-E1");
        wire.deliver(pressed(press("\"channel\":{\"id\":\"D1\"},\"message\":{\"ts\":\"1.1\"}")));

        isOfTheOrganisation(wire.called("chat.postMessage"));
    }

    @Test
    void aWindowInAWholeOrganisationIsOpenedWithItsToken() throws Exception {
        wire.install("org-E1");
        wire.deliver(pressed(press("\"view\":{\"type\":\"home\"}")));

        assertThat(wire.called("views.open").token()).isEqualTo("Bearer xoxb-E1-1");
    }

    @Test
    void aTeamOfAnOrganisationThatInstalledItAloneHasItsOwn() throws Exception {
        wire.install("T1");
        wire.deliver(message("\"team_id\":\"T9\",\"authorizations\":"
                + "[{\"enterprise_id\":\"E1\",\"team_id\":\"T1\",\"is_enterprise_install\":false}]"));

        assertThat(wire.called("chat.postMessage").token()).isEqualTo("Bearer xoxb-T1-1");
    }

    @Test
    void aTokenThatEndsIsRenewedOnTheWay() throws Exception {
        wire.install("rotating-T1");
        assertThat(wire.command("T1").token()).isEqualTo("Bearer xoxb-T1-1");

        wire.pass(Duration.ofHours(10));

        assertThat(wire.command("T1").token()).isEqualTo("Bearer xoxb-T1-2");
        wire.pass(Duration.ofDays(30));
        assertThat(wire.command("T1").token()).isEqualTo("Bearer xoxb-T1-3");
    }

    @Test
    void aTokenThatEndsIsRenewedWithoutAnybodyAsking() throws Exception {
        wire.install("rotating-org-E1");
        wire.pass(Duration.ofHours(10));

        wire.installs.renew();

        assertThat(wire.kept("E1").orElseThrow().installation().tokenGrant().token())
                .isEqualTo("xoxb-E1-2");
    }

    @Test
    void noSecretIsInAnyPageOrLogOrFile() throws Exception {
        try (CapturedLogs capturedLogs = new CapturedLogs()) {
            Leaver leaver = wire.leave();
            HttpResponse<String> page = wire.back(leaver, "rotating-T1");
            wire.command("T1");
            wire.pass(Duration.ofHours(10));
            wire.command("T1");
            HttpResponse<String> refused = wire.install("unknown");

            String[] secrets = {
                "xoxb-T1",
                "xoxe-1",
                FakeGrants.SECRET,
                leaver.field("state"),
                leaver.carried().replaceFirst(".*=", ""),
                "rotating-T1"
            };
            assertThat(capturedLogs.text()).contains("invalid_code").doesNotContain(secrets);
            assertThat(page.body() + page.headers().map()).doesNotContain(secrets);
            assertThat(refused.body()).doesNotContain(secrets);
            assertThat(wire.store.files()).isNotEmpty().doesNotContain(secrets);
        }
    }

    @Test
    void nothingThatNamesASecretSaysIt() throws Exception {
        wire.install("rotating-T1");

        assertThat(wire.kept("T1").toString()).contains("T1").doesNotContain("xoxb", "xoxe");
        assertThat(wire.installs
                        .tokens()
                        .of(new Workspace(Platform.SLACK, "T1"))
                        .toString())
                .doesNotContain("xoxb");
    }

    private static void isOfTheOrganisation(Call call) {
        assertThat(call.token()).isEqualTo("Bearer xoxb-E1-1");
        assertThat(call.field("text")).isEqualTo("Hallo E1");
    }

    private static String press(String where) {
        return """
        {"type":"block_actions","trigger_id":"press-1","is_enterprise_install":true,"team":null,
         "enterprise":{"id":"E1"},"user":{"id":"U1","team_id":"T7"},%s,
         "actions":[{"type":"button","action_id":"done:1","value":"done:1"}]}\
        """.formatted(where);
    }

    private static String message(String place) {
        return """
        {"type":"event_callback","event_id":"Ev1",%s,"event":{"type":"message","channel_type":"im","channel":"D1",
         "user":"U1","ts":"1.1","text":"hallo"}}\
        """.formatted(place);
    }
}
