package druppel.store.tables;

import druppel.domain.member.PlatformUser;
import druppel.domain.member.Recipient;
import druppel.store.sql.ResultRow;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Changes which of a member's places stands in their own row, and which among the others.
record PrimaryAccountSwitch(Handle handle, long member) {

    /// Moves to another place of the member; nothing where it is none of theirs.
    void to(PlatformUser place) {
        leave(place).ifPresent(recipient -> {
            keep();
            arrive(recipient);
        });
    }

    /// Moves to the place of somebody who becomes this member, and takes over all the others.
    void into(long gone) {
        Recipient last = addressOf(gone);
        keep();
        handle.createUpdate("update identity set member_id = :member where member_id = :gone")
                .bind("member", member)
                .bind("gone", gone)
                .execute();
        handle.createUpdate("delete from member where id = :gone")
                .bind("gone", gone)
                .execute();
        arrive(last);
    }

    /// Takes a place from among the others, if it is there.
    private Optional<Recipient> leave(PlatformUser place) {
        return handle.createQuery("""
                        delete from identity
                        where member_id = :member and platform = :platform and workspace = :workspace and user_id = :user
                        returning conversation
                        """)
                .bind("member", member)
                .bindMethods(place)
                .map((results, context) -> new Recipient(place, new ResultRow(results).textIfAny("conversation")))
                .findOne();
    }

    /// Keeps the place in the member's row among the others.
    private void keep() {
        handle.createUpdate("""
                        insert into identity (member_id, platform, workspace, user_id, conversation, reachable)
                        select id, platform, workspace, user_id, conversation, true from member where id = :member
                        """).bind("member", member).execute();
    }

    private void arrive(Recipient recipient) {
        handle.createUpdate("""
                        update member set
                          platform = :platform, workspace = :workspace, user_id = :user, conversation = :conversation
                        where id = :member
                        """)
                .bind("member", member)
                .bindMethods(recipient.user())
                .bind("conversation", recipient.conversation())
                .execute();
        requeue();
    }

    /// What is planned waits where the member is now.
    private void requeue() {
        handle.createUpdate("""
                        update delivery set
                          queue = (select platform || ':' || workspace from member where member.id = member_id)
                        where member_id = :member and state = 'planned'
                        """).bind("member", member).execute();
    }

    private Recipient addressOf(long other) {
        return handle.createQuery("select * from member where id = :other")
                .bind("other", other)
                .map((results, context) -> {
                    ResultRow row = new ResultRow(results);
                    return new Recipient(MemberMapper.person(row), row.textIfAny("conversation"));
                })
                .one();
    }
}
