package druppel.store.tables;

import druppel.domain.Language;
import druppel.domain.calendar.CompanyDayOff;
import druppel.domain.calendar.CompanyDaysOff;
import druppel.domain.member.NewcomerDefaults;
import druppel.domain.member.Platform;
import druppel.domain.member.Workspace;
import druppel.persistence.WorkspaceRepository;
import druppel.store.chain.AdminActChain;
import druppel.store.crypto.RowCipher;
import druppel.store.crypto.Subject;
import druppel.store.sql.ResultRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Table of workspaces that messages were sent to. A workspace without a row is free and not paused.
public record WorkspaceTable(Handle handle, RowCipher rowCipher) implements WorkspaceRepository {

    @Override
    public Map<Workspace, Integer> plannedCounts(String sender, Instant now) {
        return handle.createQuery("""
            select queue, count(*) as many from delivery
            where state = 'planned' and lease_until <= :now
              and queue not in (
                select name from workspace
                where paused_until > :now or (sender <> :sender and sender_lease_until > :now))
            group by queue
            """)
                .bindMap(Map.of("sender", sender, "now", now))
                .map(ResultRow.mapper(row -> Map.entry(Workspace.of(row.text("queue")), row.count("many"))))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    @Override
    public boolean acquireSender(Workspace workspace, String sender, Instant now, Instant until) {
        return handle.createUpdate("""
            insert into workspace (name, sender, sender_lease_until)
            values (:name, :sender, :until)
            on conflict (name) do update set
              sender = excluded.sender, sender_lease_until = excluded.sender_lease_until
            where workspace.sender is null or workspace.sender = excluded.sender
              or workspace.sender_lease_until <= :now
            """)
                        .bindMap(Map.of("name", workspace.key(), "sender", sender, "now", now, "until", until))
                        .execute()
                == 1;
    }

    @Override
    public void releaseSender(String sender) {
        handle.createUpdate("""
            update workspace set sender = null, sender_lease_until = null where sender = :sender
            """).bind("sender", sender).execute();
    }

    @Override
    public void releaseSenders() {
        handle.execute("update workspace set sender = null, sender_lease_until = null where sender is not null");
    }

    @Override
    public void pause(Workspace workspace, Instant until) {
        handle.createUpdate("""
            insert into workspace (name, paused_until) values (:name, :until)
            on conflict (name) do update set
              paused_until = case when workspace.paused_until > excluded.paused_until
                then workspace.paused_until else excluded.paused_until end
            """)
                .bindMap(Map.of("name", workspace.key(), "until", until))
                .execute();
    }

    @Override
    public NewcomerDefaults defaults(Workspace workspace) {
        return handle.createQuery("""
            select * from workspace where name = :name and nudge_at is not null
            """)
                .bind("name", workspace.key())
                .map(ResultRow.mapper(row ->
                        new NewcomerDefaults(MemberMapper.nudgeTimes(row), row.wordIfAny("language", Language.class))))
                .findOne()
                .orElseGet(NewcomerDefaults::standard);
    }

    @Override
    public void saveDefaults(Workspace workspace, NewcomerDefaults newcomerDefaults) {
        handle.createUpdate("""
            insert into workspace (name, nudge_days, nudge_at, follow_up_at, language)
            values (:name, :days, :times.at, :times.wishedFollowUp, :language)
            on conflict (name) do update set
              nudge_days = excluded.nudge_days, nudge_at = excluded.nudge_at,
              follow_up_at = excluded.follow_up_at, language = excluded.language
            """)
                .bind("name", workspace.key())
                .bindMethods(newcomerDefaults)
                .bind("days", MemberMapper.days(newcomerDefaults.times()))
                .execute();
    }

    @Override
    public CompanyDaysOff daysOff(Workspace workspace) {
        return new CompanyDaysOff(handle.createQuery("""
            select first_on, last_on, name from company_day_off where platform = :platform and workspace = :id
            """)
                .bindMethods(workspace)
                .map(ResultRow.mapper(
                        row -> new CompanyDayOff(row.date("first_on"), row.date("last_on"), row.text("name"))))
                .list());
    }

    @Override
    public void saveDayOff(Workspace workspace, CompanyDayOff dayOff) {
        handle.createUpdate("""
            insert into company_day_off (platform, workspace, first_on, last_on, name)
            values (:platform, :id, :first, :last, :name)
            on conflict (platform, workspace, first_on) do update set
              last_on = excluded.last_on, name = excluded.name
            """).bindMethods(workspace).bindMethods(dayOff).execute();
    }

    @Override
    public void deleteDayOff(Workspace workspace, LocalDate first) {
        handle.createUpdate("""
            delete from company_day_off where platform = :platform and workspace = :id and first_on = :first
            """).bindMethods(workspace).bind("first", first).execute();
    }

    @Override
    public int purgeDaysOff(LocalDate before, int limit) {
        return ExpiredRows.COMPANY_DAYS_OFF.delete(handle, before, limit);
    }

    @Override
    public boolean suspend(Workspace workspace, Instant at) {
        return handle.createUpdate("""
            insert into workspace (name, suspended_at) values (:name, :at)
            on conflict (name) do update set suspended_at = excluded.suspended_at
            where workspace.suspended_at is null
            """)
                        .bindMap(Map.of("name", workspace.key(), "at", at))
                        .execute()
                == 1;
    }

    @Override
    public boolean resume(Workspace workspace) {
        return handle.createUpdate("""
            update workspace set suspended_at = null
            where name = :name and suspended_at is not null
            """).bind("name", workspace.key()).execute() == 1;
    }

    @Override
    public boolean suspended(Workspace workspace) {
        return handle.createQuery("select suspended_at from workspace where name = :name and suspended_at is not null")
                .bind("name", workspace.key())
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    @Override
    public List<Workspace> ofMembers(Platform platform, int limit) {
        return handle.createQuery("""
            select distinct workspace from member where platform = :platform order by workspace limit :limit
            """)
                .bindMap(Map.of("platform", platform.id(), "limit", limit))
                .map(ResultRow.mapper(row -> new Workspace(platform, row.text("workspace"))))
                .list();
    }

    @Override
    public Map<Workspace, Instant> suspended() {
        return handle.createQuery("select name, suspended_at from workspace where suspended_at is not null")
                .map(ResultRow.mapper(row -> Map.entry(Workspace.of(row.text("name")), row.instant("suspended_at"))))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    @Override
    public int forget(Workspace workspace, int limit) {
        int deleted = forgetMembers(workspace, limit)
                + Stream.of("linked_account", "contact", "invitee", "oidc_identity")
                        .mapToInt(table -> forgetPeople(workspace, table, limit))
                        .sum()
                + forgetPublished(workspace, limit);
        return deleted > 0 ? deleted : forgetWorkspace(workspace);
    }

    private int forgetMembers(Workspace workspace, int limit) {
        List<Subject> members =
                handle.createQuery("""
                    delete from member where id in (select id from member where platform = :platform and workspace = :id limit :limit)
                    returning id
                    """).bindMethods(workspace).bind("limit", limit).mapTo(Long.class).list().stream()
                        .map(Subject::member)
                        .toList();
        rowCipher.subjectKeys().remove(handle, members);
        return members.size();
    }

    private int forgetPeople(Workspace workspace, String table, int limit) {
        return handle.createUpdate("""
            delete from <people> where (platform, workspace, user_id) in (
              select platform, workspace, user_id from <people>
              where platform = :platform and workspace = :id
              limit :limit)
            """)
                .define("people", table)
                .bindMethods(workspace)
                .bind("limit", limit)
                .execute();
    }

    private int forgetPublished(Workspace workspace, int limit) {
        return handle.createUpdate("""
            delete from published_feedback where id in (
              select id from published_feedback
              where platform = :platform and workspace = :id
              limit :limit)
            """)
                .bindMethods(workspace)
                .bind("limit", limit)
                .execute();
    }

    private int forgetRows(Workspace workspace, String table) {
        return handle.createUpdate("delete from <owned> where platform = :platform and workspace = :id")
                .define("owned", table)
                .bindMethods(workspace)
                .execute();
    }

    private int forgetWorkspace(Workspace workspace) {
        return Stream.of("installation", "company_day_off", "past_invitation")
                        .mapToInt(table -> forgetRows(workspace, table))
                        .sum()
                + new AdminActChain(handle, rowCipher).forget(workspace)
                + handle.createUpdate("delete from workspace_total where workspace = :name")
                        .bind("name", workspace.key())
                        .execute()
                + handle.createUpdate("delete from workspace where name = :name")
                        .bind("name", workspace.key())
                        .execute();
    }
}
