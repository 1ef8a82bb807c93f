package druppel.store.tables.delivery;

import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.persistence.delivery.DeliveryQueueRepository;
import druppel.store.sql.BatchStatement;
import druppel.store.sql.ResultRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Table of deliveries as a queue. A delivery in a final state does not change any more.
public record DeliveryQueueTable(Handle handle) implements DeliveryQueueRepository {
    private static final BatchStatement<Arrival> ARRIVING = new BatchStatement<>(
            """
            update delivery set
              state = 'sent', conversation = column3, message = column4, sent_at = column5,
              lease_until = null, queue = null, reason = null
            from (values <rows>) as arrival
            where id = column1 and fence = column2 and state in ('planned', 'sending', 'unknown')
            returning id
            """,
            "(?, ?, ?, ?, ?)",
            (batchRow, arrival) -> batchRow.number(arrival.delivery().id().value())
                    .count(arrival.delivery().fence())
                    .text(arrival.ref().conversation())
                    .text(arrival.ref().message())
                    .instant(arrival.at()));

    @Override
    public void plan(List<Plan> plans) {
        PlannedDelivery.write(handle, plans);
    }

    @Override
    public List<Delivery> planned() {
        return handle.createQuery("select * from delivery where state = 'planned'")
                .map(ResultRow.mapper(DeliveryTable::read))
                .list();
    }

    @Override
    public List<Delivery> claimPlanned(Workspace workspace, Instant now, int limit, Instant leaseUntil) {
        return handle.createQuery("""
            with soon as materialized (
              select id from delivery
              where state = 'planned' and queue = :queue and lease_until <= :now
              order by lease_until, id
              limit :limit
              <skipLocked>)
            update delivery set
              state = 'sending', lease_until = :leaseUntil, fence = fence + 1, reason = null
            where id in (select id from soon)
            returning *
            """)
                .bindMap(Map.of("queue", workspace.key(), "now", now, "limit", limit, "leaseUntil", leaseUntil))
                .map(ResultRow.mapper(DeliveryTable::read))
                .list();
    }

    @Override
    public Optional<Delivery> claim(DeliveryRequest wanted, Instant leaseUntil) {
        return handle.createQuery("""
            insert into delivery (
              member_id, local_date, kind, state, queue, scheduled, nudge_id, due_at, lease_until, fence)
            select id, :date, :messageKind, 'sending', platform || ':' || workspace, :scheduled, :nudge, :dueAt,
              :leaseUntil, 1
            from member where id = :member
            on conflict do nothing
            returning *
            """)
                .bindMethods(wanted)
                .bind("leaseUntil", leaseUntil)
                .map(ResultRow.mapper(DeliveryTable::read))
                .findOne();
    }

    @Override
    public void skip(DeliveryRequest wanted, String reason) {
        handle.createUpdate("""
            insert into delivery (
              member_id, local_date, kind, state, scheduled, nudge_id, due_at, fence, reason)
            values (:member, :date, :messageKind, 'skipped', :scheduled, :nudge, :dueAt, 0, :reason)
            on conflict do nothing
            """).bindMethods(wanted).bind("reason", reason).execute();
    }

    @Override
    public boolean withdraw(long member, MessageKind messageKind, String reason) {
        return handle.createUpdate("""
            update delivery set state = 'skipped', queue = null, lease_until = null, reason = :reason
            where member_id = :member and kind = :kind and state = 'planned'
            """)
                        .bindMap(Map.of("member", member, "kind", messageKind, "reason", reason))
                        .execute()
                > 0;
    }

    @Override
    public Set<Delivery.Id> recordSent(List<Arrival> arrivals) {
        return ARRIVING.write(handle, arrivals).stream().map(Delivery.Id::new).collect(Collectors.toSet());
    }

    @Override
    public boolean finish(Delivery delivery, Delivery.State state, String reason, Instant notBefore) {
        return handle.createUpdate("""
            update delivery set
              state = :state, lease_until = :notBefore, reason = :reason,
              queue = case
                when :state = 'planned'
                  then (select platform || ':' || workspace from member where member.id = member_id)
                when :state in ('sending', 'unknown') then queue
              end
            where id = :id and fence = :fence and state in ('planned', 'sending', 'unknown')
            """)
                        .bind("id", delivery.id())
                        .bind("fence", delivery.fence())
                        .bind("state", state)
                        .bind("reason", reason)
                        .bind("notBefore", notBefore)
                        .execute()
                == 1;
    }

    @Override
    public List<Delivery> toReconcile(String sender, Instant now, int perWorkspace) {
        return handle.createQuery("""
            select * from (
              select delivery.*,
                row_number() over (partition by queue order by lease_until, id) as place
              from delivery
              where state in ('sending', 'unknown') and lease_until <= :now
                and queue not in (
                  select name from workspace
                  where suspended_at is not null or (sender <> :sender and sender_lease_until > :now))) waiting
            where place <= :limit
            order by place, lease_until, id
            """)
                .bindMap(Map.of("sender", sender, "now", now, "limit", perWorkspace))
                .map(ResultRow.mapper(DeliveryTable::read))
                .list();
    }

    @Override
    public List<PlatformUser> nextRecipients(Workspace workspace, int limit) {
        return handle.createQuery("""
            select platform, workspace, user_id from (
              select member_id, lease_until, id as place from delivery
              where state = 'planned' and queue = :queue and scheduled
              order by lease_until, id
              limit :limit) soon join member on member.id = soon.member_id
            order by lease_until, place
            """)
                .bindMap(Map.of("queue", workspace.key(), "limit", limit))
                .map(ResultRow.mapper(ResultRow::user))
                .list();
    }

    @Override
    public void endDoNotDisturb(long member, Instant now) {
        handle.createUpdate("""
            update delivery set lease_until = :now
            where member_id = :member and state = 'planned' and reason = :reason and lease_until > :now
            """)
                .bindMap(Map.of("member", member, "reason", DO_NOT_DISTURB, "now", now))
                .execute();
    }

    @Override
    public Map<Workspace, Instant> oldestDueTimes() {
        return handle.createQuery("""
            select queue, min(due_at) as oldest from delivery
            where state = 'planned' and (reason is null or reason not in (:quiet, :closed))
            group by queue
            """)
                .bindMap(Map.of("quiet", DO_NOT_DISTURB, "closed", SUSPENDED))
                .map(ResultRow.mapper(row -> Map.entry(Workspace.of(row.text("queue")), row.instant("oldest"))))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    @Override
    public Optional<Instant> nextPlanned() {
        return handle.createQuery("select min(lease_until) from delivery where state = 'planned'")
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }
}
