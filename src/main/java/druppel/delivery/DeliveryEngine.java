package druppel.delivery;

import druppel.chat.Chat;
import druppel.chat.ContentLibrary;
import druppel.chat.SendOutcome;
import druppel.chat.Telemetry;
import druppel.delivery.DeliveryClaimer.Claimed;
import druppel.delivery.SendPolicy.Decision;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.QuietPeriod;
import druppel.feature.selection.NudgeSelector;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;

/// Delivery engine: plans due messages, sends them, and reconciles those with an unknown outcome.
///
/// The three steps share nothing but the database, so any number of processes can run any of them: a
/// delivery may be planned by one process, sent by a second and, if that one crashes, reconciled by a
/// third. With nothing to do, each step costs one indexed query.
public final class DeliveryEngine implements AutoCloseable {
    private final UnitOfWork store;
    private final InstantSource clock;
    private final SendPolicy sendPolicy;
    private final MessageType.Registry types;
    private final DeliveryPlanner deliveryPlanner;
    private final DeliverySender deliverySender;
    private final DoNotDisturbFilter doNotDisturbFilter;
    private final SendLoop sendLoop;
    private final DeliveryReconciler deliveryReconciler;
    private final String sender;
    private final Telemetry telemetry;
    private final ExecutorService planners = Executors.newVirtualThreadPerTaskExecutor();
    private final ReentrantLock reconciliation = new ReentrantLock();

    /// Creates the engine.
    ///
    /// @param sender the name of this process, unique among those that share the database
    public DeliveryEngine(
            UnitOfWork store,
            ContentLibrary library,
            MessageType.Registry types,
            Map<Platform, Chat> chats,
            String sender,
            Telemetry telemetry,
            InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.sender = sender;
        this.telemetry = telemetry;
        this.types = types;
        NudgeSelector selector = new NudgeSelector(library);
        sendPolicy = new SendPolicy(selector, types);
        deliveryPlanner = new DeliveryPlanner(selector, sendPolicy, new MinuteSpreader(chats));
        deliverySender = new DeliverySender(store, chats, telemetry, clock);
        doNotDisturbFilter = new DoNotDisturbFilter(store, types, chats, clock);
        sendLoop = new SendLoop(
                store, chats, new DeliveryClaimer(types, sender), deliverySender, doNotDisturbFilter, clock);
        deliveryReconciler = new DeliveryReconciler(store, types, deliverySender, sender, telemetry, clock);
    }

    /// Plans everything that is due now, in batches: one is written to the database while the next one is
    /// being decided.
    public void plan() {
        if (someAreDue()) {
            CompletableFuture<Void> other = CompletableFuture.runAsync(this::planAll, planners);
            planAll();
            other.join();
        }
    }

    private void planAll() {
        List<Decision> decided = planSome();
        while (!decided.isEmpty()) {
            decided.stream()
                    .filter(Decision::sends)
                    .forEach(decision -> telemetry.due(decision.wanted().messageKind()));
            decided = planSome();
        }
    }

    private List<Decision> planSome() {
        return store.claim(rows -> deliveryPlanner.plan(rows, clock.instant()));
    }

    /// Sends as many planned deliveries as the rate limits allow now; does not wait for those in flight.
    public void send() {
        sendLoop.run();
    }

    /// Reconciles deliveries left open by a crash or a lost answer.
    public void reconcile() {
        reconciliation.lock();
        try {
            deliveryReconciler.run();
        } finally {
            reconciliation.unlock();
        }
    }

    /// A member's do-not-disturb status has changed.
    public void doNotDisturbChanged(Member member, Optional<QuietPeriod> quiet) {
        doNotDisturbFilter.statusChanged(member, quiet);
    }

    /// Plans and sends everything that is due now, and waits until it has been sent.
    public void tick() {
        plan();
        sendLoop.run();
        sendLoop.settle();
    }

    /// Stops sending; `close` waits for the posts in flight.
    public void stop() {
        sendLoop.stop();
    }

    /// Waits for the posts in flight, ten seconds at most, and leaves the rest to other processes.
    @Override
    public void close() {
        planners.shutdown();
        sendLoop.finish();
        store.update(rows -> rows.workspaces().releaseSender(sender));
    }

    /// Sends today's nudge immediately.
    ///
    /// @param chosen the nudge that the member picked; otherwise the programme's
    /// @return the outcome; empty if today's nudge has been sent already
    public Optional<SendOutcome> now(Member member, Optional<String> chosen) {
        Optional<Claimed> claimed =
                store.write(rows -> claim(rows, rows.members().get(member.id()), chosen));
        claimed.ifPresent(one -> telemetry.due(one.delivery().messageKind()));
        return claimed.map(deliverySender::send);
    }

    private Optional<Claimed> claim(Repositories rows, Member member, Optional<String> chosen) {
        Instant now = clock.instant();
        Decision decision = sendPolicy.asked(rows, member, chosen, now);
        Optional<Delivery> delivery = rows.deliveryQueue().claim(decision.wanted(), now.plus(DeliveryClaimer.LEASE));
        if (delivery.isPresent()) {
            rows.members().saveProgress(List.of(decision.next()));
            rows.nudgeHistory().addAll(decision.showing().stream().toList());
            rows.keptActs().saveAll(decision.acts());
        }
        return delivery.flatMap(claimed -> render(rows, decision.next(), claimed));
    }

    private Optional<Claimed> render(Repositories rows, Member member, Delivery delivery) {
        DueMessage due = DueMessage.of(member, delivery);
        DeliveryContext context = new DeliveryContext(rows, List.of(due));
        return types.of(due)
                .card(context, member, delivery)
                .map(card -> Claimed.of(context.identity(), member, delivery, card));
    }

    private boolean someAreDue() {
        return !store.read(rows -> rows.members().due(clock.instant(), 1)).isEmpty();
    }
}
