package druppel.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Chat.RateLimit;
import druppel.domain.member.Platform;
import druppel.domain.member.Workspace;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkspaceSendSlotTest {
    private final WorkspaceSendSlot slot = new WorkspaceSendSlot(
            new Workspace(Platform.SLACK, "T1"),
            Optional.of(new RateLimit(1_000, 1, 2_000, 1_000)),
            InstantSource.fixed(Instant.parse("2026-11-24T08:00:00Z")));

    @Test
    void whileAllPlacesAreTakenThereIsNoneAndThatIsNoFailure() {
        int all = slot.reserve(1_000);

        assertThat(all).isPositive();
        assertThat(slot.reserve(1_000)).isZero();
    }

    @Test
    void noPlaceIsReservedForNothing() {
        assertThat(slot.reserve(0)).isZero();
    }
}
