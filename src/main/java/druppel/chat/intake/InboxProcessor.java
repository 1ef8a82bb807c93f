package druppel.chat.intake;

import druppel.common.KeyedSerialExecutor;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.persistence.InboxRepository;
import druppel.persistence.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Inbox processing of incoming platform events: each is stored once before it is acknowledged, then
/// processed on a virtual thread.
///
/// Events whose processing fails or is interrupted by a crash stay in the inbox. They are retried after
/// some minutes by any process, or at the next start of the process that owns the database.
public final class InboxProcessor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InboxProcessor.class);
    private static final Duration GRACE = Duration.ofSeconds(10);

    /// Longer than the processing of any event takes.
    private static final Duration CUT_OFF = Duration.ofMinutes(2);

    private static final int BATCH = 500;

    private final UnitOfWork store;
    private final String worker;
    private final InstantSource clock;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final KeyedSerialExecutor<Record> keyedSerialExecutor = new KeyedSerialExecutor<>(workers);
    private final KeyedSerialExecutor<PlatformUser> tellings = new KeyedSerialExecutor<>(workers);

    /// Creates the processor.
    ///
    /// @param worker the name of this process, unique among those that share the database
    public InboxProcessor(UnitOfWork store, String worker, InstantSource clock) {
        this.store = store;
        this.worker = worker;
        this.clock = clock;
    }

    /// Stores an event. Throws if the database cannot be written; then the platform must not get an
    /// acknowledgement.
    public InboxRepository.Receipt receive(InboxRepository.Event event, String proof) {
        return store.write(rows -> rows.inbox().store(event, proof, worker, clock.instant()));
    }

    /// Processes an event on a virtual thread, after earlier events of the same person, and marks it done;
    /// if `work` throws, the event stays in the inbox.
    public void work(PlatformUser from, String eventId, Runnable work) {
        work(from, eventId, () -> work);
    }

    /// Processes an event in two steps: the decision, which is fast, and the reply, which waits for the
    /// platform. Each step runs after the same step of the person's earlier events, so that a slow reply
    /// never delays a decision.
    ///
    /// @param deciding makes the decision and returns the reply
    public void work(PlatformUser from, String eventId, Supplier<Runnable> deciding) {
        keyedSerialExecutor.add(
                from,
                () -> guarded(from.platform(), () -> {
                    Runnable telling = deciding.get();
                    tell(from, () -> finish(from.platform(), eventId, telling));
                }));
    }

    /// Replies to decided events are still sent during shutdown.
    private void tell(PlatformUser from, Runnable telling) {
        try {
            tellings.add(from, telling);
        } catch (RejectedExecutionException stopping) {
            telling.run();
        }
    }

    /// Processes an event of a workspace as a whole, after earlier events of that workspace.
    public void work(Workspace from, String eventId, Runnable work) {
        keyedSerialExecutor.add(from, () -> finish(from.platform(), eventId, work));
    }

    /// Hands over events whose processing was interrupted, oldest first.
    public void resume(Platform platform, Consumer<InboxRepository.Claimed> again) {
        Instant now = clock.instant();
        store.claim(rows -> rows.inbox().claim(platform, worker, now.minus(CUT_OFF), now, BATCH))
                .forEach(claimed -> guarded(platform, () -> again.accept(claimed)));
    }

    /// Waits for running work, ten seconds at most.
    @Override
    public void close() {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("Stopped while events were being processed; they are retried later");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void finish(Platform platform, String eventId, Runnable work) {
        guarded(platform, () -> {
            work.run();
            store.update(rows -> rows.inbox().markProcessed(platform, eventId));
        });
    }

    /// A failure of one event, whatever it throws, must not stop the others.
    private static void guarded(Platform platform, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error failure) {
            LOG.atError()
                    .addKeyValue("platform", platform.id())
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log("Processing an event failed; it stays in the inbox and is retried");
        }
    }
}
