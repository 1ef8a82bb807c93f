package druppel.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes in what platforms send: stored once before it is acknowledged, worked on after, on a
/// virtual thread.
///
/// What a crash or a failure cut off stays in the inbox and is taken up again at the next start.
public final class Reception implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final int BATCH = 500;

    private final Store store;
    private final InstantSource clock;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Lanes<Person> lanes = new Lanes<>(workers);

    public Reception(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Stores an event. Throws where the rows cannot be written: then the platform must not be told
    /// that it was taken.
    public Inbox.Receipt receive(Inbox.Event event, String proof) {
        return store.write(rows -> rows.inbox().receive(event, proof, clock.instant()));
    }

    /// Does an event's work on a virtual thread, after what came from that person before it, and
    /// marks it done; where the work throws, it stays in the inbox.
    public void work(Person from, String eventId, Runnable work) {
        lanes.add(from, () -> finish(from.platform(), eventId, work));
    }

    /// Hands over the events whose work was cut off, oldest first.
    public void resume(Platform platform, Consumer<Inbox.Event> again) {
        List<Inbox.Event> waiting =
                store.read(rows -> rows.inbox().waiting(platform, clock.instant(), BATCH));
        waiting.forEach(again);
    }

    /// Waits for the work under way, ten seconds at most.
    @Override
    public void close() {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("Stopped with work under way; it is taken up again at the next start");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void finish(Platform platform, String eventId, Runnable work) {
        try {
            work.run();
            store.write(rows -> {
                rows.inbox().done(platform, eventId);
                return eventId;
            });
        } catch (RuntimeException failure) {
            LOG.atError()
                    .addKeyValue("platform", platform.id())
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log(
                            "An event could not be worked on; it stays in the inbox for the next start");
        }
    }
}
