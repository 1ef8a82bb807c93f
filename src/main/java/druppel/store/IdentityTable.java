package druppel.store;

import druppel.app.Address;
import druppel.app.DeliveryId;
import druppel.app.Identities;
import druppel.app.Identity;
import druppel.app.Person;
import druppel.app.Workspace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// The places of members beside the one they used last, a row each.
record IdentityTable(Handle handle, Vault vault) implements Identities {
    private record Elsewhere(DeliveryId delivery, Address address) {}

    @Override
    public List<Identity> of(long member) {
        return handle.createQuery(
                        """
                        select id, platform, workspace, user_id, conversation,
                          reachable and not exists (
                            select 1 from workspace
                            where name = platform || ':' || workspace and closed_at is not null) as reachable
                        from identity
                        where member_id = :member
                        order by id desc
                        """)
                .bind("member", member)
                .map(IdentityTable::read)
                .list();
    }

    @Override
    public void move(long member, Person to) {
        if (change(member, to)) {
            requeue(member);
        }
    }

    /// Swaps the place in the member's row with that other one.
    private boolean change(long member, Person to) {
        Optional<String> conversation =
                handle.createQuery(
                                """
                                delete from identity
                                where member_id = :member and platform = :platform and workspace = :workspace and user_id = :user
                                returning coalesce(conversation, '')
                                """)
                        .bind("member", member)
                        .bindMethods(to)
                        .mapTo(String.class)
                        .findOne();
        conversation.ifPresent(there -> {
            keep(member);
            reachedIn(member, to, Optional.of(there).filter(name -> !name.isEmpty()));
        });
        return conversation.isPresent();
    }

    /// Keeps the place in a member's row among the others.
    private void keep(long member) {
        handle.createUpdate(
                        """
                        insert into identity (member_id, platform, workspace, user_id, conversation, reachable)
                        select id, platform, workspace, user_id, conversation, true from member where id = :member
                        """)
                .bind("member", member)
                .execute();
    }

    private void reachedIn(long member, Person place, Optional<String> conversation) {
        handle.createUpdate(
                        """
                        update member set
                          platform = :platform, workspace = :workspace, user_id = :user, conversation = :conversation
                        where id = :member
                        """)
                .bind("member", member)
                .bindMethods(place)
                .bind("conversation", conversation)
                .execute();
    }

    /// What is planned waits where the member is now.
    private void requeue(long member) {
        handle.createUpdate(
                        """
                        update delivery set
                          queue = (select platform || ':' || workspace from member where member.id = member_id)
                        where member_id = :member and state = 'planned'
                        """)
                .bind("member", member)
                .execute();
    }

    @Override
    public void reach(Person person, boolean reachable) {
        handle.createUpdate(
                        """
                        update identity set reachable = :reachable
                        where platform = :platform and workspace = :workspace and user_id = :user
                        """)
                .bindMethods(person)
                .bind("reachable", reachable)
                .execute();
    }

    @Override
    public List<Long> linked(Workspace workspace) {
        return handle.createQuery(
                        """
                        select id from member
                        where platform = :platform and workspace = :id
                          and exists (select 1 from identity where member_id = member.id)
                        """)
                .bindMethods(workspace)
                .mapTo(Long.class)
                .list();
    }

    @Override
    public Map<DeliveryId, Address> elsewhere(Collection<DeliveryId> deliveries) {
        return deliveries.isEmpty()
                ? Map.of()
                : handle.createQuery(
                                """
                                select delivery.id as delivery_id, identity.platform, identity.workspace, identity.user_id,
                                  identity.conversation
                                from delivery
                                join member on member.id = delivery.member_id
                                join identity on identity.member_id = delivery.member_id
                                  and identity.platform || ':' || identity.workspace = queue
                                where delivery.id in (<deliveries>) and queue <> member.platform || ':' || member.workspace
                                """)
                        .bindList("deliveries", deliveries.stream().map(DeliveryId::value).toList())
                        .map((results, context) -> elsewhere(new Columns(results)))
                        .collect(
                                Collectors.toMap(
                                        Elsewhere::delivery,
                                        Elsewhere::address,
                                        (first, second) -> first));
    }

    @Override
    public void join(long kept, long gone) {
        new Merging(handle, vault, kept, gone).run();
    }

    /// Takes over the places of somebody who is gone: their own is the one used last from now on.
    void take(long kept, long gone) {
        Address last = place(gone);
        keep(kept);
        handle.createUpdate("update identity set member_id = :kept where member_id = :gone")
                .bind("kept", kept)
                .bind("gone", gone)
                .execute();
        handle.createUpdate("delete from member where id = :gone").bind("gone", gone).execute();
        reachedIn(kept, last.person(), last.conversation());
        requeue(kept);
    }

    private Address place(long member) {
        return handle.createQuery(
                        "select platform, workspace, user_id, conversation from member where id = :member")
                .bind("member", member)
                .map((results, context) -> address(new Columns(results)))
                .one();
    }

    private static Address address(Columns row) throws SQLException {
        return new Address(MemberRow.person(row), row.textIfAny("conversation"));
    }

    @Override
    public void letGo(long member, Identity place) {
        handle.createUpdate(
                        """
                        update delivery set state = 'failed', queue = null, lease_until = null, reason = 'unlinked'
                        where member_id = :member and queue = :queue and state in ('sending', 'unknown')
                          and queue <> (select platform || ':' || workspace from member where member.id = :member)
                        """)
                .bind("member", member)
                .bind("queue", place.person().at().key())
                .execute();
        handle.createUpdate("delete from identity where id = :id").bind("id", place.id()).execute();
    }

    private static Elsewhere elsewhere(Columns row) throws SQLException {
        return new Elsewhere(new DeliveryId(row.number("delivery_id")), address(row));
    }

    private static Identity read(ResultSet results, StatementContext context) throws SQLException {
        Columns row = new Columns(results);
        return new Identity(
                row.number("id"),
                MemberRow.person(row),
                row.textIfAny("conversation"),
                row.flag("reachable"));
    }
}
