package druppel.store.tables.delivery;

import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.MessageRef;
import druppel.persistence.delivery.DeliveryRepository;
import druppel.store.sql.ResultRow;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Table of deliveries, sent or not.
public record DeliveryTable(Handle handle) implements DeliveryRepository {
    @Override
    public Optional<Delivery> find(Delivery.Id id) {
        return handle.createQuery("select * from delivery where id = :id")
                .bind("id", id)
                .map(ResultRow.mapper(DeliveryTable::read))
                .findOne();
    }

    @Override
    public Optional<Delivery> on(long member, LocalDate date, MessageKind messageKind) {
        return handle.createQuery("""
            select * from delivery
            where member_id = :member and local_date = :date and kind = :kind
            """)
                .bindMap(Map.of("member", member, "date", date, "kind", messageKind))
                .map(ResultRow.mapper(DeliveryTable::read))
                .findOne();
    }

    @Override
    public List<Delivery> onDate(long member, LocalDate date) {
        return handle.createQuery("select * from delivery where member_id = :member and local_date = :date")
                .bindMap(Map.of("member", member, "date", date))
                .map(ResultRow.mapper(DeliveryTable::read))
                .list();
    }

    @Override
    public Map<Long, Delivery> byMember(MessageKind messageKind, Collection<Long> members, LocalDate date) {
        return members.isEmpty()
                ? Map.of()
                : handle.createQuery("""
                    select * from delivery
                    where member_id in (<members>) and local_date = :date and kind = :kind
                    """)
                        .bindList("members", List.copyOf(members))
                        .bindMap(Map.of("date", date, "kind", messageKind))
                        .map(ResultRow.mapper(DeliveryTable::read))
                        .collectToMap(Delivery::member, delivery -> delivery);
    }

    @Override
    public Map<Long, Integer> unansweredNudges(Collection<Long> members, LocalDate from) {
        return members.isEmpty()
                ? Map.of()
                : handle.createQuery("""
                    select member_id, count(*) as nudges
                    from delivery join member on member.id = member_id
                    where member_id in (<members>) and local_date >= :from
                      and kind = 'nudge' and state = 'sent' and due_at >= unanswered_since
                    group by member_id
                    """)
                        .bindList("members", List.copyOf(members))
                        .bind("from", from)
                        .map(ResultRow.mapper(row -> Map.entry(row.number("member_id"), row.count("nudges"))))
                        .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    @Override
    public Map<Long, LocalDate> unpractisedNudges(Collection<Long> members, LocalDate from, LocalDate before) {
        return members.isEmpty()
                ? Map.of()
                : handle.createQuery("""
                    with newest as (
                      select member_id, max(local_date) as local_date from delivery
                      where member_id in (<members>) and local_date >= :from and local_date < :before
                        and kind = 'nudge' and state = 'sent' and scheduled
                      group by member_id)
                    select member_id, local_date from newest
                    where not exists (
                      select 1 from reflection
                      where reflection.member_id = newest.member_id
                        and reflection.local_date = newest.local_date and reflection.kind = 'practised')
                      and exists (
                        select 1 from reflection
                        where reflection.member_id = newest.member_id and reflection.local_date >= :from
                          and reflection.local_date < newest.local_date and reflection.kind = 'practised')
                    """)
                        .bindList("members", List.copyOf(members))
                        .bindMap(Map.of("from", from, "before", before))
                        .map(ResultRow.mapper(row -> Map.entry(row.number("member_id"), row.date("local_date"))))
                        .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    @Override
    public boolean wasSent(long member, MessageKind messageKind, LocalDate from, LocalDate before) {
        return handle.createQuery("""
            select count(*) from delivery
            where member_id = :member and kind = :kind and local_date >= :from and local_date < :before
              and state in ('sent', 'sending', 'unknown')
            """)
                        .bindMap(Map.of("member", member, "kind", messageKind, "from", from, "before", before))
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    @Override
    public List<Delivery> sent(long member, MessageKind messageKind, LocalDate from, LocalDate to) {
        return handle.createQuery("""
            select * from delivery
            where member_id = :member and kind = :kind and local_date between :from and :to and state = 'sent'
            order by local_date
            """)
                .bindMap(Map.of("member", member, "kind", messageKind, "from", from, "to", to))
                .map(ResultRow.mapper(DeliveryTable::read))
                .list();
    }

    @Override
    public Optional<LocalDate> oldestNudge(long member, LocalDate before, int many) {
        return handle.createQuery("""
            select min(local_date) as oldest from (
              select local_date from delivery
              where member_id = :member and local_date < :before and kind = 'nudge'
                and scheduled and nudge_id is not null
              order by local_date desc
              limit :many) newest
            """)
                .bindMap(Map.of("member", member, "before", before, "many", many))
                .map(ResultRow.mapper(row -> row.dateIfAny("oldest")))
                .one();
    }

    @Override
    public Optional<Delivery> newestNudge(long member, LocalDate from, LocalDate to, Instant dueBefore) {
        return handle.createQuery("""
            select * from delivery
            where member_id = :member and local_date between :from and :to and kind = 'nudge' and state = 'sent'
              and due_at < :dueBefore
            order by local_date desc
            limit 1
            """)
                .bindMap(Map.of("member", member, "from", from, "to", to, "dueBefore", dueBefore))
                .map(ResultRow.mapper(DeliveryTable::read))
                .findOne();
    }

    @Override
    public Optional<Delivery> ofMessage(long member, MessageRef message) {
        return handle.createQuery("""
            select * from delivery
            where member_id = :member and conversation = :conversation and message = :message
            order by id desc
            limit 1
            """)
                .bind("member", member)
                .bindMethods(message)
                .map(ResultRow.mapper(DeliveryTable::read))
                .findOne();
    }

    @Override
    public void replaceNudge(Delivery.Id id, String nudge) {
        handle.createUpdate("update delivery set nudge_id = :nudge where id = :id")
                .bindMap(Map.of("id", id, "nudge", nudge))
                .execute();
    }

    @Override
    public void unschedule(long member, LocalDate from, LocalDate to) {
        handle.createUpdate("""
            update delivery set scheduled = :no
            where member_id = :member and local_date between :from and :to and kind = 'nudge' and state = 'sent'
            """)
                .bindMap(Map.of("member", member, "from", from, "to", to, "no", false))
                .execute();
    }

    static Delivery read(ResultRow row) throws SQLException {
        return new Delivery(
                new Delivery.Id(row.number("id")),
                row.number("member_id"),
                row.date("local_date"),
                row.word("kind", MessageKind.class),
                row.word("state", Delivery.State.class),
                row.flag("scheduled"),
                row.textIfAny("nudge_id"),
                row.instant("due_at"),
                row.count("fence"),
                row.messageIfAny(),
                row.textIfAny("reason"));
    }
}
