package druppel.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.testing.PropertyCheck;
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

/// How the bot reduces nudges for members who do not reply, and resumes them.
class EngagementLevelTest {
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
    private static final EngagementLevel DAILY = EngagementLevel.initial();
    private static final EngagementLevel WEEKLY = EngagementLevel.wishing(NudgeFrequency.WEEKLY);
    private static final EngagementLevel SLOWED = DAILY.after(10);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 6, 9})
    void mostNudgesSayNothingBesideThemselves(int unanswered) {
        assertThat(DAILY.notice(unanswered)).isEmpty();
    }

    @Test
    void afterFiveNudgesWithoutAWordTheNextAsks() {
        assertThat(DAILY.notice(5)).contains(EngagementLevel.Notice.ASKS_WEEKLY);
    }

    @Test
    void nineNudgesWithoutAWordChangeNothing() {
        assertThat(DAILY.after(9)).isEqualTo(DAILY);
    }

    @Test
    void afterTenItComesWeeklyAndSaysSo() {
        assertThat(SLOWED.nudgeFrequency()).isEqualTo(NudgeFrequency.WEEKLY);
        assertThat(SLOWED.notice(0)).contains(EngagementLevel.Notice.SAYS_WEEKLY);
    }

    @Test
    void whoWantsItWeeklyIsNotToldSo() {
        assertThat(WEEKLY.notice(0)).isEmpty();
    }

    @Test
    void theFourthWeeklyOneSaysGoodbye() {
        assertThat(SLOWED.notice(3)).contains(EngagementLevel.Notice.SAYS_GOODBYE);
        assertThat(WEEKLY.notice(3)).contains(EngagementLevel.Notice.SAYS_GOODBYE);
    }

    @Test
    void threeWeeklyOnesWithoutAWordChangeNothing() {
        assertThat(SLOWED.after(3)).isEqualTo(SLOWED);
    }

    @Test
    void afterFourWeeklyOnesItSleeps() {
        assertThat(SLOWED.after(4).nudgeFrequency()).isEqualTo(NudgeFrequency.ASLEEP);
        assertThat(WEEKLY.after(4).nudgeFrequency()).isEqualTo(NudgeFrequency.ASLEEP);
    }

    @Test
    void aWordBringsBackWhatTheyWanted() {
        assertThat(SLOWED.after(4).afterReply()).isEqualTo(DAILY);
        assertThat(WEEKLY.after(4).afterReply()).isEqualTo(WEEKLY);
    }

    @ParameterizedTest
    @EnumSource(
            value = NudgeFrequency.class,
            names = {"DAILY", "WEEKLY"})
    void whoIsHeardFromIsAsTheyWantIt(NudgeFrequency wish) {
        assertThat(EngagementLevel.wishing(wish).reduced()).isFalse();
    }

    @Test
    void nobodyWishesToBeAsleep() {
        assertThatThrownBy(() -> EngagementLevel.wishing(NudgeFrequency.ASLEEP))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void silenceBeginsWithTheFirstNudgeSinceAWord() {
        EngagementLevel nudged = DAILY.afterNudge(NOW).afterNudge(NOW.plusSeconds(60));

        assertThat(nudged.silentSince()).contains(NOW);
        assertThat(nudged.afterReply().silentSince()).isEmpty();
    }

    @Test
    void whoeverNeverSaysAWordGetsTenThenFourThenNothing() {
        List<Optional<EngagementLevel.Notice>> remarks = new ArrayList<>();
        EngagementLevel engagementLevel = DAILY;
        int unanswered = 0;
        for (int day = 0; day < 100; day++) {
            EngagementLevel next = engagementLevel.after(unanswered);
            unanswered = next.equals(engagementLevel) ? unanswered : 0;
            engagementLevel = next;
            if (engagementLevel.nudgeFrequency() != NudgeFrequency.ASLEEP) {
                remarks.add(engagementLevel.notice(unanswered));
                unanswered++;
            }
        }

        assertThat(remarks).hasSize(14);
        assertThat(remarks.stream().flatMap(Optional::stream))
                .containsExactly(
                        EngagementLevel.Notice.ASKS_WEEKLY,
                        EngagementLevel.Notice.SAYS_WEEKLY,
                        EngagementLevel.Notice.SAYS_GOODBYE);
    }

    @Test
    void theBotNeverSpeedsUpByItself() {
        PropertyCheck.holds(random -> {
            EngagementLevel before = anyPresence(random);
            EngagementLevel after = before.after(random.nextInt(20));

            assertThat(after.nudgeFrequency()).isGreaterThanOrEqualTo(before.nudgeFrequency());
            assertThat(after.wish()).isEqualTo(before.wish());
        });
    }

    @Test
    void aWordMakesItAsIfTheyHadJustChosen() {
        PropertyCheck.holds(random -> {
            EngagementLevel before = anyPresence(random);

            assertThat(before.afterReply()).isEqualTo(EngagementLevel.wishing(before.wish()));
        });
    }

    @Test
    void whoIsNotCountedCanHaveHadNoNumberThatMatters() {
        PropertyCheck.holds(random -> {
            EngagementLevel engagementLevel = EngagementLevel.initial().afterNudge(NOW);
            Duration passed = Duration.ofMinutes(random.nextInt(10_000));
            boolean counted = engagementLevel.counts(NOW.plus(passed));

            assertThat(counted || passed.toDays() < 4).isTrue();
        });
    }

    private static EngagementLevel anyPresence(RandomGenerator random) {
        EngagementLevel wished =
                EngagementLevel.wishing(random.nextBoolean() ? NudgeFrequency.DAILY : NudgeFrequency.WEEKLY);
        EngagementLevel nudged = random.nextBoolean() ? wished.afterNudge(NOW) : wished;
        return nudged.after(random.nextInt(20)).after(random.nextInt(20));
    }
}
