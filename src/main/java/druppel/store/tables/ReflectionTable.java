package druppel.store.tables;

import druppel.domain.delivery.MessageRef;
import druppel.domain.habit.HabitDay;
import druppel.domain.reflection.Reflection;
import druppel.persistence.ReflectionRepository;
import druppel.store.crypto.RowCipher;
import druppel.store.crypto.Subject;
import druppel.store.sql.ResultRow;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Table of reflections, each text encrypted for its member and row, and of the practised days that follow from
/// them.
public record ReflectionTable(Handle handle, RowCipher rowCipher) implements ReflectionRepository {

    @Override
    public Reflection save(NewReflection written) {
        long id = insert(written);
        written.text().ifPresent(text -> encrypt(id, written.member(), text));
        return new Reflection(
                id,
                written.member(),
                written.date(),
                written.kind(),
                written.nudge(),
                written.text(),
                written.source(),
                written.at());
    }

    @Override
    public Optional<Reflection> find(long id) {
        return handle.createQuery("select * from reflection where id = :id")
                .bind("id", id)
                .map(ResultRow.mapper(this::read))
                .findOne();
    }

    @Override
    public Optional<Reflection> ofMessage(long member, MessageRef source) {
        return handle.createQuery("""
            select * from reflection
            where member_id = :member and conversation = :conversation and message = :message
            order by id desc
            limit 1
            """)
                .bind("member", member)
                .bindMethods(source)
                .map(ResultRow.mapper(this::read))
                .findOne();
    }

    @Override
    public void replaceText(long id, String text) {
        new ReflectionTable(handle, rowCipher.strict()).find(id).ifPresent(old -> encrypt(id, old.member(), text));
    }

    @Override
    public void replaceKind(long id, Reflection.Kind kind) {
        handle.createUpdate("update reflection set kind = :kind where id = :id")
                .bindMap(Map.of("id", id, "kind", kind))
                .execute();
    }

    @Override
    public void delete(long id) {
        handle.createUpdate("delete from reflection where id = :id")
                .bind("id", id)
                .execute();
    }

    @Override
    public List<Reflection> between(long member, LocalDate from, LocalDate to) {
        return handle.createQuery("""
            select * from reflection
            where member_id = :member and local_date between :from and :to
            order by local_date, id
            """)
                .bindMap(Map.of("member", member, "from", from, "to", to))
                .map(ResultRow.mapper(this::read))
                .list();
    }

    @Override
    public List<Reflection> all(long member) {
        return handle.createQuery("select * from reflection where member_id = :member order by local_date, id")
                .bind("member", member)
                .map(ResultRow.mapper(this::read))
                .list();
    }

    @Override
    public List<Reflection> newestWithText(long member, int most) {
        return handle.createQuery("""
            select * from reflection
            where member_id = :member and encrypted_text is not null and kind in ('practised', 'late')
            order by local_date desc, id desc
            limit :most
            """)
                .bindMap(Map.of("member", member, "most", most))
                .map(ResultRow.mapper(this::read))
                .list();
    }

    @Override
    public List<Reflection> newest(Section section, int most) {
        return handle.createQuery("""
            select * from reflection
            where member_id = :member and local_date >= :from and local_date <= :before.date
              and (local_date, id) < (:before.date, :before.id) and (:bare or encrypted_text is not null)
            order by local_date desc, id desc
            limit :most
            """)
                .bindMethods(section)
                .bind("most", most)
                .map(ResultRow.mapper(this::read))
                .list();
    }

    @Override
    public List<MonthCount> wordsByMonth(long member) {
        return handle.createQuery("""
            select substr(local_date, 1, 7) as written_in, nudge_id, count(*) as written from reflection
            where member_id = :member and encrypted_text is not null
            group by substr(local_date, 1, 7), nudge_id
            order by written_in desc, nudge_id
            """)
                .bind("member", member)
                .map(ResultRow.mapper(row -> new MonthCount(
                        YearMonth.parse(row.text("written_in")),
                        row.textIfAny("nudge_id"),
                        Math.toIntExact(row.number("written")))))
                .list();
    }

    @Override
    public Map<Long, Integer> shares(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : handle.createQuery("select id, share_count from reflection where id in (<ids>) and share_count > 0")
                        .bindList("ids", List.copyOf(ids))
                        .reduceRows(new HashMap<Long, Integer>(), (counts, row) -> {
                            counts.put(row.getColumn("id", Long.class), row.getColumn("share_count", Integer.class));
                            return counts;
                        });
    }

    @Override
    public int shares(long id) {
        return handle.createQuery("select share_count from reflection where id = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    @Override
    public boolean share(long id, int before) {
        return handle.createUpdate("""
            update reflection set share_count = share_count + 1
            where id = :id and share_count = :before
            """).bind("id", id).bind("before", before).execute() > 0;
    }

    @Override
    public int purge(LocalDate before, int limit) {
        int deleted = ExpiredRows.DELIVERIES.delete(handle, before, limit);
        return deleted + ExpiredRows.REFLECTIONS.delete(handle, before, limit - deleted);
    }

    @Override
    public boolean practised(long member, LocalDate date) {
        return handle.createQuery("""
            select count(*) from reflection
            where member_id = :member and local_date = :date and kind = 'practised'
            """)
                        .bindMap(Map.of("member", member, "date", date))
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    @Override
    public List<Reflection> onNudge(long member, LocalDate date, String nudge) {
        return handle.createQuery("""
            select * from reflection
            where member_id = :member and local_date = :date and nudge_id = :nudge
            order by id
            """)
                .bindMap(Map.of("member", member, "date", date, "nudge", nudge))
                .map(ResultRow.mapper(this::read))
                .list();
    }

    @Override
    public Set<Long> answered(Collection<Long> members, LocalDate date) {
        return members.isEmpty()
                ? Set.of()
                : handle.createQuery("""
                    select distinct delivery.member_id
                    from delivery join reflection on reflection.member_id = delivery.member_id
                      and reflection.local_date = delivery.local_date and reflection.nudge_id = delivery.nudge_id
                    where delivery.member_id in (<members>) and delivery.local_date = :date
                      and delivery.kind = 'nudge' and reflection.kind <> 'late'
                    """)
                        .bindList("members", List.copyOf(members))
                        .bind("date", date)
                        .mapTo(Long.class)
                        .set();
    }

    @Override
    public List<HabitDay> days(long member, LocalDate since, LocalDate today) {
        return handle.createQuery("""
            with practised as (
              select distinct local_date from reflection
              where member_id = :member and local_date between :since and :today and kind = 'practised'
            ), nudged as (
              select local_date from delivery
              where member_id = :member and local_date between :since and :today
                and kind = 'nudge' and scheduled
                and (state = 'sent' or (local_date = :today and state in ('planned', 'sending', 'unknown')))
            )
            select nudged.local_date,
              case
                when practised.local_date is not null then 'practised'
                when repair.missed_on is not null then 'excused'
                when nudged.local_date = :today then 'open'
                when later.state <> 'sent' then 'excused'
                else 'missed'
              end as mark
            from nudged
            left join practised on practised.local_date = nudged.local_date
            left join repair on repair.member_id = :member and repair.missed_on = nudged.local_date
            left join delivery later on later.member_id = :member
              and later.local_date = nudged.local_date and later.kind = 'later'
            union all
            select local_date, 'extra' from practised
            where local_date not in (select local_date from nudged)
            order by local_date
            """)
                .bindMap(Map.of("member", member, "since", since, "today", today))
                .map(ResultRow.mapper(
                        row -> new HabitDay(row.date("local_date"), row.word("mark", HabitDay.Status.class))))
                .list();
    }

    @Override
    public void saveRepair(Reflection brave, Set<LocalDate> missed) {
        missed.forEach(date -> repair(brave, date));
    }

    private void repair(Reflection brave, LocalDate missed) {
        handle.createUpdate("""
            insert into repair (member_id, missed_on, repaired_on, reflection_id)
            values (:member, :missed, :date, :id)
            on conflict do nothing
            """).bindMethods(brave).bind("missed", missed).execute();
    }

    @Override
    public void saveRepairOffer(long member, RepairOffer offer) {
        handle.createUpdate("""
            insert into repair_offer (member_id, nudge_id, offered_at) values (:member, :nudge, :at)
            on conflict (member_id) do update set nudge_id = excluded.nudge_id, offered_at = excluded.offered_at
            """).bind("member", member).bindMethods(offer).execute();
    }

    @Override
    public Optional<RepairOffer> repairOffer(long member) {
        return handle.createQuery("select nudge_id, offered_at from repair_offer where member_id = :member")
                .bind("member", member)
                .map(ResultRow.mapper(row -> new RepairOffer(row.text("nudge_id"), row.instant("offered_at"))))
                .findOne();
    }

    @Override
    public Set<LocalDate> repairedBy(long id) {
        return handle.createQuery("select missed_on from repair where reflection_id = :id")
                .bind("id", id)
                .map(ResultRow.mapper(row -> row.date("missed_on")))
                .set();
    }

    @Override
    public Map<LocalDate, LocalDate> repairs(long member) {
        return handle
                .createQuery("select missed_on, repaired_on from repair where member_id = :member")
                .bind("member", member)
                .map(ResultRow.mapper(row -> Map.entry(row.date("missed_on"), row.date("repaired_on"))))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<PractisedNudge> practisedNudges(long member) {
        return handle.createQuery("""
            select distinct local_date, nudge_id from reflection
            where member_id = :member and kind = 'practised' and nudge_id is not null
            order by local_date, nudge_id
            """)
                .bind("member", member)
                .map(ResultRow.mapper(row -> new PractisedNudge(row.date("local_date"), row.text("nudge_id"))))
                .list();
    }

    // The id is part of the associated data of the text, so the row is inserted first.
    private long insert(NewReflection written) {
        return handle.createQuery("""
            insert into reflection (member_id, local_date, kind, nudge_id, conversation, message, written_at)
            values (:member, :date, :kind, :nudge, :conversation, :message, :at)
            returning id
            """)
                .bindMethods(written)
                .bind("conversation", written.source().map(MessageRef::conversation))
                .bind("message", written.source().map(MessageRef::message))
                .mapTo(Long.class)
                .one();
    }

    /// Moves all reflections of one member to another; texts are encrypted again for the new owner.
    void reassign(long from, long to) {
        all(from).forEach(one -> one.text().ifPresent(text -> encrypt(one.id(), to, text)));
        handle.createUpdate("update reflection set member_id = :to where member_id = :from")
                .bindMap(Map.of("from", from, "to", to))
                .execute();
    }

    private void encrypt(long id, long member, String text) {
        handle.createUpdate("update reflection set encrypted_text = :encrypted where id = :id")
                .bind("id", id)
                .bind(
                        "encrypted",
                        rowCipher.encryptText(handle, Subject.member(member), text, associatedData(member, id)))
                .execute();
    }

    private Reflection read(ResultRow row) throws SQLException {
        long id = row.number("id");
        long member = row.number("member_id");
        Optional<byte[]> encrypted = row.bytesIfAny("encrypted_text");
        Optional<String> text = encrypted.flatMap(bytes -> rowCipher.readText(bytes, associatedData(member, id)));
        return new Reflection(
                id,
                member,
                row.date("local_date"),
                row.word("kind", Reflection.Kind.class),
                row.textIfAny("nudge_id"),
                text,
                row.messageIfAny(),
                row.instant("written_at"),
                encrypted.isPresent() && text.isEmpty());
    }

    private static String associatedData(long member, long id) {
        return "reflection:" + member + ":" + id;
    }
}
