package druppel.domain.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NudgeEligibilityTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final NudgeEligibility UNKNOWN = NudgeEligibility.on(MONDAY);

    @Test
    void aNudgeWithoutConditionsSuitsEverybody() {
        assertThat(UNKNOWN.test(SampleNudges.act("any"))).isTrue();
        assertThat(member(Role.INFORMAL, Site.REMOTE).test(SampleNudges.act("any")))
                .isTrue();
    }

    @Test
    void aNudgeForOneRoleComesOnlyToMembersWhoSaidThatTheyHaveIt() {
        Nudge politics = SampleNudges.under("politics", forRole(Role.PROGRAMME));

        assertThat(member(Role.PROGRAMME, Site.OFFICE).test(politics)).isTrue();
        assertThat(member(Role.TEAM, Site.OFFICE).test(politics)).isFalse();
        assertThat(UNKNOWN.test(politics)).isFalse();
    }

    @Test
    void aNudgeForTheOfficeDoesNotComeToSomebodyWhoWorksRemotely() {
        Nudge corridor = SampleNudges.under("corridor", atSite(Site.OFFICE));

        assertThat(member(Role.TEAM, Site.OFFICE).test(corridor)).isTrue();
        assertThat(member(Role.TEAM, Site.REMOTE).test(corridor)).isFalse();
    }

    @Test
    void aNudgeForFridayDoesNotComeOnMonday() {
        Nudge friday = SampleNudges.under("friday", onDay(DayOfWeek.FRIDAY));

        assertThat(UNKNOWN.test(friday)).isFalse();
        assertThat(NudgeEligibility.on(MONDAY.plusDays(4)).test(friday)).isTrue();
    }

    @Test
    void aSeasonIncludesBothItsEndsAndMayGoPastTheYear() {
        Season winter = new Season(MonthDay.of(12, 1), MonthDay.of(1, 15));
        Season autumn = new Season(MonthDay.of(9, 1), MonthDay.of(11, 30));

        assertThat(List.of(MONDAY, MONDAY.plusDays(1), LocalDate.of(2027, 1, 15), LocalDate.of(2027, 1, 16)))
                .filteredOn(winter::includes)
                .containsExactly(MONDAY.plusDays(1), LocalDate.of(2027, 1, 15));
        assertThat(autumn.includes(MONDAY)).isTrue();
        assertThat(autumn.includes(MONDAY.plusDays(1))).isFalse();
        assertThat(UNKNOWN.test(SampleNudges.under("winter", inSeason(winter)))).isFalse();
    }

    @Test
    void nothingComesThatIsAboveTheMembersOwnCeiling() {
        Nudge brave = SampleNudges.of("brave", Nudge.Kind.ACTION, Nudge.Context.MEETING, Nudge.Effort.BRAVE);

        assertThat(UNKNOWN.test(brave)).isTrue();
        assertThat(new NudgeEligibility(MONDAY, Optional.empty(), Optional.empty(), Nudge.Effort.STRETCH).test(brave))
                .isFalse();
    }

    @Test
    void aNudgeThatIsNoTipComesAsATipOnlyIfThereIsNoOther() {
        Nudge tip = SampleNudges.act("tip");
        Nudge morning = SampleNudges.under(
                "morning",
                new NudgeConditions(
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Optional.empty(),
                        Optional.of(LocalTime.of(17, 0)),
                        false,
                        false));

        assertThat(UNKNOWN.test(morning)).isTrue();
        assertThat(UNKNOWN.tipsAmong(List.of(morning, tip))).containsExactly(tip);
        assertThat(UNKNOWN.tipsAmong(List.of(morning))).containsExactly(morning);
    }

    private static NudgeEligibility member(Role role, Site site) {
        return new NudgeEligibility(MONDAY, Optional.of(role), Optional.of(site), Nudge.Effort.BRAVE);
    }

    private static NudgeConditions forRole(Role role) {
        return new NudgeConditions(Set.of(role), Set.of(), Set.of(), Optional.empty(), Optional.empty(), true, false);
    }

    private static NudgeConditions atSite(Site site) {
        return new NudgeConditions(Set.of(), Set.of(site), Set.of(), Optional.empty(), Optional.empty(), true, false);
    }

    private static NudgeConditions onDay(DayOfWeek day) {
        return new NudgeConditions(Set.of(), Set.of(), Set.of(day), Optional.empty(), Optional.empty(), true, false);
    }

    private static NudgeConditions inSeason(Season season) {
        return new NudgeConditions(Set.of(), Set.of(), Set.of(), Optional.of(season), Optional.empty(), true, false);
    }
}
