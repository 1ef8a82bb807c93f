package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.calendar.EngagementLevel;
import druppel.domain.calendar.MessageKind;
import druppel.domain.calendar.NudgeFrequency;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How a store counts nudges that had no word.
interface InactivityContract extends StoreFixture {

    @Test
    default void nudgesThatArrivedSinceAWordAreCounted() {
        long anna = silentSince(NOW);
        sent(nudge(anna, MONDAY));
        sent(nudge(anna, MONDAY.plusDays(1)));

        assertThat(counted(anna)).containsEntry(anna, 2);
    }

    @Test
    default void whatCameBeforeIsNotCounted() {
        long anna = silentSince(NOW.plusMillis(1));
        sent(nudge(anna, MONDAY));

        assertThat(counted(anna)).isEmpty();
    }

    @Test
    default void onlyNudgesThatArrivedAreCounted() {
        long anna = silentSince(NOW);
        ended(nudge(anna, MONDAY), Delivery.State.FAILED);
        sent(wanted(anna, MONDAY, MessageKind.FOLLOW_UP));

        assertThat(counted(anna)).isEmpty();
    }

    @Test
    default void whoWasHeardFromIsNotCounted() {
        long anna = meet(ANNA).id();
        sent(nudge(anna, MONDAY));

        assertThat(counted(anna)).isEmpty();
    }

    @Test
    default void silenceIsKeptWithWhoMovesOn() {
        Member anna = meet(ANNA);
        EngagementLevel silent = new EngagementLevel(NudgeFrequency.DAILY, NudgeFrequency.ASLEEP, Optional.of(NOW));
        write(rows -> rows.members().saveProgress(List.of(anna.with(silent))));

        assertThat(readIfAny(rows -> rows.members().find(ANNA)).map(Member::engagementLevel))
                .contains(silent);
    }

    @Test
    default void whatIsPlannedNextIsKnown() {
        long anna = meet(ANNA).id();
        ended(nudge(anna, MONDAY), Delivery.State.PLANNED, LATER);

        assertThat(readIfAny(rows -> rows.deliveryQueue().nextPlanned())).contains(LATER);
    }

    @Test
    default void nothingIsNextWhereNothingIsPlanned() {
        assertThat(readIfAny(rows -> rows.deliveryQueue().nextPlanned())).isEmpty();
    }

    private long silentSince(Instant moment) {
        Member anna = meet(ANNA);
        write(rows -> rows.members().save(anna.with(anna.engagementLevel().afterNudge(moment))));
        return anna.id();
    }

    private Map<Long, Integer> counted(long member) {
        return database().read(rows -> rows.deliveries().unansweredNudges(List.of(member), MONDAY));
    }
}
