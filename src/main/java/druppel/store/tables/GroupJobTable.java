package druppel.store.tables;

import druppel.persistence.GroupJobRepository;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Table of group jobs and their due times.
public record GroupJobTable(Handle handle) implements GroupJobRepository {

    @Override
    public List<String> due(Instant now, int most) {
        return handle.createQuery("""
            select name from group_job
            where due_at <= :now
            order by due_at, name
            limit :most
            """)
                .bindMap(Map.of("now", now, "most", most))
                .mapTo(String.class)
                .list();
    }

    @Override
    public List<String> dueAfter(Instant moment) {
        return handle.createQuery("select name from group_job where due_at > :moment")
                .bind("moment", moment)
                .mapTo(String.class)
                .list();
    }

    @Override
    public Optional<Instant> nextDue() {
        return handle.createQuery("select min(due_at) from group_job")
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    @Override
    public Optional<Instant> dueAt(String name) {
        return handle.createQuery("select due_at from group_job where name = :name")
                .bind("name", name)
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    @Override
    public void schedule(String name, Instant at) {
        handle.createUpdate("""
            insert into group_job (name, due_at) values (:name, :at)
            on conflict (name) do update set due_at = excluded.due_at
            """).bind("name", name).bind("at", at).execute();
    }

    @Override
    public void remove(String name) {
        handle.createUpdate("delete from group_job where name = :name")
                .bind("name", name)
                .execute();
    }
}
