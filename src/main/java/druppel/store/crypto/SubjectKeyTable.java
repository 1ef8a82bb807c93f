package druppel.store.crypto;

import druppel.store.sql.ResultRow;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Table of the keys of subjects, and of those whose files are to be destroyed.
record SubjectKeyTable(Handle handle) {

    /// Key of a subject.
    ///
    /// @param reserved whether it has no file yet
    record Row(KeyId id, Subject subject, boolean reserved) {
        private static Row of(ResultRow row) throws SQLException {
            return new Row(
                    new KeyId(row.text("key_id")),
                    new Subject(row.text("subject")),
                    "reserved".equals(row.text("state")));
        }
    }

    /// The key of a subject for new words.
    Optional<Row> inUse(Subject subject) {
        return handle.createQuery("""
            select key_id, subject, state from subject_key where subject = :subject and state <> 'retired'
            """)
                .bind("subject", subject.name())
                .map(ResultRow.mapper(Row::of))
                .findOne();
    }

    /// Reserves a key for a subject that has none.
    void reserve(Subject subject) {
        handle.createUpdate("""
            insert into subject_key (key_id, subject, state) values (:id, :subject, 'reserved')
            on conflict do nothing
            """)
                .bindMap(Map.of("id", KeyId.random().hex(), "subject", subject.name()))
                .execute();
    }

    /// Makes a reserved key the current one. A second transaction waits here for the first; `false` if it is no longer
    /// reserved.
    boolean begin(KeyId id) {
        return change(id, "reserved", "current");
    }

    /// A key whose file is lost encrypts nothing more.
    void retire(KeyId id) {
        change(id, "current", "retired");
    }

    private boolean change(KeyId id, String from, String to) {
        return handle.createUpdate("update subject_key set state = :to where key_id = :id and state = :from")
                        .bindMap(Map.of("id", id.hex(), "from", from, "to", to))
                        .execute()
                == 1;
    }

    /// Hands the keys of one subject to another, who keeps their own for new words.
    void reassign(Subject from, Subject to) {
        handle.createUpdate("update subject_key set subject = :to, state = 'retired' where subject = :from")
                .bindMap(Map.of("from", from.name(), "to", to.name()))
                .execute();
    }

    /// Removes the keys of subjects, and remembers that their files are to be destroyed.
    void remove(Collection<Subject> subjects) {
        List<String> names = subjects.stream().map(Subject::name).toList();
        List.of(
                        "insert into key_removal (key_id) select key_id from subject_key where subject in (<names>)",
                        "delete from subject_key where subject in (<names>)")
                .forEach(
                        sql -> handle.createUpdate(sql).bindList("names", names).execute());
    }

    /// Keys whose files are to be destroyed.
    List<KeyId> removed() {
        return handle.createQuery("select key_id from key_removal")
                .map(ResultRow.mapper(row -> new KeyId(row.text("key_id"))))
                .list();
    }

    /// Removes the note that a file is to be destroyed.
    void destroyed(KeyId id) {
        handle.createUpdate("delete from key_removal where key_id = :id")
                .bind("id", id.hex())
                .execute();
    }

    /// Reserves keys for members of earlier releases, at most so many; returns how many.
    int reserveForMembers(int limit) {
        List<Long> members =
                handle.createQuery("""
                    select id from member
                    where not exists (select 1 from subject_key where subject = 'member:' || member.id)
                    limit :limit
                    """).bind("limit", limit).mapTo(Long.class).list();
        members.forEach(member -> reserve(Subject.member(member)));
        return members.size();
    }

    /// All keys.
    List<Row> all() {
        return handle.createQuery("select key_id, subject, state from subject_key order by subject, key_id")
                .map(ResultRow.mapper(Row::of))
                .list();
    }
}
