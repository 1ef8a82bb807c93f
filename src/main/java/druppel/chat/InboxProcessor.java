package druppel.chat;

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

/// Takes in what platforms send: stored once before it is acknowledged, worked on after, on a
/// virtual thread.
///
/// What a crash or a failure cut off stays in the inbox and is taken up again some minutes later,
/// by whichever process comes first, and by one that has the rows for itself at its next start.
public final class InboxProcessor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InboxProcessor.class);
    private static final Duration GRACE = Duration.ofSeconds(10);

    /// Longer than any work takes.
    private static final Duration CUT_OFF = Duration.ofMinutes(2);

    private static final int BATCH = 500;

    private final UnitOfWork store;
    private final String worker;
    private final InstantSource clock;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final KeyedSerialExecutor<Record> keyedSerialExecutor = new KeyedSerialExecutor<>(workers);
    private final KeyedSerialExecutor<PlatformUser> tellings = new KeyedSerialExecutor<>(workers);

    /// @param worker the name of this process among those that share the rows
    public InboxProcessor(UnitOfWork store, String worker, InstantSource clock) {
        this.store = store;
        this.worker = worker;
        this.clock = clock;
    }

    /// Before anything comes in: what a process of this name was at work on is free again.
    public void begin() {
        store.write(rows -> {
            rows.inbox().release(worker);
            return rows;
        });
    }

    /// Stores an event. Throws where the rows cannot be written: then the platform must not be told
    /// that it was taken.
    public InboxRepository.Receipt receive(InboxRepository.Event event, String proof) {
        return store.write(rows -> rows.inbox().receive(event, proof, worker, clock.instant()));
    }

    /// Does an event's work on a virtual thread, after what came from that person before it, and
    /// marks it done; where the work throws, it stays in the inbox.
    public void work(PlatformUser from, String eventId, Runnable work) {
        work(from, eventId, () -> work);
    }

    /// The same in two steps: deciding, which is quick, and telling, which waits for the platform.
    /// Each step comes after the same step of what came from that person before; so nothing is
    /// decided late because something is told slowly.
    ///
    /// @param deciding gives the telling
    public void work(PlatformUser from, String eventId, Supplier<Runnable> deciding) {
        keyedSerialExecutor.add(
                from,
                () -> guarded(from.platform(), () -> {
                    Runnable telling = deciding.get();
                    tell(from, () -> finish(from.platform(), eventId, telling));
                }));
    }

    /// While everything stops, what was decided is still told.
    private void tell(PlatformUser from, Runnable telling) {
        try {
            tellings.add(from, telling);
        } catch (RejectedExecutionException stopping) {
            telling.run();
        }
    }

    /// The same for what comes from nobody in particular, after what came so before it.
    public void work(Workspace from, String eventId, Runnable work) {
        keyedSerialExecutor.add(from, () -> finish(from.platform(), eventId, work));
    }

    /// Hands over events whose work was cut off, oldest first.
    public void resume(Platform platform, Consumer<InboxRepository.Event> again) {
        Instant now = clock.instant();
        store.take(rows -> rows.inbox().take(platform, worker, now.minus(CUT_OFF), now, BATCH))
                .forEach(event -> guarded(platform, () -> again.accept(event)));
    }

    /// Waits for the work under way, ten seconds at most.
    @Override
    public void close() {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("Stopped with work under way; it is taken up again later");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void finish(Platform platform, String eventId, Runnable work) {
        guarded(platform, () -> {
            work.run();
            store.write(rows -> {
                rows.inbox().done(platform, eventId);
                return eventId;
            });
        });
    }

    /// One event that fails, whatever it throws, keeps up no other.
    private static void guarded(Platform platform, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error failure) {
            LOG.atError()
                    .addKeyValue("platform", platform.id())
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log("An event could not be worked on; it stays in the inbox and is tried again");
        }
    }
}
