package druppel.store.tables;

import druppel.domain.habit.HabitDay;
import druppel.domain.reflection.Reflection;
import druppel.store.sql.ResultRow;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Query for the status of a member's dates, computed from deliveries, reflections and repairs.
record HabitDayQuery(Handle handle) {

    List<HabitDay> days(long member, LocalDate since, LocalDate today) {
        return handle.createQuery("""
            with practised as (
              select distinct local_date from reflection
              where member_id = :member and local_date between :since and :today
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
            select local_date, 'excused' from practised
            where local_date not in (select local_date from nudged)
            order by local_date
            """)
                .bind("member", member)
                .bind("since", since)
                .bind("today", today)
                .map((results, context) -> day(new ResultRow(results)))
                .list();
    }

    void repair(Reflection brave, LocalDate missed) {
        handle.createUpdate("""
            insert into repair (member_id, missed_on, repaired_on, reflection_id)
            values (:member, :missed, :date, :id)
            on conflict do nothing
            """).bindMethods(brave).bind("missed", missed).execute();
    }

    Set<LocalDate> repairs(long member) {
        return handle.createQuery("select distinct repaired_on from repair where member_id = :member")
                .bind("member", member)
                .map((results, context) -> new ResultRow(results).date("repaired_on"))
                .set();
    }

    private static HabitDay day(ResultRow row) throws SQLException {
        return new HabitDay(row.date("local_date"), row.word("mark", HabitDay.Status.class));
    }
}
