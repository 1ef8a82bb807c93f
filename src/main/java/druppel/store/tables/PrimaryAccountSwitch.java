package druppel.store.tables;

import druppel.domain.member.Member;
import druppel.domain.member.PlatformUser;
import druppel.store.sql.ResultRow;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Switch of a member's primary account: the one in their own row, instead of among the linked ones.
record PrimaryAccountSwitch(Handle handle, long member) {

    /// Switches to a linked account of the member; does nothing if it is not theirs.
    void to(PlatformUser account) {
        remove(account).ifPresent(recipient -> {
            linkPrimary();
            setPrimary(recipient);
        });
    }

    /// Switches to the account of a member who is merged into this one, and takes over their linked accounts.
    void merge(long merged) {
        Member.Recipient last = recipient(merged);
        linkPrimary();
        handle.createUpdate("update linked_account set member_id = :member where member_id = :merged")
                .bindMap(Map.of("member", member, "merged", merged))
                .execute();
        handle.createUpdate("delete from member where id = :merged")
                .bind("merged", merged)
                .execute();
        setPrimary(last);
    }

    /// Removes an account from the linked ones, if it is there.
    private Optional<Member.Recipient> remove(PlatformUser account) {
        return handle.createQuery("""
            delete from linked_account
            where member_id = :member and platform = :platform and workspace = :workspace and user_id = :user
            returning conversation
            """)
                .bind("member", member)
                .bindMethods(account)
                .map(ResultRow.mapper(row -> new Member.Recipient(account, row.textIfAny("conversation"))))
                .findOne();
    }

    /// Adds the primary account to the linked ones.
    private void linkPrimary() {
        handle.createUpdate("""
            insert into linked_account (member_id, platform, workspace, user_id, conversation, reachable)
            select id, platform, workspace, user_id, conversation, true from member where id = :member
            """).bind("member", member).execute();
    }

    private void setPrimary(Member.Recipient recipient) {
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

    /// Moves planned deliveries to the queue of the member's new workspace.
    private void requeue() {
        handle.createUpdate("""
            update delivery set
              queue = (select platform || ':' || workspace from member where member.id = member_id)
            where member_id = :member and state = 'planned'
            """).bind("member", member).execute();
    }

    private Member.Recipient recipient(long other) {
        return handle.createQuery("select * from member where id = :other")
                .bind("other", other)
                .map(ResultRow.mapper(row -> new Member.Recipient(row.user(), row.textIfAny("conversation"))))
                .one();
    }
}
