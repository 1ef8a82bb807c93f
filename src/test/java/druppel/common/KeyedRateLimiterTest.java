package druppel.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Three at once and then one per second, with a manual clock.
class KeyedRateLimiterTest {
    private final AtomicLong nanos = new AtomicLong();
    private final KeyedRateLimiter keyedRateLimiter =
            new KeyedRateLimiter(clock(), new KeyedRateLimiter.Allowance(3, Duration.ofSeconds(3)));

    @Test
    void threeMayGoAtOnce() {
        assertThat(turns(3)).isEqualTo(Duration.ZERO);
    }

    @Test
    void theNextWaitsASecond() {
        turns(3);

        assertThat(turns(1)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void eachWaitsForTheOneBefore() {
        turns(3);

        assertThat(turns(4)).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void afterAWhileNobodyWaits() {
        turns(3);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(turns(1)).isEqualTo(Duration.ZERO);
    }

    @Test
    void anotherConversationDoesNotWait() {
        turns(10);

        assertThat(keyedRateLimiter.turn("D2")).isEqualTo(Duration.ZERO);
    }

    @Test
    void everyAllowanceHolds() {
        KeyedRateLimiter narrow = new KeyedRateLimiter(
                clock(),
                new KeyedRateLimiter.Allowance(3, Duration.ofSeconds(3)),
                new KeyedRateLimiter.Allowance(4, Duration.ofMinutes(1)));

        IntStream.range(0, 4).forEach(time -> narrow.turn("D1"));

        assertThat(narrow.turn("D1")).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void whoWaitsIsRememberedAmongVeryMany() {
        IntStream.range(0, 20_000).forEach(number -> keyedRateLimiter.turn("C" + number));
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        turns(4);
        keyedRateLimiter.turn("D2");

        assertThat(turns(1)).isEqualTo(Duration.ofSeconds(2));
    }

    private Duration turns(int count) {
        return IntStream.range(0, count)
                .mapToObj(time -> keyedRateLimiter.turn("D1"))
                .reduce((before, last) -> last)
                .orElseThrow();
    }

    private TimeMeter clock() {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return nanos.get();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }
}
