package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.delivery.DatabaseIdentity;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every store owes those who ask which database it is.
interface DatabaseIdentityContract extends StoreFixture {

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
        DatabaseIdentity second = new DatabaseIdentity("one", 2, LATER, Optional.of(LATER));

        assertThat(written(rows -> rows.identity().begin(second))).isTrue();
        assertThat(written(rows -> rows.identity().begin(second))).isFalse();
        assertThat(identity()).isEqualTo(second);
    }

    private DatabaseIdentity identity() {
        return database().read(rows -> rows.identity().get());
    }

    private void raise(Instant highWater) {
        write(rows -> rows.identity().raise(highWater));
    }
}
