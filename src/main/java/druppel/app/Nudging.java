package druppel.app;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings members what is due: the way from the schedule to the screen.
///
/// A tick with nothing due costs one indexed query. Ticks never overlap within a process; between
/// processes each delivery belongs to whoever claimed it.
public final class Nudging {
    private static final Logger LOG = LoggerFactory.getLogger(Nudging.class);
    private static final int BATCH = 1_000;

    private final Store store;
    private final InstantSource clock;
    private final Claims claims;
    private final Dispatch dispatch;
    private final Reconciling reconciling;
    private final ReentrantLock ticking = new ReentrantLock();
    private final ReentrantLock lookingBack = new ReentrantLock();

    public Nudging(Store store, Library library, Map<Platform, Chat> chats, InstantSource clock) {
        Choosing choosing = new Choosing(library);
        Letters letters = new Letters(library, choosing);
        this.store = store;
        this.clock = clock;
        claims = new Claims(choosing, letters);
        dispatch = new Dispatch(store, chats, clock);
        reconciling = new Reconciling(store, dispatch, letters, clock);
    }

    /// Sends everything that is due now.
    public void tick() {
        alone(
                ticking,
                () -> {
                    while (someAreDue()) {
                        sendAll(store.write(rows -> claimDue(rows, clock.instant())));
                    }
                });
    }

    /// Takes up deliveries that a crash, a throttle or a lost answer left open.
    public void reconcile() {
        alone(lookingBack, reconciling::run);
    }

    /// Sends today's nudge at once.
    ///
    /// @param chosen a nudge the member picked, else the programme's
    /// @return empty where today has had its nudge already
    Optional<Outcome> now(Member member, Optional<String> chosen) {
        Instant now = clock.instant();
        return store.write(rows -> claims.today(rows, rows.members().get(member.id()), chosen, now))
                .map(dispatch::send);
    }

    private static void alone(ReentrantLock lock, Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    private boolean someAreDue() {
        return !store.read(rows -> rows.members().due(clock.instant(), 1)).isEmpty();
    }

    private List<Claimed> claimDue(Rows rows, Instant now) {
        return rows.members().due(now, BATCH).stream()
                .flatMap(member -> claim(rows, member, now).stream())
                .toList();
    }

    /// Within the batch's transaction, but where one member fails only theirs is taken back.
    private Optional<Claimed> claim(Rows rows, Member member, Instant now) {
        try {
            return store.write(own -> claims.take(own, member, now));
        } catch (RuntimeException failure) {
            LOG.atError()
                    .addKeyValue("member", member.id())
                    .setCause(failure)
                    .log("A nudge could not be prepared; the member goes on with the next one");
            rows.members().save(member.scheduledAfter(now));
            return Optional.empty();
        }
    }

    private void sendAll(List<Claimed> claimed) {
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            claimed.forEach(one -> senders.execute(() -> send(one)));
        }
    }

    private void send(Claimed claimed) {
        try {
            dispatch.send(claimed);
        } catch (RuntimeException failure) {
            LOG.atError()
                    .addKeyValue("delivery", claimed.delivery().id().value())
                    .setCause(failure)
                    .log("A delivery failed on the way; it is looked for once its lease ends");
        }
    }
}
