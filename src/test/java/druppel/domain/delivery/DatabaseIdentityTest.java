package druppel.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.domain.calendar.MessageKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatabaseIdentityTest {
    private static final Instant NIGHT = Instant.parse("2026-11-24T02:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-11-24T11:50:00Z");
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration UNSEEN = DatabaseIdentity.RAISED_EVERY.multipliedBy(2);

    @Test
    void aDatabaseThatWasNeverInUseBeginsNoEpoch() {
        assertThat(DatabaseIdentity.first("one").nextEpoch(Optional.empty(), NOON))
                .isEmpty();
    }

    @Test
    void aDatabaseAsItIsRememberedBeginsNoEpochHoweverLongItWasOff() {
        assertThat(seen("one", 1, NIGHT).nextEpoch(Optional.of(seen("one", 1, NIGHT)), NOON))
                .isEmpty();
    }

    @Test
    void aDatabaseAheadOfWhatIsRememberedBeginsNoEpoch() {
        assertThat(seen("one", 2, MORNING).nextEpoch(Optional.of(seen("one", 1, NIGHT)), NOON))
                .isEmpty();
    }

    @Test
    void aDatabaseBehindWhatIsRememberedBeginsOneAndLooksForWhatWasDueUntilThen() {
        assertThat(seen("one", 1, NIGHT).nextEpoch(Optional.of(seen("one", 3, MORNING)), NOON))
                .contains(new DatabaseIdentity("one", 4, MORNING, Optional.of(MORNING.plus(UNSEEN))));
    }

    @Test
    void itNeverLooksForWhatIsNotDueYet() {
        assertThat(seen("one", 1, NIGHT).nextEpoch(Optional.of(seen("one", 1, MORNING)), MORNING))
                .contains(new DatabaseIdentity("one", 2, MORNING, Optional.of(MORNING)));
    }

    @Test
    void aDatabaseOfAnEarlierEpochHasGoneBackWhateverTimeItHasSeen() {
        assertThat(seen("one", 1, MORNING).nextEpoch(Optional.of(seen("one", 2, NIGHT)), NOON))
                .contains(new DatabaseIdentity("one", 3, MORNING, Optional.of(NIGHT.plus(UNSEEN))));
    }

    @Test
    void aDatabaseThatNothingIsRememberedOfMayHaveBeenRestoredOnAnotherMachine() {
        assertThat(seen("one", 1, NIGHT).nextEpoch(Optional.empty(), NOON))
                .contains(new DatabaseIdentity("one", 2, NOON, Optional.of(NOON)));
    }

    @Test
    void aDatabaseThatIsInUseWasNotRestored() {
        assertThat(seen("one", 1, NOON.minus(UNSEEN)).nextEpoch(Optional.empty(), NOON))
                .isEmpty();
    }

    @Test
    void whatIsRememberedOfAnotherInstallationSaysNothing() {
        assertThat(seen("one", 1, NIGHT).nextEpoch(Optional.of(seen("two", 5, MORNING)), NOON))
                .contains(new DatabaseIdentity("one", 2, NOON, Optional.of(NOON)));
    }

    @Test
    void aBackupFromBeforeTheUpgradeContinuesTheInstallationThatIsRemembered() {
        assertThat(DatabaseIdentity.first("one").nextEpoch(Optional.of(seen("two", 5, MORNING)), NOON))
                .contains(new DatabaseIdentity("two", 6, MORNING, Optional.of(MORNING.plus(UNSEEN))));
    }

    @Test
    void whatWasDueUntilThenMayHaveBeenSent() {
        DatabaseIdentity restored = new DatabaseIdentity("one", 2, NOON, Optional.of(NOON));

        assertThat(restored.mayHaveSent(MessageKind.NUDGE, NOON)).isTrue();
        assertThat(restored.mayHaveSent(MessageKind.NUDGE, NOON.plusMillis(1))).isFalse();
        assertThat(seen("one", 1, NOON).mayHaveSent(MessageKind.NUDGE, NIGHT)).isFalse();
    }

    @Test
    void anInvitationMayHaveBeenSentThatIsPlannedAgainForTheNextDays() {
        DatabaseIdentity restored = new DatabaseIdentity("one", 2, NOON, Optional.of(NOON));

        assertThat(restored.mayHaveSent(MessageKind.INVITATION, NOON.plus(Duration.ofDays(7))))
                .isTrue();
        assertThat(restored.mayHaveSent(MessageKind.INVITATION, NOON.plus(Duration.ofDays(8))))
                .isFalse();
    }

    @Test
    void aDatabaseHasAnInstallationAndAnEpoch() {
        assertThatThrownBy(() -> seen("", 1, NOON)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> seen("one", 0, NOON)).isInstanceOf(IllegalArgumentException.class);
    }

    private static DatabaseIdentity seen(String installation, long epoch, Instant highWater) {
        return new DatabaseIdentity(installation, epoch, highWater, Optional.empty());
    }
}
