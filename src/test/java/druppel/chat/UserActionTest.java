package druppel.chat;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UserActionTest {
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");

    @Test
    void anActionHasThePlatformsTime() {
        assertThat(actedAt(NOW.minus(Duration.ofDays(3)))).isEqualTo(NOW.minus(Duration.ofDays(3)));
    }

    @Test
    void anActionWithoutATimeIsOfNow() {
        assertThat(asked(Optional.empty()).actedAt(NOW)).isEqualTo(NOW);
    }

    @Test
    void anActionOfTheFutureIsOfNow() {
        assertThat(actedAt(NOW.plusSeconds(1))).isEqualTo(NOW);
    }

    @Test
    void anActionOfLongerAgoThanEventsWaitIsOfNow() {
        assertThat(actedAt(NOW.minus(UserAction.LONGEST_AGO))).isEqualTo(NOW);
    }

    private static Instant actedAt(Instant at) {
        return asked(Optional.of(at)).actedAt(NOW);
    }

    private static UserAction asked(Optional<Instant> at) {
        return new UserAction.Asked("e", new PlatformUser(Platform.SLACK, "T1", "U1"), "tip", List.of(), at);
    }
}
