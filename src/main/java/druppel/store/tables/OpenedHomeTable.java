package druppel.store.tables;

import druppel.domain.member.PlatformUser;
import druppel.persistence.OpenedHomeRepository;
import org.jdbi.v3.core.Handle;

/// Table of the accounts in which a Home tab was opened; rows are deleted with their member.
public record OpenedHomeTable(Handle handle) implements OpenedHomeRepository {

    @Override
    public void add(long member, PlatformUser account) {
        handle.createUpdate("""
            insert into opened_home (platform, workspace, user_id, member_id)
            values (:platform, :workspace, :user, :member)
            on conflict (platform, workspace, user_id) do update set member_id = excluded.member_id
            """).bindMethods(account).bind("member", member).execute();
    }

    @Override
    public boolean contains(PlatformUser account) {
        return handle.createQuery("""
            select 1 from opened_home
            where platform = :platform and workspace = :workspace and user_id = :user
            """)
                .bindMethods(account)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    @Override
    public boolean needsUpdate(PlatformUser account) {
        return handle.createQuery("""
            select 1 from opened_home
            where platform = :platform and workspace = :workspace and user_id = :user
            union all
            select 1
            where not exists (
                select 1 from member
                where platform = :platform and workspace = :workspace and user_id = :user)
              and not exists (
                select 1 from linked_account
                where platform = :platform and workspace = :workspace and user_id = :user)
            """)
                .bindMethods(account)
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
    }
}
