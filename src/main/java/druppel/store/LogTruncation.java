package druppel.store;

import druppel.store.dialect.StoreUnavailableException;
import druppel.store.dialect.WriteExecutor;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Truncation of the write-ahead log after something was deleted for good: until then the log still has its bytes.
/// Whoever reads, such as a backup, holds it up; then it is tried again. Thread-safe.
public final class LogTruncation {
    private static final Logger LOG = LoggerFactory.getLogger(LogTruncation.class);
    private static final int NONE = -1;

    /// After so many attempts in vain there is a line in the log.
    static final int MANY_ATTEMPTS = 30;

    private final WriteExecutor writeExecutor;
    // attempts since something was deleted; none is due if negative
    private final AtomicInteger attempts = new AtomicInteger(NONE);

    LogTruncation(WriteExecutor writeExecutor) {
        this.writeExecutor = writeExecutor;
    }

    /// Truncates the log now or, if somebody reads, with one of the next calls of `retry`.
    public void run() {
        attempts.compareAndSet(NONE, 0);
        retry();
    }

    /// Tries once more, if that is due.
    public void retry() {
        if (attempts.get() != NONE) {
            attempt();
        }
    }

    private void attempt() {
        int before = attempts.get();
        if (truncated()) {
            attempts.compareAndSet(before, NONE);
        } else if (attempts.incrementAndGet() == MANY_ATTEMPTS) {
            LOG.atWarn()
                    .log("What was deleted is still in the write-ahead log, because something reads the database"
                            + " without an end; it is tried again");
        }
    }

    private boolean truncated() {
        try {
            return writeExecutor.truncateLog();
        } catch (CompletionException | RejectedExecutionException failure) {
            LOG.atWarn()
                    .addKeyValue("failure", StoreUnavailableException.reason(failure))
                    .log("The write-ahead log cannot be emptied; it is tried again");
            return false;
        }
    }
}
