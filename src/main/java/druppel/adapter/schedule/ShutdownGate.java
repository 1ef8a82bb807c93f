package druppel.adapter.schedule;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// Gate for a graceful shutdown: lets work pass until it is closed, and tracks the work in progress.
///
/// Quartz tracks that too, but a job that it starts at the moment of its shutdown can be counted forever
/// without ever running, and a shutdown that waits would never end.
final class ShutdownGate {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    /// Runs the work unless the gate is closed.
    void pass(Runnable work) {
        if (lock.readLock().tryLock()) {
            try {
                work.run();
            } finally {
                lock.readLock().unlock();
            }
        }
    }

    /// Closes the gate and waits for the work in progress; returns whether it ended within this time.
    boolean close(Duration patience) {
        try {
            return lock.writeLock().tryLock(patience.toNanos(), NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
