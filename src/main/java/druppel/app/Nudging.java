package druppel.app;

import druppel.chat.Chat;
import druppel.chat.ContentLibrary;
import druppel.chat.SendOutcome;
import druppel.chat.Telemetry;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.QuietPeriod;
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

/// Brings members what is due: the way from the schedule to the screen.
///
/// Planning, sending and looking back are three steps that meet in the rows alone, so any number of
/// processes may take any of them: what is planned by one may be sent by another and, should that
/// one die, looked for by a third. With nothing to do each costs one indexed query.
public final class Nudging implements AutoCloseable {
    /// The name of a process that has its database for itself.
    public static final String ALONE = "alone";

    private final UnitOfWork store;
    private final InstantSource clock;
    private final Deciding deciding;
    private final MessageTypes types;
    private final Planning planning;
    private final Dispatch dispatch;
    private final Tact tact;
    private final Sending sending;
    private final Reconciling reconciling;
    private final String sender;
    private final Telemetry telemetry;
    private final ExecutorService planners = Executors.newVirtualThreadPerTaskExecutor();
    private final ReentrantLock lookingBack = new ReentrantLock();

    /// @param sender the name of this process among those that share the database
    public Nudging(
            UnitOfWork store,
            ContentLibrary library,
            MessageTypes types,
            Map<Platform, Chat> chats,
            String sender,
            Telemetry telemetry,
            InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.sender = sender;
        this.telemetry = telemetry;
        this.types = types;
        Choosing choosing = new Choosing(library);
        deciding = new Deciding(choosing, types);
        planning = new Planning(choosing, deciding, new Spread(chats));
        dispatch = new Dispatch(store, chats, telemetry, clock);
        tact = new Tact(store, types, chats, clock);
        sending = new Sending(store, chats, new Taking(types, sender), dispatch, tact, clock);
        reconciling = new Reconciling(store, types, dispatch, sender, telemetry, clock);
    }

    /// Plans everything that is due now: two batches at a time, of which one is with the database
    /// while the other is being decided.
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
                    .filter(Decision::speaks)
                    .forEach(decision -> telemetry.due(decision.wanted().messageKind()));
            decided = planSome();
        }
    }

    private List<Decision> planSome() {
        return store.take(rows -> planning.plan(rows, clock.instant()));
    }

    /// Sends what is planned, as much as may go now; does not wait for what is on its way.
    public void send() {
        sending.run();
    }

    /// Looks into deliveries that a crash or a lost answer left open.
    public void reconcile() {
        lookingBack.lock();
        try {
            reconciling.run();
        } finally {
            lookingBack.unlock();
        }
    }

    /// A member has changed when they want no disturbance.
    void quieted(Member member, Optional<QuietPeriod> quiet) {
        tact.quieted(member, quiet);
    }

    /// Plans and sends everything that is due now, and waits until it is there.
    public void tick() {
        plan();
        sending.run();
        sending.settle();
    }

    /// Sends nothing more; `close` waits for what is on its way.
    public void stop() {
        sending.stop();
    }

    /// Waits for what is on its way, ten seconds at most, and lets others send in its place.
    @Override
    public void close() {
        planners.shutdown();
        sending.finish();
        store.write(rows -> {
            rows.workspaces().release(sender);
            return rows;
        });
    }

    /// Sends today's nudge at once.
    ///
    /// @param chosen a nudge the member picked, else the programme's
    /// @return empty where today has had its nudge already
    public Optional<SendOutcome> now(Member member, Optional<String> chosen) {
        Optional<Claimed> claimed =
                store.write(rows -> claim(rows, rows.members().get(member.id()), chosen));
        claimed.ifPresent(one -> telemetry.due(one.delivery().messageKind()));
        return claimed.map(dispatch::send);
    }

    private Optional<Claimed> claim(Repositories rows, Member member, Optional<String> chosen) {
        Instant now = clock.instant();
        Decision decision = deciding.asked(rows, member, chosen, now);
        Optional<Delivery> delivery =
                rows.deliveries().claim(decision.wanted(), now.plus(Taking.LEASE));
        if (delivery.isPresent()) {
            rows.members().moveOn(List.of(decision.next()));
            rows.shown().addAll(decision.showing().stream().toList());
        }
        return delivery.flatMap(claimed ->
                types.of(claimed.messageKind())
                        .card(facts(rows, decision.next(), claimed), decision.next(), claimed)
                        .map(card -> new Claimed(decision.next(), claimed, card)));
    }

    private static Facts facts(Repositories rows, Member member, Delivery delivery) {
        return Facts.last(rows, List.of(Due.of(member, delivery)));
    }

    private boolean someAreDue() {
        return !store.read(rows -> rows.members().due(clock.instant(), 1)).isEmpty();
    }
}
