package druppel.store.tables;

import druppel.domain.delivery.Delivery;
import druppel.domain.member.LinkedAccount;
import druppel.domain.member.Member;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.persistence.LinkedAccountRepository;
import druppel.store.crypto.RowCipher;
import druppel.store.sql.ResultRow;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Table of the accounts of members other than the one they used last.
public record LinkedAccountTable(Handle handle, RowCipher rowCipher) implements LinkedAccountRepository {
    private record Elsewhere(Delivery.Id delivery, Member.Recipient recipient) {}

    @Override
    public List<LinkedAccount> of(long member) {
        return handle.createQuery("""
            select id, platform, workspace, user_id, conversation,
              reachable and not exists (
                select 1 from workspace
                where name = platform || ':' || workspace and suspended_at is not null) as reachable
            from linked_account
            where member_id = :member
            order by id desc
            """)
                .bind("member", member)
                .map(ResultRow.mapper(LinkedAccountTable::read))
                .list();
    }

    @Override
    public void makePrimary(long member, PlatformUser to) {
        new PrimaryAccountSwitch(handle, member).to(to);
    }

    @Override
    public void setReachable(PlatformUser user, boolean reachable) {
        handle.createUpdate("""
            update linked_account set reachable = :reachable
            where platform = :platform and workspace = :workspace and user_id = :user
            """).bindMethods(user).bind("reachable", reachable).execute();
    }

    @Override
    public List<Long> linked(Workspace workspace) {
        return linked(workspace, Integer.MAX_VALUE);
    }

    @Override
    public List<Long> linked(Workspace workspace, int limit) {
        return handle.createQuery("""
            select id from member
            where platform = :platform and workspace = :id
              and exists (select 1 from linked_account where member_id = member.id)
            limit :limit
            """)
                .bindMethods(workspace)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
    }

    @Override
    public Map<Delivery.Id, Member.Recipient> linkedRecipients(Collection<Delivery.Id> deliveries) {
        return deliveries.isEmpty()
                ? Map.of()
                : handle.createQuery("""
                    select delivery.id as delivery_id, linked_account.platform, linked_account.workspace, linked_account.user_id,
                      linked_account.conversation
                    from delivery
                    join member on member.id = delivery.member_id
                    join linked_account on linked_account.member_id = delivery.member_id
                      and linked_account.platform || ':' || linked_account.workspace = queue
                    where delivery.id in (<deliveries>) and queue <> member.platform || ':' || member.workspace
                    """)
                        .bindList(
                                "deliveries",
                                deliveries.stream().map(Delivery.Id::value).toList())
                        .map(ResultRow.mapper(LinkedAccountTable::elsewhere))
                        .collect(Collectors.toMap(Elsewhere::delivery, Elsewhere::recipient, (first, second) -> first));
    }

    @Override
    public void merge(long kept, long merged) {
        new MemberMerge(handle, rowCipher, kept, merged).run();
    }

    @Override
    public void unlink(long member, LinkedAccount account) {
        handle.createUpdate("""
            update delivery set state = 'failed', queue = null, lease_until = null, reason = 'unlinked'
            where member_id = :member and queue = :queue and state in ('sending', 'unknown')
              and queue <> (select platform || ':' || workspace from member where member.id = :member)
            """)
                .bindMap(Map.of("member", member, "queue", account.user().at().key()))
                .execute();
        handle.createUpdate("""
            delete from contact
            where platform = :platform and workspace = :workspace and user_id = :user
            """).bindMethods(account.user()).execute();
        handle.createUpdate("""
            delete from opened_home
            where platform = :platform and workspace = :workspace and user_id = :user
            """).bindMethods(account.user()).execute();
        handle.createUpdate("delete from linked_account where id = :id")
                .bind("id", account.id())
                .execute();
    }

    private static Elsewhere elsewhere(ResultRow row) throws SQLException {
        return new Elsewhere(
                new Delivery.Id(row.number("delivery_id")),
                new Member.Recipient(row.user(), row.textIfAny("conversation")));
    }

    private static LinkedAccount read(ResultRow row) throws SQLException {
        return new LinkedAccount(row.number("id"), row.user(), row.textIfAny("conversation"), row.flag("reachable"));
    }
}
