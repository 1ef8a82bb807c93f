package druppel.boot;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Clock of the application that knows how far it can be trusted.
interface TrustedClock extends InstantSource {
    /// Whether messages may be planned and sent.
    boolean settled();

    /// The time if it is proven, so that rows may be deleted because of their age.
    Optional<Instant> proven();

    /// Compares the time with the latest one that the database has seen; `Instant.EPOCH` if it has seen none.
    void start(Instant highWater);

    /// Looks at the wall clock, at least every minute.
    void observe();

    /// A chat platform told its time.
    void told(Instant platform);

    /// The work, only while the clock is settled.
    default Runnable whileSettled(Runnable work) {
        return () -> {
            if (settled()) {
                work.run();
            }
        };
    }

    /// A clock that is trusted whatever it shows, such as one that a demo or a test moves.
    static TrustedClock always(InstantSource clock) {
        return new Always(clock);
    }

    /// A clock that is always settled.
    ///
    /// @param clock any clock
    record Always(InstantSource clock) implements TrustedClock {
        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public boolean settled() {
            return true;
        }

        @Override
        public Optional<Instant> proven() {
            return Optional.of(clock.instant());
        }

        @Override
        public void start(Instant highWater) {
            // It may be set to any time.
        }

        @Override
        public void observe() {
            // It is followed wherever it goes.
        }

        @Override
        public void told(Instant platform) {
            // It may differ from the time of a platform.
        }
    }
}
