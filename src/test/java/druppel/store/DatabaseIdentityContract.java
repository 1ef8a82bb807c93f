package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.DatabaseIdentity;
import druppel.domain.delivery.Delivery;
import druppel.persistence.delivery.DeliveryQueueRepository.DeliveryRequest;
import druppel.persistence.delivery.DeliveryQueueRepository.Plan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every store owes those who ask which database it is.
interface DatabaseIdentityContract extends StoreFixture {
    LocalDate TUESDAY = MONDAY.plusDays(1);

    @Test
    default void aDatabaseHasAnIdentityFromItsFirstStartOn() {
        DatabaseIdentity first = identity();

        write(rows -> rows.identity().create(DatabaseIdentity.first("another")));

        assertThat(first.installation()).isNotBlank();
        assertThat(first).isEqualTo(DatabaseIdentity.first(first.installation()));
        assertThat(identity()).isEqualTo(first);
    }

    @Test
    default void theHighWaterOnlyRises() {
        raise(LATER);
        raise(NOW);

        assertThat(identity().highWater()).isEqualTo(Instant.ofEpochMilli(LATER.toEpochMilli()));
    }

    @Test
    default void ofSeveralProcessesThatSeeThatItWentBackOneBeginsTheEpoch() {
        raise(NOW);
        DatabaseIdentity second =
                new DatabaseIdentity("one", 2, Instant.ofEpochMilli(LATER.toEpochMilli()), Optional.of(NOW));

        assertThat(written(rows -> rows.identity().begin(second))).isTrue();
        assertThat(written(rows -> rows.identity().begin(second))).isFalse();
        assertThat(identity()).isEqualTo(second);
    }

    @Test
    default void whatWasDueBeforeTheDatabaseWentBackIsPlannedAsUnknown() {
        write(rows -> rows.identity().begin(new DatabaseIdentity("one", 2, NOW, Optional.of(NOW))));
        long anna = meet(ANNA).id();

        write(rows -> rows.deliveryQueue().plan(List.of(planned(anna, MONDAY, NOW), planned(anna, TUESDAY, LATER))));

        assertThat(state(anna, MONDAY)).isEqualTo(Delivery.State.UNKNOWN);
        assertThat(state(anna, TUESDAY)).isEqualTo(Delivery.State.PLANNED);
        List<Delivery> planned = database().read(rows -> rows.deliveryQueue().planned());
        assertThat(planned).extracting(Delivery::date).containsExactly(TUESDAY);
    }

    private static Plan planned(long member, LocalDate date, Instant dueAt) {
        return new Plan(new DeliveryRequest(member, date, MessageKind.NUDGE, true, Optional.of("ask"), dueAt), dueAt);
    }

    private Delivery.State state(long member, LocalDate date) {
        return database()
                .read(rows -> rows.deliveries()
                        .on(member, date, MessageKind.NUDGE)
                        .orElseThrow()
                        .state());
    }

    private DatabaseIdentity identity() {
        return database().read(rows -> rows.identity().get());
    }

    private void raise(Instant highWater) {
        write(rows -> rows.identity().raise(highWater));
    }
}
