package druppel.delivery;

import druppel.chat.Chat;
import druppel.chat.Chat.DoNotDisturbStatus;
import druppel.delivery.DeliveryClaimer.Claimed;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.QuietPeriod;
import druppel.domain.member.Workspace;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import druppel.persistence.delivery.DeliveryQueueRepository;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Holds back scheduled messages to members in do-not-disturb: they wait until it ends, or are skipped if
/// that is too late. Thread-safe.
///
/// It runs after deliveries were claimed, outside any transaction, and releases the claims. If a platform
/// does not report the status, nothing is held back.
///
/// Users are looked up in bulk: those who are due now together with those who are due next. A quiet period
/// is cached until it ends, any other answer for a quarter of an hour. Only one lookup per workspace runs at
/// a time; concurrent callers wait for it.
final class DoNotDisturbFilter {
    private static final Logger LOG = LoggerFactory.getLogger(DoNotDisturbFilter.class);
    /// The most users per lookup, since platforms limit both its size and its rate.
    private static final int AT_ONCE = 50;

    private static final Duration FRESH = Duration.ofMinutes(15);
    private static final int SPREAD = 60;
    private static final int SCATTER = 37;

    private record Wait(Claimed claimed, Instant until) {}

    private record Known(Optional<QuietPeriod> quiet, Instant stale) {
        static Known of(Optional<QuietPeriod> quiet, Instant now) {
            Optional<QuietPeriod> current = quiet.filter(one -> one.covers(now));
            return new Known(quiet, current.map(QuietPeriod::until).orElse(now.plus(FRESH)));
        }
    }

    private static final class Lookup {
        private final ReentrantLock lock = new ReentrantLock();
        private volatile Instant notBefore = Instant.MIN;
    }

    private final UnitOfWork store;
    private final MessageType.Registry types;
    private final Map<Platform, Chat> chats;
    private final InstantSource clock;
    private final Map<PlatformUser, Known> known = new ConcurrentHashMap<>();
    private final Map<Workspace, Lookup> lookups = new ConcurrentHashMap<>();

    DoNotDisturbFilter(UnitOfWork store, MessageType.Registry types, Map<Platform, Chat> chats, InstantSource clock) {
        this.store = store;
        this.types = types;
        this.chats = chats;
        this.clock = clock;
    }

    /// Postpones the claimed deliveries of a workspace that would disturb; returns them.
    Set<Delivery.Id> postpone(Workspace workspace, List<Claimed> claimed) {
        List<Claimed> scheduled =
                claimed.stream().filter(one -> !requested(one)).toList();
        lookUp(workspace, scheduled.stream().map(one -> one.member().user()).toList());
        List<Wait> waits = scheduled.stream().flatMap(one -> wait(one).stream()).toList();
        if (!waits.isEmpty()) {
            store.claim(rows -> {
                waits.forEach(wait -> postpone(rows, wait));
                return rows;
            });
        }
        Set<Delivery.Id> put = new HashSet<>();
        waits.forEach(wait -> put.add(wait.claimed().delivery().id()));
        return put;
    }

    /// Reschedules the waiting deliveries of a member whose do-not-disturb status has changed.
    void statusChanged(Member member, Optional<QuietPeriod> quiet) {
        Instant now = clock.instant();
        known.put(member.user(), Known.of(quiet, now));
        if (quiet.filter(one -> one.covers(now)).isEmpty()) {
            store.update(rows -> rows.deliveryQueue().endDoNotDisturb(member.id(), now));
        }
    }

    private boolean requested(Claimed claimed) {
        Delivery delivery = claimed.delivery();
        return types.of(delivery.messageKind()).requested(claimed.member(), delivery);
    }

    private Optional<Wait> wait(Claimed claimed) {
        return Optional.ofNullable(known.get(claimed.member().user()))
                .flatMap(Known::quiet)
                .filter(period -> period.covers(clock.instant()))
                .map(period -> new Wait(claimed, period.until().plusSeconds(spread(claimed.delivery()))));
    }

    /// Spreads deliveries whose quiet periods end at the same moment, so that they are not sent in the same
    /// second.
    private static long spread(Delivery delivery) {
        return delivery.id().value() * SCATTER % SPREAD;
    }

    private static void postpone(Repositories rows, Wait wait) {
        Delivery delivery = wait.claimed().delivery();
        boolean late = DueMessage.of(wait.claimed().member(), delivery).late(wait.until());
        Delivery.State state = late ? Delivery.State.SKIPPED : Delivery.State.PLANNED;
        rows.deliveryQueue().finish(delivery, state, DeliveryQueueRepository.DO_NOT_DISTURB, wait.until());
    }

    /// Looks up those of the users whose status is not cached, together with some who are due next.
    private void lookUp(Workspace workspace, List<PlatformUser> users) {
        Chat chat = chats.get(workspace.platform());
        Lookup lookup = lookups.computeIfAbsent(workspace, any -> new Lookup());
        if (chat == null || unknown(lookup, users).isEmpty()) {
            return;
        }
        lookup.lock.lock();
        try {
            List<PlatformUser> unknown = unknown(lookup, users);
            if (!unknown.isEmpty()) {
                lookup.notBefore = lookUp(chat, workspace, unknown);
            }
        } catch (RuntimeException failure) {
            LOG.atError()
                    .addKeyValue("workspace", workspace.key())
                    .setCause(failure)
                    .log("Do-not-disturb status unavailable; sending anyway");
        } finally {
            lookup.lock.unlock();
        }
    }

    /// The users whose status is not cached; none while the platform wants no lookup.
    private List<PlatformUser> unknown(Lookup lookup, List<PlatformUser> users) {
        Instant now = clock.instant();
        return users.stream()
                .filter(user -> !now.isBefore(lookup.notBefore))
                .filter(user -> Optional.ofNullable(known.get(user))
                        .filter(told -> now.isBefore(told.stale()))
                        .isEmpty())
                .toList();
    }

    /// Performs a lookup; returns the time from which the next one is allowed.
    private Instant lookUp(Chat chat, Workspace workspace, List<PlatformUser> unknown) {
        List<PlatformUser> next = store.read(rows -> rows.deliveryQueue().nextRecipients(workspace, AT_ONCE));
        List<PlatformUser> users = Stream.concat(unknown.stream(), next.stream())
                .distinct()
                .limit(AT_ONCE)
                .toList();
        return switch (chat.doNotDisturb(workspace, users)) {
            case DoNotDisturbStatus.Known(Map<PlatformUser, QuietPeriod> quiet) -> {
                Instant now = clock.instant();
                known.values().removeIf(told -> !now.isBefore(told.stale()));
                users.forEach(user -> known.put(user, Known.of(Optional.ofNullable(quiet.get(user)), now)));
                yield Instant.MIN;
            }
            case DoNotDisturbStatus.Unknown(Instant askAgain) -> askAgain;
        };
    }
}
