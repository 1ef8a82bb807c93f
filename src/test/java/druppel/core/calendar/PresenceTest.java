package druppel.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.Property;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How the bot draws back from who does not answer, and comes back.
class PresenceTest {
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
    private static final Presence DAILY = Presence.beginning();
    private static final Presence WEEKLY = Presence.wishing(Tempo.WEEKLY);
    private static final Presence SLOWED = DAILY.after(10);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 6, 9})
    void mostNudgesSayNothingBesideThemselves(int unanswered) {
        assertThat(DAILY.remark(unanswered)).isEmpty();
    }

    @Test
    void afterFiveNudgesWithoutAWordTheNextAsks() {
        assertThat(DAILY.remark(5)).contains(Remark.ASKS_WEEKLY);
    }

    @Test
    void nineNudgesWithoutAWordChangeNothing() {
        assertThat(DAILY.after(9)).isEqualTo(DAILY);
    }

    @Test
    void afterTenItComesWeeklyAndSaysSo() {
        assertThat(SLOWED.tempo()).isEqualTo(Tempo.WEEKLY);
        assertThat(SLOWED.remark(0)).contains(Remark.SAYS_WEEKLY);
    }

    @Test
    void whoWantsItWeeklyIsNotToldSo() {
        assertThat(WEEKLY.remark(0)).isEmpty();
    }

    @Test
    void theFourthWeeklyOneSaysGoodbye() {
        assertThat(SLOWED.remark(3)).contains(Remark.SAYS_GOODBYE);
        assertThat(WEEKLY.remark(3)).contains(Remark.SAYS_GOODBYE);
    }

    @Test
    void threeWeeklyOnesWithoutAWordChangeNothing() {
        assertThat(SLOWED.after(3)).isEqualTo(SLOWED);
    }

    @Test
    void afterFourWeeklyOnesItSleeps() {
        assertThat(SLOWED.after(4).tempo()).isEqualTo(Tempo.ASLEEP);
        assertThat(WEEKLY.after(4).tempo()).isEqualTo(Tempo.ASLEEP);
    }

    @Test
    void aWordBringsBackWhatTheyWanted() {
        assertThat(SLOWED.after(4).heard()).isEqualTo(DAILY);
        assertThat(WEEKLY.after(4).heard()).isEqualTo(WEEKLY);
    }

    @ParameterizedTest
    @EnumSource(
            value = Tempo.class,
            names = {"DAILY", "WEEKLY"})
    void whoIsHeardFromIsAsTheyWantIt(Tempo wish) {
        assertThat(Presence.wishing(wish).drawnBack()).isFalse();
    }

    @Test
    void nobodyWishesToBeAsleep() {
        assertThatThrownBy(() -> Presence.wishing(Tempo.ASLEEP))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void silenceBeginsWithTheFirstNudgeSinceAWord() {
        Presence nudged = DAILY.nudged(NOW).nudged(NOW.plusSeconds(60));

        assertThat(nudged.silentSince()).contains(NOW);
        assertThat(nudged.heard().silentSince()).isEmpty();
    }

    @Test
    void whoeverNeverSaysAWordGetsTenThenFourThenNothing() {
        List<Optional<Remark>> remarks = new ArrayList<>();
        Presence presence = DAILY;
        int unanswered = 0;
        for (int day = 0; day < 100; day++) {
            Presence next = presence.after(unanswered);
            unanswered = next.equals(presence) ? unanswered : 0;
            presence = next;
            if (presence.tempo() != Tempo.ASLEEP) {
                remarks.add(presence.remark(unanswered));
                unanswered++;
            }
        }

        assertThat(remarks).hasSize(14);
        assertThat(remarks.stream().flatMap(Optional::stream))
                .containsExactly(Remark.ASKS_WEEKLY, Remark.SAYS_WEEKLY, Remark.SAYS_GOODBYE);
    }

    @Test
    void theBotNeverSpeedsUpByItself() {
        Property.holds(random -> {
            Presence before = anyPresence(random);
            Presence after = before.after(random.nextInt(20));

            assertThat(after.tempo()).isGreaterThanOrEqualTo(before.tempo());
            assertThat(after.wish()).isEqualTo(before.wish());
        });
    }

    @Test
    void aWordMakesItAsIfTheyHadJustChosen() {
        Property.holds(random -> {
            Presence before = anyPresence(random);

            assertThat(before.heard()).isEqualTo(Presence.wishing(before.wish()));
        });
    }

    @Test
    void whoIsNotCountedCanHaveHadNoNumberThatMatters() {
        Property.holds(random -> {
            Presence presence = Presence.beginning().nudged(NOW);
            Duration passed = Duration.ofMinutes(random.nextInt(10_000));
            boolean counted = presence.counts(NOW.plus(passed));

            assertThat(counted || passed.toDays() < 4).isTrue();
        });
    }

    private static Presence anyPresence(RandomGenerator random) {
        Presence wished = Presence.wishing(random.nextBoolean() ? Tempo.DAILY : Tempo.WEEKLY);
        Presence nudged = random.nextBoolean() ? wished.nudged(NOW) : wished;
        return nudged.after(random.nextInt(20)).after(random.nextInt(20));
    }
}
