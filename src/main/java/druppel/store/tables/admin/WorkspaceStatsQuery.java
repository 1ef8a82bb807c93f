package druppel.store.tables.admin;

import druppel.domain.delivery.Delivery;
import druppel.domain.member.Workspace;
import druppel.domain.workspace.NudgeCount;
import druppel.domain.workspace.WorkspaceStats;
import druppel.persistence.admin.WorkspaceStatsRepository;
import druppel.store.sql.ResultRow;
import druppel.store.tables.MemberMapper;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Query for counts of members and of their nudges. Follow-ups are left out: a follow-up that was not sent would
/// reveal that its member had answered.
public record WorkspaceStatsQuery(Handle handle) implements WorkspaceStatsRepository {
    @Override
    public WorkspaceStats counts(Workspace workspace, LocalDate today, Instant since) {
        WorkspaceStats.Nudges nudges = nudges(workspace, since);
        return handle.createQuery("""
            select
              count(*) filter (where status = 'joined') as members,
              count(*) filter (where status = 'met' and invited_at is not null) as waiting,
              count(*) filter (where status = 'left') as gone,
              count(*) filter (where status = 'unreachable') as resting
            from member
            where platform = :platform and workspace = :id
            """)
                .bindMethods(workspace)
                .map(ResultRow.mapper(row -> figures(row, paused(workspace, today), nudges)))
                .one();
    }

    private int paused(Workspace workspace, LocalDate today) {
        return (int) handle
                .createQuery("""
                    select pauses from member
                    where platform = :platform and workspace = :id and status = 'joined' and pauses is not null
                    """)
                .bindMethods(workspace)
                .map(ResultRow.mapper(row -> MemberMapper.pauses(row.textIfAny("pauses"))))
                .stream()
                .filter(pauses -> pauses.cover(today))
                .count();
    }

    private WorkspaceStats.Nudges nudges(Workspace workspace, Instant since) {
        return handle.createQuery("""
            select
              count(*) filter (where state = 'sent') as sent,
              count(*) filter (where state = 'skipped') as skipped,
              count(*) filter (where state = 'failed') as failed,
              count(*) filter (where state in ('planned', 'sending', 'unknown')) as open
            from delivery join member on member.id = member_id
            where platform = :platform and workspace = :id and kind = 'nudge' and due_at >= :since
            """)
                .bindMethods(workspace)
                .bind("since", since)
                .map(ResultRow.mapper(WorkspaceStatsQuery::nudges))
                .one();
    }

    @Override
    public List<NudgeCount> nudges(Workspace workspace, LocalDate from, Duration late) {
        return handle.createQuery("""
            select local_date, state, reason, late, count(*) as many
            from (
              select local_date, state, reason, coalesce(sent_at >= due_at + :late, :no) as late
              from delivery join member on member.id = member_id
              where platform = :platform and workspace = :id
                and kind = 'nudge' and scheduled and local_date >= :from) nudge
            group by local_date, state, reason, late
            order by local_date
            """)
                .bindMethods(workspace)
                .bindMap(Map.of("from", from, "late", late.toMillis(), "no", false))
                .map(ResultRow.mapper(row -> new NudgeCount(
                        row.date("local_date"),
                        row.word("state", Delivery.State.class),
                        row.textIfAny("reason"),
                        row.flag("late"),
                        row.count("many"))))
                .list();
    }

    @Override
    public List<UnreachableUser> unreachable(Workspace workspace) {
        return handle.createQuery("""
            select user_id, unreachable_reason from member
            where platform = :platform and workspace = :id and unreachable_reason is not null
              and status in ('met', 'unreachable')
            order by unreachable_at desc, id
            """)
                .bindMethods(workspace)
                .map(ResultRow.mapper(row -> new UnreachableUser(row.text("user_id"), row.text("unreachable_reason"))))
                .list();
    }

    private static WorkspaceStats figures(ResultRow row, int paused, WorkspaceStats.Nudges nudges) throws SQLException {
        return new WorkspaceStats(
                row.count("members"), paused, row.count("waiting"), row.count("gone"), row.count("resting"), nudges);
    }

    private static WorkspaceStats.Nudges nudges(ResultRow row) throws SQLException {
        return new WorkspaceStats.Nudges(
                row.count("sent"), row.count("skipped"), row.count("failed"), row.count("open"));
    }
}
