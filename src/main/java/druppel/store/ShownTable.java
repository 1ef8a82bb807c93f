package druppel.store;

import druppel.app.Shown;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Which nudges a member has seen, a row for each nudge.
record ShownTable(Handle handle) implements Shown {
    private record Seen(String nudge, LocalDate date) {}

    @Override
    public void add(long member, String nudge, LocalDate date) {
        handle.createUpdate(
                        """
                        insert into shown (member_id, nudge_id, first_on, shown_on, unwanted)
                        values (:member, :nudge, :date, :date, false)
                        on conflict (member_id, nudge_id) do update set
                          first_on = case when shown.first_on < excluded.first_on
                            then shown.first_on else excluded.first_on end,
                          shown_on = case when shown.shown_on > excluded.shown_on
                            then shown.shown_on else excluded.shown_on end
                        """)
                .bind("member", member)
                .bind("nudge", nudge)
                .bind("date", date)
                .execute();
    }

    @Override
    public void notForMe(long member, String nudge) {
        handle.createUpdate(
                        """
                        insert into shown (member_id, nudge_id, unwanted) values (:member, :nudge, true)
                        on conflict (member_id, nudge_id) do update set unwanted = true
                        """)
                .bind("member", member)
                .bind("nudge", nudge)
                .execute();
    }

    @Override
    public Map<String, LocalDate> dates(long member) {
        return handle.createQuery(
                        """
                        select nudge_id, shown_on from shown where member_id = :member and shown_on is not null
                        """)
                .bind("member", member)
                .map((results, context) -> seen(new Columns(results)))
                .collect(Collectors.toMap(Seen::nudge, Seen::date));
    }

    @Override
    public boolean before(long member, String nudge, LocalDate date) {
        return handle.createQuery(
                                """
                                select count(*) from shown
                                where member_id = :member and nudge_id = :nudge and first_on < :date
                                """)
                        .bind("member", member)
                        .bind("nudge", nudge)
                        .bind("date", date)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    @Override
    public Set<String> unwanted(long member) {
        return handle.createQuery(
                        "select nudge_id from shown where member_id = :member and unwanted")
                .bind("member", member)
                .mapTo(String.class)
                .set();
    }

    private static Seen seen(Columns row) throws SQLException {
        return new Seen(row.text("nudge_id"), row.date("shown_on"));
    }
}
