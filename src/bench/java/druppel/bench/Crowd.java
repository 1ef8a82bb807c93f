package druppel.bench;

import druppel.chat.ContentLibrary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Members in bulk, written into the real tables as the house would have left them.
final class Crowd {
    static final int WORKSPACES = 1_000;
    private static final int SEEN = 10;
    private static final long PATIENCE_SECONDS = 300;

    private final Jdbi jdbi;

    /// A database that was opened and so migrated before.
    Crowd(String url) {
        jdbi = Jdbi.create(url);
    }

    /// Joined members of a thousand workspaces and five zones, none of them due for years.
    void join(int members, String programme) {
        jdbi.useTransaction(handle -> handle.createUpdate("""
            with recursive number (i) as (
              select 1 union all select i + 1 from number where i < :members)
            insert into member (
              platform, workspace, user_id, status, language, own_language, zone, own_zone, nudge_days, nudge_at,
              follow_up_at, programme, programme_day, next_due_at, next_due_kind, next_due_on,
              wished_frequency, nudge_frequency, conversation, met_at)
            select
              'slack', 'T' || (i % :workspaces), 'U' || i, 'joined',
              case i % 2 when 0 then 'nl' else 'en' end, false,
              case i % 5
                when 0 then 'Europe/Amsterdam' when 1 then 'Europe/London'
                when 2 then 'America/New_York' when 3 then 'Asia/Kolkata'
                else 'Australia/Sydney' end, false,
              '1,2,3,4,5', '09:00', '16:00', :programme, i % 40,
              :far + i, 'nudge', '2040-01-02', 'daily', 'daily', 'D' || i, :met
            from number
            """)
                .bind("members", members)
                .bind("workspaces", WORKSPACES)
                .bind("programme", programme)
                .bind("far", Moments.FAR.toEpochMilli())
                .bind("met", Instant.parse("2026-01-05T08:00:00Z").toEpochMilli())
                .execute());
        settle();
    }

    /// Each has seen ten nudges before.
    void remember(ContentLibrary library) {
        List<String> nudges = library.catalogue().nudges().keySet().stream()
                .sorted()
                .limit(SEEN)
                .toList();
        jdbi.useTransaction(handle -> nudges.forEach(nudge -> see(handle, nudge)));
        settle();
    }

    /// Makes so many members due for their nudge of a date, and nobody else.
    void due(int first, int many, LocalDate date, Instant at) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                    update member
                    set next_due_at = :far + id, next_due_kind = 'nudge', next_due_on = '2040-01-02'
                    where next_due_at < :far
                    """).bind("far", Moments.FAR.toEpochMilli()).execute());
        jdbi.useHandle(handle -> handle.createUpdate("""
            update member
            set next_due_at = :at, next_due_kind = 'nudge', next_due_on = :date
            where id > :first and id <= :last
            """)
                .bind("at", at.toEpochMilli())
                .bind("date", date.toString())
                .bind("first", first)
                .bind("last", first + many)
                .execute());
    }

    /// Deliveries that are not at their end.
    int open() {
        return count("""
            select (select count(*) from delivery where state = 'planned')
              + (select count(*) from delivery where state in ('sending', 'unknown'))
            """);
    }

    int sent() {
        return count("select count(*) from delivery where state = 'sent'");
    }

    /// Events that are stored and not yet worked on.
    int waiting() {
        return count("select count(*) from inbox where encrypted_body is not null");
    }

    /// Seconds until all events are worked on.
    double drained() throws InterruptedException {
        long start = System.nanoTime();
        while (waiting() > 0) {
            if (Measure.seconds(start) > PATIENCE_SECONDS) {
                throw new IllegalStateException(waiting() + " events were not worked on");
            }
            Thread.sleep(2);
        }
        return Measure.seconds(start);
    }

    private int count(String query) {
        return jdbi.withHandle(
                handle -> handle.createQuery(query).mapTo(Integer.class).one());
    }

    private void settle() {
        jdbi.useHandle(handle -> handle.execute("analyze"));
    }

    private static void see(Handle handle, String nudge) {
        handle.createUpdate("""
            insert into nudge_history (member_id, nudge_id, first_shown_on, last_shown_on, rejected)
            select id, :nudge, '2026-10-01', '2026-10-01', false from member
            """).bind("nudge", nudge).execute();
    }
}
