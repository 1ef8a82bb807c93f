package druppel.store.tables;

import druppel.domain.anonymity.AnonymityThreshold;
import druppel.domain.anonymity.WorkspaceTotals;
import druppel.domain.member.Workspace;
import druppel.persistence.WorkspaceTotalsRepository;
import druppel.store.sql.ResultRow;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Table of closed batches of practised days; a member's row stores up to which date their days are in a batch.
public record WorkspaceTotalsTable(Handle handle) implements WorkspaceTotalsRepository {

    @Override
    public int closeBatch(LocalDate upTo) {
        int closed = count(upTo);
        mark(upTo);
        return closed;
    }

    private int count(LocalDate upTo) {
        return handle.createUpdate("""
            insert into workspace_total (workspace, up_to, practised_days)
            select workspace, :upTo, count(*)
            from (
              select distinct platform || ':' || workspace as workspace, member.id, local_date
              from member join reflection on member_id = member.id
              where kind = 'practised' and local_date <= :upTo and local_date > coalesce(totalled_until, '')) practised
            group by workspace
            having count(distinct id) >= :enough
            on conflict do nothing
            """)
                .bindMap(Map.of("upTo", upTo, "enough", AnonymityThreshold.FIVE))
                .execute();
    }

    /// A member who moves to another workspace keeps the mark, so that no day is in two batches.
    private void mark(LocalDate upTo) {
        handle.createUpdate("""
            update member set totalled_until = :upTo
            where platform || ':' || workspace in (select workspace_total.workspace from workspace_total where up_to = :upTo)
              and coalesce(totalled_until, '') < :upTo
            """).bind("upTo", upTo).execute();
    }

    @Override
    public Optional<WorkspaceTotals> of(Workspace workspace) {
        return handle.createQuery("""
            select up_to, practised_days as newest, sum(practised_days) over () as total from workspace_total
            where workspace = :workspace
            order by up_to desc
            limit 1
            """)
                .bind("workspace", workspace.key())
                .map(ResultRow.mapper(
                        row -> new WorkspaceTotals(row.number("total"), row.number("newest"), row.date("up_to"))))
                .findOne();
    }
}
