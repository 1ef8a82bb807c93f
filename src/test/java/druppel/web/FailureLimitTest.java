package druppel.web;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.common.KeyedRateLimiter.Allowance;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FailureLimitTest {
    private static final InetAddress ONE = InetAddress.ofLiteral("192.0.2.1");
    private static final InetAddress OTHER = InetAddress.ofLiteral("192.0.2.2");
    private static final InetAddress THIRD = InetAddress.ofLiteral("192.0.2.3");

    private final AtomicLong nanos = new AtomicLong();
    private final FailureLimit limit = new FailureLimit(
            new Allowance(3, Duration.ofMinutes(3)), new Allowance(5, Duration.ofMinutes(5)), new TimeMeter() {
                @Override
                public long currentTimeNanos() {
                    return nanos.get();
                }

                @Override
                public boolean isWallClockBased() {
                    return false;
                }
            });

    @Test
    void whoeverFailsTooOftenIsNotAdmittedForAWhile() {
        fail(ONE, 3);
        assertThat(limit.admits(ONE)).isFalse();
        assertThat(limit.admits(OTHER)).isTrue();

        nanos.addAndGet(Duration.ofSeconds(61).toNanos());
        assertThat(limit.admits(ONE)).isTrue();
    }

    @Test
    void thereIsALimitForAllTogether() {
        fail(ONE, 3);
        fail(OTHER, 2);

        assertThat(limit.admits(THIRD)).isFalse();
    }

    @Test
    void whatOneFailsBeyondItsLimitIsNotTakenFromAll() {
        fail(ONE, 50);

        assertThat(limit.admits(OTHER)).isTrue();
    }

    @Test
    void whoeverHasProvenItselfIsAdmittedWhateverComesFromItsAddress() {
        limit.succeeded(ONE);
        fail(ONE, 50);
        fail(OTHER, 3);
        assertThat(limit.admits(ONE)).isTrue();

        nanos.addAndGet(Duration.ofHours(1).toNanos());
        fail(ONE, 3);
        assertThat(limit.admits(ONE)).isFalse();
    }

    private void fail(InetAddress client, int times) {
        for (int time = 0; time < times; time++) {
            limit.failed(client);
        }
    }
}
