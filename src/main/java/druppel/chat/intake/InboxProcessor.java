package druppel.chat.intake;

import druppel.chat.FailedAct;
import druppel.chat.Reply;
import druppel.chat.RequestedTip;
import druppel.common.KeyedSerialExecutor;
import druppel.domain.delivery.DatabaseIdentity;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.persistence.InboxRepository;
import druppel.persistence.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Inbox processing of incoming platform events: each is stored once before it is acknowledged, then
/// processed on a virtual thread.
///
/// Events whose processing fails or is interrupted by a crash stay in the inbox. They are retried after
/// some minutes by any process, or at the next start of the process that owns the database: three times in all, then
/// they are kept for the admin to see.
public final class InboxProcessor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InboxProcessor.class);
    private static final Duration GRACE = Duration.ofSeconds(10);

    /// How long a platform's history may lag behind, and how soon an unsent reply is taken up again.
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private static final int BATCH = 500;

    private final UnitOfWork store;
    private final String worker;
    private final InstantSource clock;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final KeyedSerialExecutor<Record> keyedSerialExecutor = new KeyedSerialExecutor<>(workers);
    private final KeyedSerialExecutor<PlatformUser> tellings = new KeyedSerialExecutor<>(workers);

    /// The event that is handed over again, on the thread that does so.
    private final ScopedValue<Handover> handover = ScopedValue.newInstance();

    /// An event that is handed over again, and whether its processing was taken up.
    private record Handover(InboxRepository.Claimed claimed, AtomicBoolean taken) {}

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
    ///
    /// @param failed tells the person that it failed, the first time
    public void work(PlatformUser from, String eventId, Runnable work, Consumer<FailedAct> failed) {
        work(from, eventId, () -> work, failed);
    }

    /// Processes an event in two steps: the decision, which is fast, and the reply, which waits for the
    /// platform. Each step runs after the same step of the person's earlier events, so that a slow reply
    /// never delays a decision.
    ///
    /// @param deciding makes the decision and returns the reply
    /// @param failed tells the person that it failed, the first time; a later try may still succeed
    public void work(PlatformUser from, String eventId, Supplier<Runnable> deciding, Consumer<FailedAct> failed) {
        Attempt attempt = new Attempt(from.platform(), eventId, failed);
        keyedSerialExecutor.add(
                from,
                () -> attempt.guarded(() -> {
                    if (attempt.begin()) {
                        Runnable telling = deciding.get();
                        tell(from, () -> attempt.finish(telling));
                    }
                }));
    }

    /// Answers an event: stores the reply once it is decided, sends it, and marks the event processed. After a
    /// crash a stored reply is not decided again, and what was sent of it is not sent again. What could not be
    /// sent, or may not have arrived, is taken up half a minute later.
    ///
    /// @param deciding makes the decision; it gets the answer of the act if an earlier attempt has carried it out
    /// @param telling sends the reply
    /// @param failed tells the person that it failed, the first time; a later try may still succeed
    public void answer(
            PlatformUser from,
            String eventId,
            Function<Optional<Reply>, Reply> deciding,
            BiConsumer<Reply, ReplyProgress> telling,
            Consumer<FailedAct> failed) {
        answer(from, eventId, AnswerFormat.REPLY, deciding, telling, failed);
    }

    /// Answers an event with a tip for another person, in the same way.
    public void answerWithTip(
            PlatformUser from,
            String eventId,
            Supplier<RequestedTip> deciding,
            BiConsumer<RequestedTip, ReplyProgress> telling,
            Consumer<FailedAct> failed) {
        answer(from, eventId, AnswerFormat.TIP, outcome -> outcome.orElseGet(deciding), telling, failed);
    }

    private <T> void answer(
            PlatformUser from,
            String eventId,
            AnswerFormat<T> format,
            Function<Optional<T>, T> deciding,
            BiConsumer<T, ReplyProgress> telling,
            Consumer<FailedAct> failed) {
        Optional<InboxRepository.Claimed> decided =
                again().filter(event -> event.reply().isPresent());
        ReplyProgress progress = new StoredProgress(
                store, from.platform(), eventId, worker, clock, this::database, clock.instant(), decided);
        boolean isAgain = again().isPresent();
        Supplier<Runnable> work = () -> {
            T answer = decided.flatMap(InboxRepository.Claimed::reply)
                    .map(format.reading())
                    .orElseGet(() -> decide(from.platform(), eventId, isAgain, format, deciding));
            return () -> {
                decided.ifPresent(this::requireGrace);
                telling.accept(answer, progress);
            };
        };
        work(from, eventId, work, failed);
    }

    private Optional<InboxRepository.Claimed> again() {
        return handover.isBound() ? Optional.of(handover.get().claimed()) : Optional.empty();
    }

    /// What was sent a moment ago may not be in the platform's history yet.
    private void requireGrace(InboxRepository.Claimed decided) {
        if (decided.receivedAt().isAfter(clock.instant().minus(PAUSE))) {
            throw new UnsentReplyException();
        }
    }

    /// The identity of the database as it is now: its epoch changes where a backup is restored under running nodes.
    private DatabaseIdentity database() {
        return store.read(rows -> rows.identity().get());
    }

    /// What an earlier attempt has carried out.
    private <T> Optional<T> outcome(Platform platform, String eventId, AnswerFormat<T> format) {
        return store.read(rows -> rows.inbox().outcome(new InboxRepository.Key(platform, eventId)))
                .map(format.reading());
    }

    private <T> T decide(
            Platform platform,
            String eventId,
            boolean isAgain,
            AnswerFormat<T> format,
            Function<Optional<T>, T> deciding) {
        T answer = deciding.apply(isAgain ? outcome(platform, eventId, format) : Optional.empty());
        if (!answer.equals(Reply.nothing())) {
            byte[] json = format.writing().apply(answer);
            store.update(rows -> rows.inbox().storeReply(platform, eventId, json));
        }
        return answer;
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
        Attempt attempt = new Attempt(from.platform(), eventId, failed -> {});
        keyedSerialExecutor.add(
                from,
                () -> attempt.finish(() -> {
                    if (attempt.begin()) {
                        work.run();
                    }
                }));
    }

    /// Hands over events whose processing was interrupted, oldest first.
    public void resume(Platform platform, Consumer<InboxRepository.Claimed> again) {
        Instant now = clock.instant();
        store.claim(rows -> rows.inbox().claim(platform, worker, now.minus(InboxRepository.LONGEST_TRY), now, BATCH))
                .forEach(claimed -> handOver(claimed, again));
    }

    private void handOver(InboxRepository.Claimed claimed, Consumer<InboxRepository.Claimed> again) {
        Attempt attempt =
                new Attempt(claimed.event().platform(), claimed.event().id(), failed -> {});
        Handover event = new Handover(claimed, new AtomicBoolean());
        attempt.guarded(() -> {
            try {
                ScopedValue.where(handover, event).run(() -> again.accept(claimed));
            } finally {
                if (!event.taken().get()) {
                    attempt.count();
                }
            }
        });
    }

    /// How many events are given up: they failed, or were cut off, as often as they may.
    public int givenUp() {
        return store.read(rows -> rows.inbox().countGivenUp(clock.instant()));
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

    /// One try of an event. Its failure, whatever it throws, must not stop the others.
    private final class Attempt {
        private final Platform platform;
        private final String eventId;
        private final Consumer<FailedAct> telling;
        private final boolean undecided;

        private Attempt(Platform platform, String eventId, Consumer<FailedAct> telling) {
            this.platform = platform;
            this.eventId = eventId;
            this.telling = telling;
            undecided = again().filter(event -> event.reply().isEmpty()).isPresent();
            if (handover.isBound()) {
                handover.get().taken().set(true);
            }
        }

        /// A try counts from when it begins: a process may end while the event waits for its turn. The first one is
        /// counted when the event is stored. Its sender may have been forgotten meanwhile.
        private boolean begin() {
            boolean waiting = store.read(rows -> rows.inbox().isWaiting(new InboxRepository.Key(platform, eventId)));
            if (waiting && undecided) {
                count();
            }
            return waiting;
        }

        private void count() {
            store.update(rows -> rows.inbox().countTry(new InboxRepository.Key(platform, eventId)));
        }

        private void finish(Runnable work) {
            guarded(() -> {
                if (isTold(work)) {
                    store.update(rows -> rows.inbox().markProcessed(platform, eventId));
                }
            });
        }

        /// An event whose reply was not sent completely stays in the inbox, and is soon taken up again.
        private boolean isTold(Runnable work) {
            try {
                work.run();
                return true;
            } catch (UnsentReplyException unsent) {
                Instant claimedAt =
                        clock.instant().minus(InboxRepository.LONGEST_TRY).plus(PAUSE);
                store.update(rows -> rows.inbox().hold(platform, eventId, worker, claimedAt));
                return false;
            }
        }

        private void guarded(Runnable work) {
            try {
                work.run();
            } catch (RuntimeException | Error failure) {
                failed(FailedAct.note(failure));
            }
        }

        /// While the database is away nobody is told: the event is tried again when it is back.
        private void failed(FailedAct failed) {
            try {
                int failures = store.write(rows -> rows.inbox().markFailed(platform, eventId, failed.id()));
                log(failed, failures);
                if (failures == 1) {
                    telling.accept(failed);
                }
            } catch (RuntimeException | Error unavailable) {
                LOG.atError()
                        .addKeyValue("id", failed.id())
                        .addKeyValue("failure", unavailable.getClass().getSimpleName())
                        .log("A failed event could not be noted, or its sender not be told; it is retried");
            }
        }

        private void log(FailedAct failed, int failures) {
            boolean last = failures >= InboxRepository.MOST_FAILURES;
            LOG.atError()
                    .addKeyValue("platform", platform.id())
                    .addKeyValue("event", eventId)
                    .addKeyValue("id", failed.id())
                    .log(
                            last
                                    ? "An event failed as often as it may; it is kept, and not tried again"
                                    : "Processing an event failed; it stays in the inbox and is retried");
        }
    }
}
