package druppel.store.tables;

import druppel.domain.delivery.MessageRef;
import druppel.domain.habit.HabitDay;
import druppel.domain.reflection.Reflection;
import druppel.persistence.ReflectionRepository;
import druppel.store.crypto.RowCipher;
import druppel.store.sql.ResultRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Table of reflections; each text is encrypted for its member and row.
public record ReflectionTable(Handle handle, RowCipher rowCipher) implements ReflectionRepository {

    @Override
    public Reflection keep(Written written) {
        long id = insert(written);
        written.text().ifPresent(text -> seal(id, written.member(), text));
        return new Reflection(
                id, written.member(), written.date(), written.nudge(), written.text(), written.source(), written.at());
    }

    @Override
    public Optional<Reflection> find(long id) {
        return handle.createQuery("select * from reflection where id = :id")
                .bind("id", id)
                .map(this::read)
                .findOne();
    }

    @Override
    public Optional<Reflection> from(long member, MessageRef source) {
        return handle.createQuery("""
                        select * from reflection
                        where member_id = :member and conversation = :conversation and message = :message
                        order by id desc
                        limit 1
                        """)
                .bind("member", member)
                .bindMethods(source)
                .map(this::read)
                .findOne();
    }

    @Override
    public void rewrite(long id, String text) {
        handle.createQuery("select member_id from reflection where id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne()
                .ifPresent(member -> seal(id, member, text));
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
                .bind("member", member)
                .bind("from", from)
                .bind("to", to)
                .map(this::read)
                .list();
    }

    @Override
    public List<Reflection> worded(long member, int most) {
        return handle.createQuery("""
                        select * from reflection
                        where member_id = :member and encrypted_text is not null
                        order by local_date desc, id desc
                        limit :most
                        """)
                .bind("member", member)
                .bind("most", most)
                .map(this::read)
                .list();
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
    public int count(long member) {
        return handle.createQuery("select count(*) from reflection where member_id = :member")
                .bind("member", member)
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public int purge(LocalDate before, int limit) {
        int gone = purgeDeliveries(before, limit);
        return gone + purgeReflections(before, limit - gone);
    }

    /// Deletes old deliveries among the thousand oldest ids, in the order of which dates hardly differ. An index of
    /// dates would find them as well, and would make planning on PostgreSQL a third slower.
    private int purgeDeliveries(LocalDate before, int limit) {
        return handle.createUpdate("""
                        with old as materialized (
                          select id from delivery
                          where id in (select id from delivery order by id limit 1000) and local_date < :before
                          order by id
                          limit :limit
                          <skipLocked>)
                        delete from delivery where id in (select id from old)
                        """)
                .bind("before", before)
                .bind("limit", limit)
                .execute();
    }

    private int purgeReflections(LocalDate before, int limit) {
        return handle.createUpdate("""
                        with old as materialized (
                          select id from reflection
                          where local_date < :before and not exists (
                            select 1 from delivery
                            where delivery.member_id = reflection.member_id
                              and delivery.local_date <= reflection.local_date)
                          order by local_date
                          limit :limit
                          <skipLocked>)
                        delete from reflection where id in (select id from old)
                        """)
                .bind("before", before)
                .bind("limit", limit)
                .execute();
    }

    @Override
    public boolean any(long member, LocalDate date) {
        return !answered(Set.of(member), date).isEmpty();
    }

    @Override
    public Set<Long> answered(Collection<Long> members, LocalDate date) {
        return members.isEmpty()
                ? Set.of()
                : handle.createQuery("""
                                select distinct member_id from reflection
                                where member_id in (<members>) and local_date = :date
                                """)
                        .bindList("members", List.copyOf(members))
                        .bind("date", date)
                        .mapTo(Long.class)
                        .set();
    }

    @Override
    public List<HabitDay> days(long member, LocalDate since, LocalDate today) {
        return new HabitDayQuery(handle).days(member, since, today);
    }

    @Override
    public void repair(Reflection brave, Set<LocalDate> missed) {
        missed.forEach(date -> new HabitDayQuery(handle).repair(brave, date));
    }

    @Override
    public Set<LocalDate> repairs(long member) {
        return new HabitDayQuery(handle).repairs(member);
    }

    // The id is part of the place that a text is encrypted for, so the row is inserted first.
    private long insert(Written written) {
        return handle.createQuery("""
                        insert into reflection (member_id, local_date, nudge_id, conversation, message, written_at)
                        values (:member, :date, :nudge, :conversation, :message, :at)
                        returning id
                        """)
                .bindMethods(written)
                .bind("conversation", written.source().map(MessageRef::conversation))
                .bind("message", written.source().map(MessageRef::message))
                .mapTo(Long.class)
                .one();
    }

    /// Moves all reflections of one member to another; texts are encrypted again for the new owner.
    void handOver(long from, long to) {
        written(from).forEach(one -> one.text().ifPresent(text -> seal(one.id(), to, text)));
        handle.createUpdate("update reflection set member_id = :to where member_id = :from")
                .bind("from", from)
                .bind("to", to)
                .execute();
    }

    private List<Reflection> written(long member) {
        return handle.createQuery("select * from reflection where member_id = :member and encrypted_text is not null")
                .bind("member", member)
                .map(this::read)
                .list();
    }

    private void seal(long id, long member, String text) {
        handle.createUpdate("update reflection set encrypted_text = :sealed where id = :id")
                .bind("id", id)
                .bind("sealed", rowCipher.sealText(text, place(member, id)))
                .execute();
    }

    private Reflection read(ResultSet results, StatementContext context) throws SQLException {
        ResultRow row = new ResultRow(results);
        long id = row.number("id");
        long member = row.number("member_id");
        return new Reflection(
                id,
                member,
                row.date("local_date"),
                row.textIfAny("nudge_id"),
                row.bytesIfAny("encrypted_text").map(bytes -> rowCipher.openText(bytes, place(member, id))),
                row.messageIfAny(),
                row.instant("written_at"));
    }

    private static String place(long member, long id) {
        return "reflection:" + member + ":" + id;
    }
}
