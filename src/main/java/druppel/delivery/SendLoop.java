package druppel.delivery;

import druppel.chat.Chat;
import druppel.common.MonotonicTimeMeter;
import druppel.domain.delivery.DeliveryId;
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

/// Sends what is planned, each post on a virtual thread of its own.
///
/// It goes in rounds. A round takes of every workspace that waits as many as its lane has room for,
/// in one transaction that claims them, and posts all of those without waiting for any. So a
/// workspace that is slow, throttled or hung holds up itself alone.
final class SendLoop {
    private static final Logger LOG = LoggerFactory.getLogger(SendLoop.class);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final int LANES_A_ROUND = 200;
    private static final int ON_THEIR_WAY = 2_000;
    private static final int WORTH_A_ROUND = 100;
    private static final Comparator<WorkspaceSendSlot> BY_KEY =
            Comparator.comparing(slot -> slot.workspace().key());

    private final UnitOfWork store;
    private final Map<Platform, Chat> chats;
    private final DeliveryClaimer deliveryClaimer;
    private final DeliverySender deliverySender;
    private final DoNotDisturbFilter doNotDisturbFilter;
    private final InstantSource clock;
    private final MonotonicTimeMeter monotonicTimeMeter;
    private final Map<Workspace, WorkspaceSendSlot> lanes = new ConcurrentHashMap<>();
    private final ReentrantLock rounds = new ReentrantLock();
    private final Semaphore room = new Semaphore(ON_THEIR_WAY);
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
        monotonicTimeMeter = new MonotonicTimeMeter(clock);
    }

    /// Sends until nothing more may go now; what is on its way then is not waited for.
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

    /// Waits until nothing is on its way.
    void settle() {
        rounds.lock();
        try {
            room.acquireUninterruptibly(ON_THEIR_WAY);
            room.release(ON_THEIR_WAY);
        } finally {
            rounds.unlock();
        }
    }

    /// Takes nothing more.
    void stop() {
        stopped = true;
    }

    /// Takes nothing more and waits for what is on its way, ten seconds at most.
    void finish() {
        stop();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("Some posts are still on their way; they are looked for after the next start");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean round() {
        int most = awaitRoom();
        Instant now = clock.instant();
        // What is still in here at the end has no post of its own, whatever happened.
        Map<WorkspaceSendSlot, Integer> places = new TreeMap<>(BY_KEY);
        try {
            reserve(places, now, most);
            return !places.isEmpty() && round(places, now);
        } finally {
            places.forEach(WorkspaceSendSlot::giveBack);
        }
    }

    private boolean round(Map<WorkspaceSendSlot, Integer> places, Instant now) {
        ClaimedBatch claimedBatch = store.take(rows -> deliveryClaimer.take(rows, places, now));
        Instant until = now.plus(DeliveryClaimer.LEASE.dividedBy(2));
        List.copyOf(places.keySet()).forEach(slot -> post(places, slot, claimedBatch.of(slot), until));
        return claimedBatch.any();
    }

    /// Waits until a round is worth it; gives how many more may be on their way. What is taken
    /// beyond that would wait here while other processes have room for it.
    private int awaitRoom() {
        room.acquireUninterruptibly(WORTH_A_ROUND);
        room.release(WORTH_A_ROUND);
        return room.availablePermits();
    }

    /// Reserves places in some of the lanes that wait, in others each time; always in the same
    /// order, so that two processes that lock the same workspaces never wait for each other.
    private void reserve(Map<WorkspaceSendSlot, Integer> places, Instant now, int most) {
        Map<Workspace, Integer> waiting = store.read(rows -> rows.workspaces().waiting(deliveryClaimer.sender(), now));
        List<Workspace> shuffled = new ArrayList<>(waiting.keySet());
        shuffled.removeIf(workspace -> !chats.containsKey(workspace.platform()));
        Collections.shuffle(shuffled);
        int left = most;
        for (Workspace workspace : shuffled) {
            if (left == 0 || places.size() == LANES_A_ROUND) {
                break;
            }
            WorkspaceSendSlot slot = lane(workspace);
            int reserved = slot.reserve(Math.min(left, waiting.getOrDefault(workspace, 0)));
            if (reserved > 0) {
                places.put(slot, reserved);
                left -= reserved;
            }
        }
    }

    private WorkspaceSendSlot lane(Workspace workspace) {
        return lanes.computeIfAbsent(workspace, this::begin);
    }

    private WorkspaceSendSlot begin(Workspace workspace) {
        Chat chat = chats.get(workspace.platform());
        return new WorkspaceSendSlot(
                workspace, chat == null ? java.util.Optional.empty() : chat.rate(), monotonicTimeMeter);
    }

    /// Each waits on its own thread until it is known who wants no disturbance: nobody else does.
    private void post(
            Map<WorkspaceSendSlot, Integer> places,
            WorkspaceSendSlot slot,
            List<ClaimedDelivery> claimed,
            Instant until) {
        if (!claimed.isEmpty()) {
            CompletableFuture<Set<DeliveryId>> putOff =
                    CompletableFuture.supplyAsync(() -> doNotDisturbFilter.putOff(slot.workspace(), claimed), threads);
            for (ClaimedDelivery one : claimed) {
                post(slot, one, putOff, until);
                places.merge(slot, -1, Integer::sum);
            }
        }
    }

    private void post(
            WorkspaceSendSlot slot, ClaimedDelivery claimed, CompletableFuture<Set<DeliveryId>> putOff, Instant until) {
        room.acquireUninterruptibly();
        boolean handedOver = false;
        try {
            threads.execute(() -> postAlone(slot, claimed, putOff, until));
            handedOver = true;
        } finally {
            if (!handedOver) {
                room.release();
            }
        }
    }

    private void postAlone(
            WorkspaceSendSlot slot, ClaimedDelivery claimed, CompletableFuture<Set<DeliveryId>> putOff, Instant until) {
        try {
            if (!putOff.join().contains(claimed.delivery().id())) {
                send(slot, claimed, until);
            }
        } catch (RuntimeException failure) {
            log(claimed).setCause(failure).log("A delivery failed on the way; it is looked for once its lease ends");
        } finally {
            slot.ended();
            room.release();
        }
    }

    /// A process that was asleep for long may have lost what it holds to another one.
    private void send(WorkspaceSendSlot slot, ClaimedDelivery claimed, Instant until) {
        if (clock.instant().isAfter(until)) {
            log(claimed).log("Too long between claim and post; looked for once its lease ends");
        } else {
            slot.heard(deliverySender.send(claimed));
        }
    }

    private static LoggingEventBuilder log(ClaimedDelivery claimed) {
        return LOG.atError().addKeyValue("delivery", claimed.delivery().id().value());
    }
}
