package druppel.delivery;

import druppel.chat.Chat;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.DeliveryId;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.QuietPeriod;
import druppel.domain.member.Workspace;
import druppel.persistence.DeliveryRepository;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Holds back scheduled messages to members in do-not-disturb: they wait until it ends, or are skipped if
/// that is too late.
///
/// It runs after deliveries were claimed, outside any transaction, and releases the claims. If a platform
/// does not report the status, nothing is held back.
final class DoNotDisturbFilter {
    private static final Logger LOG = LoggerFactory.getLogger(DoNotDisturbFilter.class);
    private static final int SPREAD = 60;
    private static final int SCATTER = 37;

    private record Wait(ClaimedDelivery claimed, Instant until) {}

    private final UnitOfWork store;
    private final MessageTypes types;
    private final Map<Platform, Chat> chats;
    private final DoNotDisturbCache doNotDisturbCache;
    private final InstantSource clock;

    DoNotDisturbFilter(UnitOfWork store, MessageTypes types, Map<Platform, Chat> chats, InstantSource clock) {
        this.store = store;
        this.types = types;
        this.chats = chats;
        this.clock = clock;
        doNotDisturbCache = new DoNotDisturbCache(clock);
    }

    /// Postpones the claimed deliveries of a workspace that would disturb; returns them.
    Set<DeliveryId> putOff(Workspace workspace, List<ClaimedDelivery> claimed) {
        List<ClaimedDelivery> unasked =
                claimed.stream().filter(one -> !asked(one)).toList();
        ask(workspace, unasked);
        List<Wait> waits = unasked.stream().flatMap(one -> wait(one).stream()).toList();
        if (!waits.isEmpty()) {
            store.take(rows -> {
                waits.forEach(wait -> putOff(rows, wait));
                return rows;
            });
        }
        Set<DeliveryId> put = new HashSet<>();
        waits.forEach(wait -> put.add(wait.claimed().delivery().id()));
        return put;
    }

    /// Reschedules the waiting deliveries of a member whose do-not-disturb status has changed.
    void quieted(Member member, Optional<QuietPeriod> quiet) {
        Instant now = clock.instant();
        doNotDisturbCache.note(member.user(), quiet);
        if (quiet.filter(one -> one.covers(now)).isEmpty()) {
            store.write(rows -> {
                rows.deliveries().hasten(member.id(), now);
                return rows;
            });
        }
    }

    private boolean asked(ClaimedDelivery claimed) {
        Delivery delivery = claimed.delivery();
        return types.of(delivery.messageKind()).requested(claimed.member(), delivery);
    }

    private void ask(Workspace workspace, List<ClaimedDelivery> claimed) {
        Chat chat = chats.get(workspace.platform());
        if (chat == null || claimed.isEmpty()) {
            return;
        }
        List<PlatformUser> people =
                claimed.stream().map(one -> one.member().user()).toList();
        try {
            doNotDisturbCache.ask(chat, workspace, people, () -> next(workspace));
        } catch (RuntimeException failure) {
            LOG.atError()
                    .addKeyValue("workspace", workspace.key())
                    .setCause(failure)
                    .log("Do-not-disturb status unavailable; sending anyway");
        }
    }

    private List<PlatformUser> next(Workspace workspace) {
        return store.read(rows -> rows.deliveries().next(workspace, DoNotDisturbCache.AT_ONCE));
    }

    private Optional<Wait> wait(ClaimedDelivery claimed) {
        return doNotDisturbCache
                .until(claimed.member().user())
                .map(until -> new Wait(claimed, until.plusSeconds(later(claimed.delivery()))));
    }

    /// Spreads deliveries whose quiet periods end at the same moment, so that they are not sent in the same
    /// second.
    private static long later(Delivery delivery) {
        return delivery.id().value() * SCATTER % SPREAD;
    }

    private static void putOff(Repositories rows, Wait wait) {
        Delivery delivery = wait.claimed().delivery();
        DueMessage due = DueMessage.of(wait.claimed().member(), delivery);
        rows.deliveries()
                .end(
                        delivery,
                        SkipRules.late(due, wait.until()) ? Delivery.State.SKIPPED : Delivery.State.PLANNED,
                        DeliveryRepository.QUIET,
                        wait.until());
    }
}
