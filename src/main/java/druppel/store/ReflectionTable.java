package druppel.store;

import druppel.app.MessageRef;
import druppel.app.Reflection;
import druppel.app.Reflections;
import druppel.core.habit.Day;
import druppel.core.habit.Mark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// What members did and wrote; each text is sealed for its member and row.
record ReflectionTable(Handle handle, Vault vault) implements Reflections {

    @Override
    public Reflection keep(Written written) {
        long id = insert(written);
        written.text().ifPresent(text -> seal(id, written.member(), text));
        return new Reflection(
                id,
                written.member(),
                written.date(),
                written.nudge(),
                written.text(),
                written.source(),
                written.at());
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
        handle.createUpdate("delete from reflection where id = :id").bind("id", id).execute();
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
    public boolean any(long member, LocalDate date) {
        return handle.createQuery("""
                        select 1 from reflection where member_id = :member and local_date = :date limit 1
                        """)
                .bind("member", member)
                .bind("date", date)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    @Override
    public List<Day> days(long member, LocalDate since, LocalDate today) {
        return handle.createQuery("""
                        with practised as (
                          select distinct local_date from reflection
                          where member_id = :member and local_date between :since and :today
                        ), nudged as (
                          select local_date from delivery
                          where member_id = :member and local_date between :since and :today
                            and kind = 'nudge' and scheduled
                            and (state = 'sent' or (local_date = :today and state in ('sending', 'unknown')))
                        )
                        select nudged.local_date,
                          case
                            when practised.local_date is not null then 'practised'
                            when repair.missed_on is not null then 'excused'
                            when nudged.local_date = :today then 'open'
                            else 'missed'
                          end as mark
                        from nudged
                        left join practised on practised.local_date = nudged.local_date
                        left join repair on repair.member_id = :member and repair.missed_on = nudged.local_date
                        union all
                        select local_date, 'excused' from practised
                        where local_date not in (select local_date from nudged)
                        order by local_date
                        """)
                .bind("member", member)
                .bind("since", since)
                .bind("today", today)
                .map((results, context) -> day(new Columns(results)))
                .list();
    }

    @Override
    public void repair(long member, Set<LocalDate> missed, LocalDate on) {
        missed.forEach(date -> repair(member, date, on));
    }

    @Override
    public Set<LocalDate> repairs(long member) {
        return handle.createQuery("select distinct repaired_on from repair where member_id = :member")
                .bind("member", member)
                .map((results, context) -> new Columns(results).date("repaired_on"))
                .set();
    }

    // The id is part of the place a text is sealed for, so the row comes first.
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

    private void seal(long id, long member, String text) {
        handle.createUpdate("update reflection set sealed_text = :sealed where id = :id")
                .bind("id", id)
                .bind("sealed", vault.sealText(text, place(member, id)))
                .execute();
    }

    private void repair(long member, LocalDate missed, LocalDate on) {
        handle.createUpdate("""
                        insert into repair (member_id, missed_on, repaired_on) values (:member, :missed, :on)
                        on conflict do nothing
                        """)
                .bind("member", member)
                .bind("missed", missed)
                .bind("on", on)
                .execute();
    }

    private Reflection read(ResultSet results, StatementContext context) throws SQLException {
        Columns row = new Columns(results);
        long id = row.number("id");
        long member = row.number("member_id");
        return new Reflection(
                id,
                member,
                row.date("local_date"),
                row.textIfAny("nudge_id"),
                row.bytesIfAny("sealed_text").map(sealed -> vault.openText(sealed, place(member, id))),
                row.messageIfAny(),
                row.instant("written_at"));
    }

    private static Day day(Columns row) throws SQLException {
        return new Day(row.date("local_date"), row.word("mark", Mark.class));
    }

    private static String place(long member, long id) {
        return "reflection:" + member + ":" + id;
    }
}
