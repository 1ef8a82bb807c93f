package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.persistence.delivery.DeliveryQueueRepository;
import druppel.persistence.delivery.DeliveryQueueRepository.DeliveryRequest;
import druppel.persistence.delivery.DeliveryQueueRepository.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every store owes deliveries that wait because somebody wants no disturbance.
interface QuietContract extends StoreFixture {
    PlatformUser CARLA = new PlatformUser(Platform.SLACK, "T1", "U3");

    @Test
    default void whoIsNextIsToldInTheirOrder() {
        plan(BRAM, LATER);
        plan(CARLA, NOW);
        plan(ANNA, NOW);

        assertThat(next(10)).containsExactly(CARLA, BRAM);
    }

    @Test
    default void noMoreAreNextThanAskedFor() {
        plan(BRAM, LATER);
        plan(CARLA, NOW);

        assertThat(next(1)).containsExactly(CARLA);
    }

    @Test
    default void whatIsNotOfTheScheduleIsNotNext() {
        long bram = meet(BRAM).id();
        DeliveryRequest beside =
                new DeliveryRequest(bram, MONDAY, MessageKind.NUDGE, false, Optional.of("ask-01"), NOW);
        write(rows -> rows.deliveryQueue().plan(List.of(new Plan(beside, NOW))));

        assertThat(next(10)).isEmpty();
    }

    @Test
    default void whatIsBeingSentIsNotNext() {
        plan(BRAM, NOW);
        take(NOW);

        assertThat(next(10)).isEmpty();
    }

    @Test
    default void whatWaitsForItsMembersSakeMayGoSooner() {
        long bram = waiting(DeliveryQueueRepository.DO_NOT_DISTURB);
        write(rows -> rows.deliveryQueue().endDoNotDisturb(bram, NOW));

        assertThat(take(NOW)).hasSize(1);
    }

    @Test
    default void whatWaitsForAnotherReasonGoesNoSooner() {
        long bram = waiting("throttled");
        write(rows -> rows.deliveryQueue().endDoNotDisturb(bram, NOW));

        assertThat(take(NOW)).isEmpty();
    }

    @Test
    default void whatWaitsForItsMembersSakeDoesNotMakeAQueueOld() {
        waiting(DeliveryQueueRepository.DO_NOT_DISTURB);

        assertThat(oldest()).isEmpty();
    }

    @Test
    default void whatWaitsForThePlatformMakesAQueueOld() {
        waiting("throttled");

        assertThat(oldest()).containsOnlyKeys(BRAM.at());
    }

    private Map<Workspace, Instant> oldest() {
        return database().read(rows -> rows.deliveryQueue().oldestDueTimes());
    }

    private long waiting(String reason) {
        long bram = plan(BRAM, NOW);
        Delivery taken = take(NOW).getFirst();
        write(rows -> rows.deliveryQueue().finish(taken, Delivery.State.PLANNED, reason, LATER));
        return bram;
    }

    private long plan(PlatformUser user, Instant notBefore) {
        long member = meet(user).id();
        write(rows -> rows.deliveryQueue().plan(List.of(new Plan(nudge(member, MONDAY), notBefore))));
        return member;
    }

    private List<Delivery> take(Instant now) {
        return database().claim(rows -> rows.deliveryQueue().claimPlanned(BRAM.at(), now, 10, LATER));
    }

    private List<PlatformUser> next(int limit) {
        return readAll(rows -> rows.deliveryQueue().nextRecipients(BRAM.at(), limit));
    }
}
