package druppel.delivery;

import druppel.chat.Chat;
import druppel.delivery.DeliveryClaimer.Claimed;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Platform;
import druppel.domain.member.Workspace;
import druppel.persistence.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/// Send loop: posts planned deliveries, each on its own virtual thread.
///
/// It works in rounds. A round claims, in one transaction, as many deliveries of each waiting workspace as
/// have a free place, and posts them all without waiting for any. A workspace that is slow, rate limited or
/// hanging therefore delays only itself.
final class SendLoop {
    private static final Logger LOG = LoggerFactory.getLogger(SendLoop.class);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final int SLOTS_A_ROUND = 200;
    private static final int MOST_IN_FLIGHT = 2_000;
    private static final int WORTH_A_ROUND = 100;
    // what others write waits for the transaction of a round
    private static final int MOST_A_ROUND = 500;
    private static final Comparator<WorkspaceSendSlot> BY_KEY =
            Comparator.comparing(slot -> slot.workspace().key());

    private final UnitOfWork store;
    private final Map<Platform, Chat> chats;
    private final DeliveryClaimer deliveryClaimer;
    private final DeliverySender deliverySender;
    private final DoNotDisturbFilter doNotDisturbFilter;
    private final InstantSource clock;
    private final Map<Workspace, WorkspaceSendSlot> slots = new ConcurrentHashMap<>();
    private final ReentrantLock rounds = new ReentrantLock();
    private final Semaphore capacity = new Semaphore(MOST_IN_FLIGHT);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopped;

    SendLoop(
            UnitOfWork store,
            Map<Platform, Chat> chats,
            DeliveryClaimer deliveryClaimer,
            DeliverySender deliverySender,
            DoNotDisturbFilter doNotDisturbFilter,
            InstantSource clock) {
        this.store = store;
        this.chats = chats;
        this.deliveryClaimer = deliveryClaimer;
        this.deliverySender = deliverySender;
        this.doNotDisturbFilter = doNotDisturbFilter;
        this.clock = clock;
    }

    /// Sends until the rate limits allow nothing more; does not wait for the posts in flight.
    void run() {
        rounds.lock();
        try {
            boolean more = true;
            while (more && !stopped) {
                more = round();
            }
        } finally {
            rounds.unlock();
        }
    }

    /// Waits until no post is in flight.
    void settle() {
        rounds.lock();
        try {
            capacity.acquireUninterruptibly(MOST_IN_FLIGHT);
            capacity.release(MOST_IN_FLIGHT);
        } finally {
            rounds.unlock();
        }
    }

    /// Stops claiming.
    void stop() {
        stopped = true;
    }

    /// Stops claiming and waits for the posts in flight, ten seconds at most.
    void finish() {
        stop();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("Some posts are still in flight; they are reconciled after the next start");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean round() {
        int most = awaitCapacity();
        Instant now = clock.instant();
        // Places that are left in here at the end were not used, whatever happened.
        Map<WorkspaceSendSlot, Integer> places = new TreeMap<>(BY_KEY);
        try {
            reserve(places, now, most);
            return !places.isEmpty() && round(places, now);
        } finally {
            places.forEach(WorkspaceSendSlot::giveBack);
        }
    }

    private boolean round(Map<WorkspaceSendSlot, Integer> places, Instant now) {
        Optional<Map<Workspace, List<Claimed>>> claimed = store.claim(rows -> deliveryClaimer.take(rows, places, now));
        Instant until = now.plus(DeliveryClaimer.LEASE.dividedBy(2));
        claimed.ifPresent(some -> some.forEach((workspace, ours) -> post(places, slot(workspace), ours, until)));
        return claimed.isPresent();
    }

    /// Waits until a round is worthwhile; returns how many more posts may be in flight. Claims beyond that
    /// would wait here although other processes have capacity.
    private int awaitCapacity() {
        capacity.acquireUninterruptibly(WORTH_A_ROUND);
        capacity.release(WORTH_A_ROUND);
        return Math.min(MOST_A_ROUND, capacity.availablePermits());
    }

    /// Reserves places of some of the waiting workspaces, at random; always claims them in the same order,
    /// so that two processes that lock the same workspaces cannot deadlock.
    private void reserve(Map<WorkspaceSendSlot, Integer> places, Instant now, int most) {
        Map<Workspace, Integer> waiting =
                store.read(rows -> rows.workspaces().plannedCounts(deliveryClaimer.sender(), now));
        List<Workspace> shuffled = new ArrayList<>(waiting.keySet());
        shuffled.removeIf(workspace -> !chats.containsKey(workspace.platform()));
        Collections.shuffle(shuffled);
        int left = most;
        for (Workspace workspace : shuffled) {
            if (left == 0 || places.size() == SLOTS_A_ROUND) {
                break;
            }
            WorkspaceSendSlot slot = slot(workspace);
            int reserved = slot.reserve(Math.min(left, waiting.getOrDefault(workspace, 0)));
            if (reserved > 0) {
                places.put(slot, reserved);
                left -= reserved;
            }
        }
    }

    private WorkspaceSendSlot slot(Workspace workspace) {
        return slots.computeIfAbsent(workspace, key -> {
            Chat chat = Objects.requireNonNull(chats.get(key.platform()));
            return new WorkspaceSendSlot(key, chat.rateLimit(), clock);
        });
    }

    /// Each post waits on its own thread until the do-not-disturb status is known, so that others are not
    /// delayed.
    private void post(
            Map<WorkspaceSendSlot, Integer> places, WorkspaceSendSlot slot, List<Claimed> claimed, Instant until) {
        CompletableFuture<Set<Delivery.Id>> putOff =
                CompletableFuture.supplyAsync(() -> doNotDisturbFilter.postpone(slot.workspace(), claimed), threads);
        for (Claimed one : claimed) {
            post(slot, one, putOff, until);
            places.merge(slot, -1, Integer::sum);
        }
    }

    private void post(
            WorkspaceSendSlot slot, Claimed claimed, CompletableFuture<Set<Delivery.Id>> putOff, Instant until) {
        capacity.acquireUninterruptibly();
        boolean handedOver = false;
        try {
            threads.execute(() -> postAlone(slot, claimed, putOff, until));
            handedOver = true;
        } finally {
            if (!handedOver) {
                capacity.release();
            }
        }
    }

    private void postAlone(
            WorkspaceSendSlot slot, Claimed claimed, CompletableFuture<Set<Delivery.Id>> putOff, Instant until) {
        try {
            if (!putOff.join().contains(claimed.delivery().id())) {
                send(slot, claimed, until);
            }
        } catch (RuntimeException failure) {
            log(claimed).setCause(failure).log("Sending a delivery failed; it is reconciled when its lease ends");
        } finally {
            slot.ended();
            capacity.release();
        }
    }

    /// A process that was suspended for a long time may have lost its claims to another one.
    private void send(WorkspaceSendSlot slot, Claimed claimed, Instant until) {
        if (clock.instant().isAfter(until)) {
            log(claimed).log("Too long between claim and post; the delivery is reconciled when its lease ends");
        } else {
            slot.adapt(deliverySender.send(claimed));
        }
    }

    private static LoggingEventBuilder log(Claimed claimed) {
        return LOG.atError().addKeyValue("delivery", claimed.delivery().id().value());
    }
}
