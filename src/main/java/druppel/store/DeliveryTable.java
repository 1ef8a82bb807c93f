package druppel.store;

import druppel.app.Deliveries;
import druppel.app.Delivery;
import druppel.app.DeliveryId;
import druppel.app.MessageRef;
import druppel.core.calendar.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// What was sent, or not, a row each. A delivery that has come to an end stays as it ended.
record DeliveryTable(Handle handle) implements Deliveries {

    @Override
    public Optional<Delivery> claim(Wanted wanted, Instant leaseUntil) {
        return handle.createQuery(
                        """
                        insert into delivery (
                          member_id, local_date, kind, state, scheduled, nudge_id, due_at, lease_until, fence)
                        values (:member, :date, :kind, 'sending', :scheduled, :nudge, :dueAt, :leaseUntil, 1)
                        on conflict do nothing
                        returning *
                        """)
                .bindMethods(wanted)
                .bind("leaseUntil", leaseUntil)
                .map(DeliveryTable::read)
                .findOne();
    }

    @Override
    public void skip(Wanted wanted, String reason) {
        handle.createUpdate(
                        """
                        insert into delivery (
                          member_id, local_date, kind, state, scheduled, nudge_id, due_at, fence, reason)
                        values (:member, :date, :kind, 'skipped', :scheduled, :nudge, :dueAt, 0, :reason)
                        on conflict do nothing
                        """)
                .bindMethods(wanted)
                .bind("reason", reason)
                .execute();
    }

    @Override
    public boolean sent(Delivery delivery, MessageRef ref, Instant at) {
        return handle.createUpdate(
                                """
                                update delivery set
                                  state = 'sent', conversation = :conversation, message = :message, sent_at = :at,
                                  lease_until = null, reason = null
                                where id = :id and fence = :fence and state in ('planned', 'sending', 'unknown')
                                """)
                        .bind("id", delivery.id())
                        .bind("fence", delivery.fence())
                        .bindMethods(ref)
                        .bind("at", at)
                        .execute()
                == 1;
    }

    @Override
    public boolean end(Delivery delivery, Delivery.State state, String reason, Instant notBefore) {
        return handle.createUpdate(
                                """
                                update delivery set state = :state, lease_until = :notBefore, reason = :reason
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
    public Optional<Delivery> reclaim(Delivery open, Instant leaseUntil) {
        return handle.createQuery(
                        """
                        update delivery set
                          state = 'sending', lease_until = :leaseUntil, fence = fence + 1, reason = null
                        where id = :id and fence = :fence and state = :state
                          and state in ('planned', 'sending', 'unknown')
                        returning *
                        """)
                .bind("id", open.id())
                .bind("fence", open.fence())
                .bind("state", open.state())
                .bind("leaseUntil", leaseUntil)
                .map(DeliveryTable::read)
                .findOne();
    }

    @Override
    public List<Delivery> unfinished(Instant now, int limit) {
        return handle.createQuery(
                        """
                        select * from delivery
                        where state in ('planned', 'sending', 'unknown') and lease_until <= :now
                        order by lease_until, id
                        limit :limit
                        """)
                .bind("now", now)
                .bind("limit", limit)
                .map(DeliveryTable::read)
                .list();
    }

    @Override
    public Optional<Delivery> find(DeliveryId id) {
        return handle.createQuery("select * from delivery where id = :id")
                .bind("id", id)
                .map(DeliveryTable::read)
                .findOne();
    }

    @Override
    public Optional<Delivery> on(long member, LocalDate date, Kind kind) {
        return handle.createQuery(
                        """
                        select * from delivery
                        where member_id = :member and local_date = :date and kind = :kind
                        """)
                .bind("member", member)
                .bind("date", date)
                .bind("kind", kind)
                .map(DeliveryTable::read)
                .findOne();
    }

    @Override
    public Optional<Delivery> newestNudge(long member, LocalDate from) {
        return handle.createQuery(
                        """
                        select * from delivery
                        where member_id = :member and local_date >= :from and kind = 'nudge' and state = 'sent'
                        order by local_date desc
                        limit 1
                        """)
                .bind("member", member)
                .bind("from", from)
                .map(DeliveryTable::read)
                .findOne();
    }

    @Override
    public Optional<Delivery> carriedBy(long member, MessageRef message) {
        return handle.createQuery(
                        """
                        select * from delivery
                        where member_id = :member and conversation = :conversation and message = :message
                        order by id desc
                        limit 1
                        """)
                .bind("member", member)
                .bindMethods(message)
                .map(DeliveryTable::read)
                .findOne();
    }

    @Override
    public void carry(DeliveryId id, String nudge) {
        handle.createUpdate("update delivery set nudge_id = :nudge where id = :id")
                .bind("id", id)
                .bind("nudge", nudge)
                .execute();
    }

    private static Delivery read(ResultSet results, StatementContext context) throws SQLException {
        Columns row = new Columns(results);
        return new Delivery(
                new DeliveryId(row.number("id")),
                row.number("member_id"),
                row.date("local_date"),
                row.word("kind", Kind.class),
                row.word("state", Delivery.State.class),
                row.flag("scheduled"),
                row.textIfAny("nudge_id"),
                row.instant("due_at"),
                row.count("fence"),
                row.messageIfAny(),
                row.textIfAny("reason"));
    }
}
