package druppel.store.tables;

import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.store.crypto.RowCipher;
import druppel.store.crypto.Subject;
import druppel.store.sql.ResultRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Deletion of everything of a person from all tables: of a member with all their accounts, or of an account that no
/// member has. Rows that refer to a member by their number go with the member's row.
record PersonDeletion(Handle handle, RowCipher rowCipher) {
    private static final List<String> TABLES =
            List.of("invitee", "contact", "web_session", "sign_in_link", "oidc_offer", "oidc_identity");

    /// Members who never joined, and of whom nothing else is known since a moment: no message of ours, no words, no
    /// team,
    /// no browser that is signed in, no sign-in that they linked. An admin of the local chat need not join.
    private static final String NEVER_JOINED = """
        select id from member
        where status = 'met' and met_at < :before and coalesce(invited_at, 0) < :before
          and not exists (select 1 from delivery where member_id = member.id and due_at >= :before)
          and not exists (select 1 from reflection where member_id = member.id)
          and not exists (select 1 from team where leader_id = member.id)
          and not exists (select 1 from team_participant where member_id = member.id)
          and not exists (select 1 from linked_account where member_id = member.id)
          and not exists (
            select 1 from web_session where web_session.platform = member.platform
              and web_session.workspace = member.workspace and web_session.user_id = member.user_id)
          and not exists (
            select 1 from oidc_identity where member.platform <> 'local' and oidc_identity.platform = member.platform
              and oidc_identity.workspace = member.workspace and oidc_identity.user_id = member.user_id)
          and not exists (
            select 1 from local_account where member.platform = 'local' and local_account.user_id = member.user_id
              and (admin or coalesce(entered_at, created_at) >= :before))
        order by met_at
        limit :limit <skipLocked>
        """;

    /// Accounts of the local chat that somebody entered and nobody uses.
    private static final String LEFT_ALONE = """
        select user_id from local_account
        where entered_at < :before and not admin
          and not exists (select 1 from member where platform = 'local' and member.user_id = local_account.user_id)
          and not exists (
            select 1 from linked_account where platform = 'local' and linked_account.user_id = local_account.user_id)
          and not exists (
            select 1 from web_session where platform = 'local' and web_session.user_id = local_account.user_id)
        order by entered_at
        limit :limit <skipLocked>
        """;

    /// How people are reached who did not become members, such as guests.
    private static final String CONTACTS = """
        select platform, workspace, user_id from contact
        where not exists (
            select 1 from member where member.platform = contact.platform
              and member.workspace = contact.workspace and member.user_id = contact.user_id)
          and not exists (
            select 1 from linked_account where linked_account.platform = contact.platform
              and linked_account.workspace = contact.workspace and linked_account.user_id = contact.user_id)
        limit :limit <skipLocked>
        """;

    /// Deletes a member.
    void member(long id) {
        accounts(id).forEach(this::account);
        rowCipher.subjectKeys().remove(handle, Set.of(Subject.member(id)));
        handle.createUpdate("delete from member where id = :id").bind("id", id).execute();
    }

    /// Deletes what refers to an account; returns how many rows it was in.
    int account(PlatformUser account) {
        return new InboxTable(handle, rowCipher).forget(account)
                + new InviteeTable(handle, rowCipher).forget(account)
                + offersOfIdentities(account)
                + TABLES.stream().mapToInt(table -> rows(table, account)).sum()
                + installer(account)
                + (account.platform().equals(Platform.LOCAL) ? local(account.user()) : 0);
    }

    /// Deletes at most `limit` people who never joined; returns how many. That they were invited stays, as a digest.
    int neverJoined(Instant before, int limit) {
        List<Long> people = found(NEVER_JOINED, before, limit).mapTo(Long.class).list();
        List<PlatformUser> invited = people.stream().flatMap(this::invited).toList();
        people.forEach(this::member);
        invited.forEach(new InviteeTable(handle, rowCipher)::addPast);
        List<PlatformUser> accounts = Stream.concat(
                        found(LEFT_ALONE, before, limit).mapTo(String.class).map(PlatformUser::local).stream(),
                        contacts(limit))
                .toList();
        accounts.forEach(this::account);
        return people.size() + accounts.size();
    }

    private Query found(String sql, Instant before, int limit) {
        return handle.createQuery(sql).bindMap(Map.of("before", before, "limit", limit));
    }

    /// Whoever has just written for the first time becomes a member with the event that still waits.
    private Stream<PlatformUser> contacts(int limit) {
        InboxTable inbox = new InboxTable(handle, rowCipher);
        return handle.createQuery(CONTACTS).bind("limit", limit).map(ResultRow.mapper(ResultRow::user)).stream()
                .filter(user -> !inbox.hasOf(user));
    }

    private Stream<PlatformUser> invited(long id) {
        return handle.createQuery("""
            select platform, workspace, user_id from member where id = :id and invited_at is not null
            """).bind("id", id).map(ResultRow.mapper(ResultRow::user)).list().stream();
    }

    private List<PlatformUser> accounts(long id) {
        return handle.createQuery("""
            select platform, workspace, user_id from member where id = :id
            union select platform, workspace, user_id from linked_account where member_id = :id
            """)
                .bind("id", id)
                .map(ResultRow.mapper(ResultRow::user))
                .list();
    }

    private int rows(String table, PlatformUser account) {
        return handle.createUpdate("""
            delete from <named> where platform = :platform and workspace = :workspace and user_id = :user
            """)
                .define("named", table)
                .bindMethods(account)
                .execute();
    }

    /// An offer may not name the account yet, only what the person signs in with.
    private int offersOfIdentities(PlatformUser account) {
        return handle.createUpdate("""
            delete from oidc_offer where (issuer, subject) in (
              select issuer, subject from oidc_identity
              where platform = :platform and workspace = :workspace and user_id = :user)
            """).bindMethods(account).execute();
    }

    /// What they installed stays, since it is their workspace's.
    private int installer(PlatformUser account) {
        return handle.createUpdate("""
            update installation set installer = ''
            where platform = :platform and workspace = :workspace and installer = :user
            """).bindMethods(account).execute();
    }

    /// In the local chat a conversation has the name of its user. An invitation goes with its account.
    private int local(String user) {
        rowCipher.subjectKeys().remove(handle, Set.of(Subject.local(user)));
        return new TranscriptTable(handle, rowCipher).forget(user)
                + handle.createUpdate("delete from local_account where user_id = :user")
                        .bind("user", user)
                        .execute();
    }
}
