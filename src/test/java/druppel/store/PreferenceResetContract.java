package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.library.Nudge;
import druppel.domain.library.NudgeResponse;
import druppel.domain.library.PreferenceResets;
import druppel.persistence.NudgeHistoryRepository.RejectedNudge;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every store does with the resets of what suits members, and with the nudges that they put aside.
interface PreferenceResetContract extends StoreFixture {

    @Test
    default void whoResetNothingHasNoResets() {
        assertThat(resets(meet(ANNA).id())).isEqualTo(PreferenceResets.NONE);
    }

    @Test
    default void theNewestResetOfAnAttributeCounts() {
        long anna = meet(ANNA).id();
        reset(anna, Optional.of(Nudge.Context.MEETING), MONDAY);
        reset(anna, Optional.of(Nudge.Context.MEETING), MONDAY.plusDays(2));
        reset(anna, Optional.of(Nudge.Kind.ACTION), MONDAY);
        reset(meet(BRAM).id(), Optional.of(Nudge.Effort.BRAVE), MONDAY);

        assertThat(resets(anna))
                .isEqualTo(new PreferenceResets(
                        Optional.empty(),
                        Map.of(Nudge.Context.MEETING, MONDAY.plusDays(2), Nudge.Kind.ACTION, MONDAY)));
    }

    @Test
    default void aResetOfEverythingTakesThePlaceOfTheOthers() {
        long anna = meet(ANNA).id();
        reset(anna, Optional.of(Nudge.Context.MEETING), MONDAY);
        reset(anna, Optional.empty(), MONDAY.plusDays(1));

        assertThat(resets(anna)).isEqualTo(new PreferenceResets(Optional.of(MONDAY.plusDays(1)), Map.of()));
    }

    @Test
    default void ofTwoMembersWhoBecomeOneTheLaterResetsStay() {
        long anna = meet(ANNA).id();
        long bram = meet(BRAM).id();
        reset(anna, Optional.of(Nudge.Context.MEETING), MONDAY.plusDays(1));
        reset(bram, Optional.of(Nudge.Context.MEETING), MONDAY);
        reset(bram, Optional.of(Nudge.Kind.ACTION), MONDAY);
        write(rows -> rows.linkedAccounts().merge(anna, bram));

        assertThat(resets(anna).attributes())
                .containsOnly(
                        Map.entry(Nudge.Context.MEETING, MONDAY.plusDays(1)), Map.entry(Nudge.Kind.ACTION, MONDAY));
    }

    @Test
    default void afterAResetEarlierRejectionsTellNothing() {
        long anna = meet(ANNA).id();
        reject(anna, "ask-01", MONDAY);
        reject(anna, "ask-02", MONDAY.plusDays(1));

        assertThat(responsesAfter(anna, MONDAY.plusDays(1))).isEqualTo(Map.of("ask-02", NudgeResponse.UNWANTED));
        assertThat(responsesAfter(anna, MONDAY)).hasSize(2);
    }

    @Test
    default void putAsideNudgesComeWithTheirDatesTheNewestFirst() {
        long anna = meet(ANNA).id();
        reject(anna, "ask-01", MONDAY);
        reject(anna, "ask-02", MONDAY.plusDays(1));
        reject(anna, "ask-01", MONDAY.plusDays(2));
        reject(meet(BRAM).id(), "ask-03", MONDAY);

        assertThat(rejected(anna))
                .containsExactly(
                        new RejectedNudge("ask-02", Optional.of(MONDAY.plusDays(1))),
                        new RejectedNudge("ask-01", Optional.of(MONDAY)));
    }

    @Test
    default void whatIsBroughtBackIsAsideNoMore() {
        long anna = meet(ANNA).id();
        reject(anna, "ask-01", MONDAY);

        assertThat(written(rows -> rows.nudgeHistory().bringBack(anna, "ask-01")))
                .isTrue();
        assertThat(rejected(anna)).isEmpty();
        assertThat(written(rows -> rows.nudgeHistory().bringBack(anna, "ask-01")))
                .isFalse();
        reject(anna, "ask-01", MONDAY.plusDays(3));
        assertThat(rejected(anna)).containsExactly(new RejectedNudge("ask-01", Optional.of(MONDAY.plusDays(3))));
    }

    private void reject(long member, String nudge, LocalDate date) {
        write(rows -> rows.nudgeHistory().reject(member, nudge, date));
    }

    private List<RejectedNudge> rejected(long member) {
        return readAll(rows -> rows.nudgeHistory().rejected(member));
    }

    private void reset(long member, Optional<Nudge.Attribute> attribute, LocalDate countsFrom) {
        write(rows -> rows.nudgeHistory().reset(member, attribute, countsFrom));
    }

    private PreferenceResets resets(long member) {
        return database()
                .read(rows -> rows.nudgeHistory().resets(Set.of(member)).getOrDefault(member, PreferenceResets.NONE));
    }

    private Map<String, NudgeResponse> responsesAfter(long member, LocalDate date) {
        return database().read(rows -> rows.nudgeHistory().responsesAfter(date, member, date, date.plusDays(30)));
    }
}
