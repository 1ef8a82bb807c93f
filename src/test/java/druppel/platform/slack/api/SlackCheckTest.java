package druppel.platform.slack.api;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.platform.slack.FakeSlack;
import druppel.platform.slack.FakeSlack.Manner;
import druppel.platform.slack.SlackDoctor;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackCheckTest {
    private final FakeSlack slack = new FakeSlack();
    private final SlackSettings settings = new SlackSettings("xoxb-1", "secret", slack.api());

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void aTokenThatWorksNamesItsWorkspaceAndTheScopesItLacks() {
        assertThat(SlackDoctor.check(settings))
                .isEqualTo(new SlackCheck.Works("T1", new TreeSet<>(Set.of("users:read"))));
    }

    @Test
    void aTokenThatSlackDoesNotWantIsRefused() {
        slack.next("auth.test", "{\"ok\":false,\"error\":\"invalid_auth\"}");

        assertThat(SlackDoctor.check(settings)).isEqualTo(new SlackCheck.Refused("invalid_auth"));
    }

    @Test
    void aSlackThatFailsIsSilent() {
        slack.next("auth.test", new Manner.Status(500, Map.of()));

        assertThat(SlackDoctor.check(settings)).isEqualTo(new SlackCheck.Silent("http_500"));
    }

    @Test
    void aSlackThatIsNotThereIsSilent() {
        slack.close();

        assertThat(SlackDoctor.check(settings)).isInstanceOf(SlackCheck.Silent.class);
    }

    @Test
    void aRefusalWithoutAWordIsStillARefusal() {
        slack.next("auth.test", "{\"ok\":false}");

        assertThat(SlackDoctor.check(settings)).isInstanceOf(SlackCheck.Refused.class);
    }

    @Test
    void theSettingsNameNoSecret() {
        assertThat(settings.toString()).doesNotContain("xoxb", "secret");
    }
}
