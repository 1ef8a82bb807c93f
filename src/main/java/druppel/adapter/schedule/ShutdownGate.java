package druppel.adapter.schedule;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// Lets work through until it is closed, and knows what is still inside.
///
/// Quartz counts that too, but a job that it hands over in the moment of its shutdown can stay
/// counted for ever without ever having begun, and a shutdown that waits would never end.
final class ShutdownGate {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    /// Does the work, unless the gate is closed.
    void pass(Runnable work) {
        if (lock.readLock().tryLock()) {
            try {
                work.run();
            } finally {
                lock.readLock().unlock();
            }
        }
    }

    /// Lets nothing through any more once all that is inside is through; whether that was within
    /// this time.
    boolean close(Duration patience) {
        try {
            return lock.writeLock().tryLock(patience.toNanos(), NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
