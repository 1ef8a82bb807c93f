package druppel.store.tables.admin;

import druppel.domain.member.Workspace;
import druppel.domain.workspace.ActChainLink;
import druppel.domain.workspace.AdminAct;
import druppel.persistence.admin.AdminActRepository;
import druppel.store.chain.AdminActChain;
import druppel.store.crypto.RowCipher;
import druppel.store.sql.ResultRow;
import druppel.store.tables.ExpiredRows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Table of the acts of admins, which form a chain.
public record AdminActTable(Handle handle, RowCipher rowCipher) implements AdminActRepository {
    @Override
    public void add(AdminAct act) {
        long id = handle.createQuery("""
            insert into admin_act (platform, workspace, user_id, kind, about, done_at)
            values (:workspace.platform, :workspace.id, :user, :kind, :about, :at)
            returning id
            """).bindMethods(act).mapTo(Long.class).one();
        chain().append(id);
    }

    @Override
    public List<AdminAct> newest(Workspace workspace, int skip, int limit) {
        return handle.createQuery("""
            select user_id, kind, about, done_at from admin_act
            where platform = :platform and workspace = :id
            order by number desc
            limit :limit offset :skip
            """)
                .bindMethods(workspace)
                .bindMap(Map.of("limit", limit, "skip", skip))
                .map(ResultRow.mapper(row -> new AdminAct(
                        workspace,
                        row.textIfAny("user_id"),
                        row.word("kind", AdminAct.Kind.class),
                        row.text("about"),
                        row.instant("done_at"))))
                .list();
    }

    @Override
    public int purge(Instant before, int limit) {
        return chain().deleted(ExpiredRows.ADMIN_ACTS.delete(handle, before, limit, AdminActChain.LINK));
    }

    @Override
    public ActChainLink lastLink() {
        return chain().last();
    }

    @Override
    public boolean holds(ActChainLink link) {
        return chain().holds(link);
    }

    private AdminActChain chain() {
        return new AdminActChain(handle, rowCipher);
    }
}
